using System.Runtime.CompilerServices;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Streets;

/// <summary>The people of one street: states of its households and the episodes of those with something going
/// on.</summary>
internal sealed partial class StreetPeople
{
    private readonly RunContext context;
    private readonly Street street;
    private readonly HouseholdTable<int> firstEpisode = new();

    // A bit a household: those with somebody ill are searched for much more often than they are.
    private readonly ulong[] ill;

    // Most units of a nation never have a case.
    private readonly List<int>?[] cases;
    private readonly EpisodeMaker maker;

    /// <summary>The people of a street, all of them well.</summary>
    /// <param name="context">The run.</param>
    /// <param name="street">The street.</param>
    /// <param name="maker">Fills an episode.</param>
    /// <param name="expected">Episodes expected to be kept.</param>
    public StreetPeople(RunContext context, Street street, EpisodeMaker maker, int expected)
    {
        this.context = context;
        this.street = street;
        Geography geography = context.Geography;
        Unit first = geography.Units[street.FirstUnit];
        Unit last = geography.Units[street.FirstUnit + street.UnitCount - 1];
        FirstHousehold = first.FirstHousehold;
        int households = last.FirstHousehold + last.Households - FirstHousehold;
        Sparse = context.Settings.Resolution == Resolution.Grid;
        Households = new HouseholdState[Sparse ? 0 : households];
        held = new ulong[Sparse ? (households + WordBits - 1) / WordBits : 0];
        ill = new ulong[(households + WordBits - 1) / WordBits];
        cases = new List<int>?[street.UnitCount];

        this.maker = maker;
        Pool = new EpisodePool(expected);
    }

    /// <summary>First household of the street, index in the world.</summary>
    public int FirstHousehold { get; }

    /// <summary>States of the street's households; empty at grid resolution.</summary>
    public HouseholdState[] Households { get; }

    /// <summary>Episodes.</summary>
    public EpisodePool Pool { get; }

    /// <summary>Background episodes now alive.</summary>
    public int BackgroundAlive { get; private set; }

    /// <summary>State of a household by its index in the world, to be changed at once: at grid resolution the
    /// household holds a state of its own from now on, and the reference is void when the next one does.</summary>
    public ref HouseholdState State(int household) =>
        ref Sparse ? ref Hold(household) : ref Households[household - FirstHousehold];

    /// <summary>State of a household to read; at grid resolution what a healthy one did is not in it.</summary>
    public HouseholdState Look(int household) =>
        Sparse ? LookHeld(household) : Households[household - FirstHousehold];

    /// <summary>What is lasting about a household.</summary>
    public uint Lasting(int household)
    {
        if (!Sparse)
        {
            return context.World.Register.Households[household];
        }

        if (Holds(household))
        {
            return states.Find(household).Lasting;
        }

        Unit unit = UnitOf(household);
        return context.World.Register.Of(HouseholdIdentity(unit, household));
    }

    /// <summary>Asks for what is known of a household that will be looked at soon.</summary>
    public void Fetch(int household)
    {
        firstEpisode.Fetch(household);
        if (!Sparse)
        {
            CacheLine.Fetch(in context.World.Register.Households[household]);
            CacheLine.Fetch(in Households[household - FirstHousehold]);
        }
    }

    /// <summary>Identity of a household of a unit.</summary>
    public long HouseholdIdentity(in Unit unit, int household) =>
        unit.FirstHouseholdIdentity + household - unit.FirstHousehold;

    /// <summary>First episode of a household that is not over, or -1; the others follow by
    /// <see cref="Episode.NextInHousehold"/>. Expected O(1).</summary>
    public int FirstOf(int household)
    {
        ref int first = ref firstEpisode.Find(household);
        return Unsafe.IsNullRef(ref first) ? -1 : first;
    }

