using System.Diagnostics;

namespace Downshift.Model.Work;

/// <summary>Something with a place in an order.</summary>
internal interface IRanked
{
    /// <summary>Its rank, which nothing else in the same buffer has; smaller is first.</summary>
    ulong Rank { get; }
}

/// <summary>
/// A few things in the order of their ranks, next to each other in an array with room at both ends. What a unit has to
/// do is some dozens of entries: to move some of them up is cheaper than the unforeseeable comparisons of a heap, the
/// first are on one cache line, and whoever looks for the next that fits need not look at all.
/// </summary>
/// <typeparam name="T">An entry, small.</typeparam>
internal struct SortedBuffer<T>
    where T : struct, IRanked
{
    private const int LeastRoom = 16;

    // Up to here a place is looked for one by one while entries move up.
    private const int Few = 48;

    private T[]? items;
    private int first;

    /// <summary>Entries.</summary>
    public int Count { get; private set; }

    /// <summary>The entries, the first first; void after the next change.</summary>
    public readonly Span<T> Items => items.AsSpan(first, Count);

    /// <summary>An entry by its place in the order.</summary>
    public readonly ref T this[int place] => ref items![first + place];

    /// <summary>Adds an entry. O(n), and O(1) before all others or behind them.</summary>
    public void Add(in T item)
    {
        ulong rank = item.Rank;
        if (Count > 0 && rank < items![first].Rank)
        {
            if (first == 0) { MakeRoom(); }

            items[--first] = item;
            Count++;
            return;
        }

        if (items is null || first + Count == items.Length) { MakeRoom(); }

        T[] all = items!;
        int place = first + Count++;
        if (Count > Few)
        {
            int found = first + PlaceOf(rank, Count - 1);
            all.AsSpan(found, place - found).CopyTo(all.AsSpan(found + 1));
            place = found;
        }
        else
        {
            for (; place > first && all[place - 1].Rank > rank; place--) { all[place] = all[place - 1]; }
        }

        all[place] = item;
    }

    /// <summary>Removes the first entry. O(1).</summary>
    public void RemoveFirst()
    {
        Debug.Assert(Count > 0, "there is a first");
        first++;
        Count--;
    }

    /// <summary>Removes an entry. O(n).</summary>
    public void RemoveAt(int place)
    {
        if (place == 0)
        {
            RemoveFirst();
            return;
        }

        Items[(place + 1)..].CopyTo(Items[place..]);
        Count--;
    }

    /// <summary>An entry has come to rank later: others move up before it.</summary>
    public void Lower(int place)
    {
        Span<T> all = Items;
        T item = all[place];
        for (; place + 1 < all.Length && all[place + 1].Rank < item.Rank; place++) { all[place] = all[place + 1]; }

        all[place] = item;
    }

    /// <summary>Keeps only the first entries.</summary>
    public void Cut(int count) => Count = count;

    /// <summary>Removes all.</summary>
    public void Clear() => (first, Count) = (0, 0);

    private readonly int PlaceOf(ulong rank, int count)
    {
        int low = 0;
        for (int high = count; low < high;)
        {
            int middle = (low + high) >>> 1;
            if (items![first + middle].Rank < rank) { low = middle + 1; } else { high = middle; }
        }

        return low;
    }

    // A quarter of the room stays before the first: urgent entries come in there.
    private void MakeRoom()
    {
        T[] old = items ?? [];
        T[] room = 2 * Count < old.Length ? old : new T[Math.Max(LeastRoom, 2 * old.Length)];
        int begin = (room.Length - Count) / 4;
        old.AsSpan(first, Count).CopyTo(room.AsSpan(begin));
        (items, first) = (room, begin);
        Debug.Assert(begin >= 1, "there is room before the first");
    }
}
