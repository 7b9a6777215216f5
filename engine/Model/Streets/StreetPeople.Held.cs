using System.Numerics;
using Downshift.Model.Finding;
using Downshift.Model.Population;

namespace Downshift.Model.Streets;

/// <content>Grid resolution: the few households that hold a state of their own; all others are counts of their
/// unit.</content>
internal sealed partial class StreetPeople
{
    private const int WordBits = 64;

    // A bit a household of the street: those held are walked in their order, and the others are not searched for.
    private readonly ulong[] held;
    private readonly HouseholdTable<HeldHousehold> states = new();
    private readonly HouseholdTable<byte> infectedBefore = new();

    /// <summary>Grid resolution: only households with something going on hold a state.</summary>
    public bool Sparse { get; }

    /// <summary>Households that hold a state of their own at grid resolution.</summary>
    public int HeldCount => states.Count;

    /// <summary>Says what a household did while it was one of the healthy, when it comes to hold a state.</summary>
    public Func<int, HouseholdState> Recall { private get; set; } = static _ => default;

    /// <summary>The first household from one on, below an end, that holds a state; the end if there is none.</summary>
    public int NextHeld(int from, int end) => Next(held, from, end);

    /// <summary>The first household from one on, below an end, whose bit is set; the end if there is none.</summary>
    private int Next(ulong[] bits, int from, int end)
    {
        int last = end - FirstHousehold;
        for (int i = from - FirstHousehold; i < last; i = (i | (WordBits - 1)) + 1)
        {
            ulong rest = bits[i / WordBits] >> (i % WordBits);
            if (rest != 0)
            {
                return Math.Min(end, FirstHousehold + i + BitOperations.TrailingZeroCount(rest));
            }
        }

        return end;
    }

    /// <summary>Households from one on, below an end, that hold a state.</summary>
    public int HeldBetween(int from, int end)
    {
        int first = from - FirstHousehold;
        int last = end - FirstHousehold;
        int count = 0;
        for (int i = first; i < last;)
        {
            int next = Math.Min(last, (i | (WordBits - 1)) + 1);
            ulong bits = held[i / WordBits] >> (i % WordBits);
            int width = next - i;
            count += BitOperations.PopCount(width == WordBits ? bits : bits & ((1UL << width) - 1));
            i = next;
        }

        return count;
    }

    /// <summary>What a household that holds a state keeps; void when the next one comes to hold one.</summary>
    public ref HeldHousehold Kept(int household) => ref states.Find(household);

    /// <summary>A household that nothing holds any more is one of the healthy again; who was infected in it is
    /// remembered.</summary>
    /// <returns>True if it was released.</returns>
    public bool Release(int household)
    {
        HouseholdState state = states.Find(household).State;
        if (state.Ill || state.Contact)
        {
            return false;
        }

        if (state.Infected != 0)
        {
            infectedBefore.Add(household) = (byte)state.Infected;
        }

        states.Remove(household);
        int i = household - FirstHousehold;
        held[i / WordBits] &= ~(1UL << (i % WordBits));
        return true;
    }

    /// <summary>The household holds a state of its own.</summary>
    public bool Holds(int household)
    {
        int i = household - FirstHousehold;
        return (held[i / WordBits] >> (i % WordBits) & 1) != 0;
    }

    private ref HouseholdState Hold(int household)
    {
        if (!Holds(household))
        {
            HouseholdState state = Recall(household);
            state.MarkInfectedBefore(InfectedBefore(household));
            states.Add(household) = new HeldHousehold { State = state, Lasting = Lasting(household) };
            int i = household - FirstHousehold;
            held[i / WordBits] |= 1UL << (i % WordBits);
        }

        return ref states.Find(household).State;
    }

    private HouseholdState LookHeld(int household)
    {
        if (Holds(household))
        {
            return states.Find(household).State;
        }

        HouseholdState state = default;
        state.MarkInfectedBefore(InfectedBefore(household));
        return state;
    }

    private uint InfectedBefore(int household)
    {
        ref byte mask = ref infectedBefore.Find(household);
        return System.Runtime.CompilerServices.Unsafe.IsNullRef(ref mask) ? 0 : (uint)mask;
    }
}