    /// <summary>Infected people of a unit in the order of their onset day, onset between two days, both
    /// inclusive.</summary>
    public ReadOnlySpan<int> CasesByOnset(Unit unit, int fromDay, int toDay)
    {
        if (cases[unit.Index - street.FirstUnit] is not { } list)
        {
            return [];
        }

        int from = LowerBound(list, fromDay * Clock.Day);
        int to = LowerBound(list, (toDay + 1) * Clock.Day);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)[from..to];
    }

    /// <summary>A person of the household, present in town.</summary>
    public bool IsInTown(int household, int slot)
    {
        uint lasting = Lasting(household);
        return Register.IsPresent(lasting) && slot < Register.Size(lasting);
    }

    /// <summary>Present in town, a person of the household, and not infected before.</summary>
    public bool CanBeInfected(int household, int slot) =>
        IsInTown(household, slot) && (Look(household).Infected >> slot & 1) == 0;

    /// <summary>Present in town, a person of the household, never infected and not ill.</summary>
    public bool CanFallIll(int household, int slot) =>
        CanBeInfected(household, slot) && (!Look(household).Ill || Find(household, slot) < 0);

    /// <summary>The episode of a person that is not over, or -1; an infection goes before background illness.</summary>
    public int Find(int household, int slot)
    {
        int found = -1;
        for (int e = FirstOf(household); e >= 0; e = Pool[e].NextInHousehold)
        {
            ref Episode episode = ref Pool[e];
            if (episode.Slot == slot)
            {
                if (episode.Infected)
                {
                    return e;
                }

                found = e;
            }
        }

        return found;
    }

    /// <summary>Adds an infection; its stage is entered by the caller.</summary>
    public int AddInfection(Unit unit, int household, int slot, long onset)
    {
        int e = Add(unit, household, slot);
        maker.Infection(ref Pool[e], onset);
        State(household).MarkInfected(slot);
        (cases[unit.Index - street.FirstUnit] ??= []).Add(e);
        return e;
    }

    /// <summary>Adds a background illness.</summary>
    public int AddBackground(Unit unit, int household, int slot, long onset)
    {
        int e = Add(unit, household, slot);
        maker.Background(ref Pool[e], onset);
        BackgroundAlive++;
        return e;
    }

    /// <summary>An episode is over: it leaves its household, which may have nobody ill left.</summary>
    public void End(int slot)
    {
        ref Episode gone = ref Pool[slot];
        int household = gone.Household;
        ref int first = ref firstEpisode.Find(household);
        if (first != slot)
        {
            int before = first;
            while (Pool[before].NextInHousehold != slot)
            {
                before = Pool[before].NextInHousehold;
            }

            Pool[before].NextInHousehold = gone.NextInHousehold;
        }
        else if (gone.NextInHousehold >= 0)
        {
            first = gone.NextInHousehold;
        }
        else
        {
            firstEpisode.Remove(household);
            MarkIll(household, false);
        }

        gone.NextInHousehold = -1;
        (gone.ReportAt, gone.ReportBefore) = (0, 0);
    }

    /// <summary>Gives the slot of an ended background illness back.</summary>
    public void RemoveBackground(int slot)
    {
        BackgroundAlive--;
        Pool.Release(slot);
    }

    /// <summary>The first household from one on, below an end, with somebody ill; the end if there is none.</summary>
    public int NextIll(int from, int end) => Next(ill, from, end);

    private void MarkIll(int household, bool on)
    {
        State(household).MarkIll(on);
        int i = household - FirstHousehold;
        ulong bit = 1UL << (i % WordBits);
        ill[i / WordBits] = on ? ill[i / WordBits] | bit : ill[i / WordBits] & ~bit;
    }

    private int Add(Unit unit, int household, int slot)
    {
        int e = Pool.Add();
        ref Episode episode = ref Pool[e];
        episode.Person = Register.Person(HouseholdIdentity(unit, household), slot);
        episode.Household = household;
        episode.Unit = unit.Index;
        episode.Slot = (byte)slot;
        episode.NextInHousehold = FirstOf(household);
        firstEpisode.Add(household) = e;
        MarkIll(household, true);
        return e;
    }

    /// <summary>The unit of a household of this street. O(log units).</summary>
    public Unit UnitOf(int household)
    {
        int low = street.FirstUnit;
        int high = street.FirstUnit + street.UnitCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            bool below = context.Geography.Units[middle].FirstHousehold <= household;
            if (below) { low = middle; } else { high = middle - 1; }
        }

        return context.Geography.Units[low];
    }

    private int LowerBound(List<int> list, long time)
    {
        int low = 0;
        int high = list.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Pool[list[middle]].Onset < time) { low = middle + 1; } else { high = middle; }
        }

        return low;
    }
}
