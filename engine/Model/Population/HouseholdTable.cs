using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Population;

/// <summary>
/// Something about the few households that have it: open addressing with linear probing. It cannot be walked through,
/// so that its order can drive nothing.
/// </summary>
/// <typeparam name="T">What is kept of a household.</typeparam>
internal sealed class HouseholdTable<T>
    where T : struct
{
    private const int Empty = -1;
    private const int LeastBits = 4;

    // More households than a street can hold have no place here.
    private const int MostBits = 28;

    private int[] keys;
    private T[] values;
    private int shift;

    /// <summary>An empty table.</summary>
    public HouseholdTable()
    {
        shift = 32 - LeastBits;
        keys = NewKeys(1 << LeastBits);
        values = new T[1 << LeastBits];
    }

    /// <summary>Households with an entry.</summary>
    public int Count { get; private set; }

    /// <summary>What is kept of a household, or a null reference; void after the next <see cref="Add"/> or
    /// <see cref="Remove"/>. Expected O(1).</summary>
    public ref T Find(int household)
    {
        for (int i = Home(household); ; i = Next(i))
        {
            if (keys[i] == household)
            {
                return ref values[i];
            }

            if (keys[i] == Empty)
            {
                return ref Unsafe.NullRef<T>();
            }
        }
    }

    /// <summary>Asks for the place at which a household is looked for first.</summary>
    public void Fetch(int household) => CacheLine.Fetch(in keys[Home(household)]);

    /// <summary>What is kept of a household; a cleared entry is made where there is none. Void after the next
    /// <see cref="Add"/> or <see cref="Remove"/>. Expected O(1) amortised.</summary>
    public ref T Add(int household)
    {
        int i = Home(household);
        for (; keys[i] != Empty; i = Next(i))
        {
            if (keys[i] == household)
            {
                return ref values[i];
            }
        }

        if (4 * (Count + 1) > 3 * keys.Length)
        {
            Grow();
            i = Free(household);
        }

        Count++;
        keys[i] = household;
        values[i] = default;
        return ref values[i];
    }

    /// <summary>Forgets a household; others move up, so that no search ends before them. Expected O(1).</summary>
    public void Remove(int household)
    {
        int gap = Home(household);
        while (keys[gap] != household)
        {
            if (keys[gap] == Empty)
            {
                return;
            }

            gap = Next(gap);
        }

        Count--;
        int mask = keys.Length - 1;
        for (int i = Next(gap); keys[i] != Empty; i = Next(i))
        {
            // An entry may fill the gap if the gap lies on its way from home.
            if (((i - Home(keys[i])) & mask) >= ((i - gap) & mask))
            {
                keys[gap] = keys[i];
                values[gap] = values[i];
                gap = i;
            }
        }

        keys[gap] = Empty;
    }

    // Fibonacci hashing: the high bits of a product with 2^32 / golden ratio.
    private int Home(int household) => (int)((uint)household * 0x9E3779B9u >> shift);

    private int Next(int i) => (i + 1) & (keys.Length - 1);

    private int Free(int household)
    {
        int i = Home(household);
        while (keys[i] != Empty)
        {
            i = Next(i);
        }

        return i;
    }

    private void Grow()
    {
        if (32 - shift >= MostBits)
        {
            throw new InvalidOperationException($"A table of households holds at most {3 << (MostBits - 2)}.");
        }

        int[] oldKeys = keys;
        T[] oldValues = values;
        shift--;
        keys = NewKeys(oldKeys.Length * 2);
        values = new T[keys.Length];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != Empty)
            {
                int free = Free(oldKeys[i]);
                keys[free] = oldKeys[i];
                values[free] = oldValues[i];
            }
        }
    }

    private static int[] NewKeys(int length)
    {
        int[] made = new int[length];
        Array.Fill(made, Empty);
        return made;
    }
}
