using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Streets;

/// <summary>
/// Places a day's illness on people of a street's units: infections at random or beside a case of the same household
/// (independent placing would make contact work useless by construction), background illness by skipping over people.
/// Depends on identity and day alone, so that every variant sees the same illness.
/// </summary>
internal sealed class Placement
{
    /// <summary>Cells that are looked at for a person. Two of five hold somebody who is in town.</summary>
    public const int CellTries = 64;

    private const int Tries = 16;
    private const int ClusterFrom = 3;
    private const int ClusterTo = 14;

    private readonly RunContext context;
    private readonly ObservedDemand demand;
    private readonly StreetPeople people;
    private readonly double householdShare;
    private readonly double backgroundRate;
    private readonly double logNone;
    private readonly List<(int Household, int Slot, long Onset)> candidates = [];

    public Placement(RunContext context, ObservedDemand demand, StreetPeople people)
    {
        this.context = context;
        this.demand = demand;
        this.people = people;
        householdShare = context.Numbers.Number("demand.householdShare");
        backgroundRate = context.Numbers.Number("background.rate");
        logNone = backgroundRate > 0 ? PortableMath.Log(1 - backgroundRate) : 0;
    }

    /// <summary>Places the infections of a unit whose nominal onset lies on a day; calls back with each slot.</summary>
    public void Infections(Unit unit, int day, Action<int, long> placed)
    {
        int count = demand.Count(unit, day);
        for (int k = 0; k < count; k++)
        {
            // The address: unit, day (from the first onset) and running number.
            ulong address = ((ulong)unit.Identity << 32) | (uint)((day - demand.FirstDay) << 16) | (uint)k;
            PhiloxBlock place = context.Draws.Block(Purpose.InfectionPlace, address);
            if (!(place.First < householdShare && Beside(unit, day, address, out int household, out int slot))
                && !AtRandom(unit, address, out household, out slot))
            {
                continue;
            }

            long onset = (day * Clock.Day) + (long)(place.Second * Clock.Day);
            placed(people.AddInfection(unit, household, slot, onset), onset);
        }
    }

    /// <summary>Background illness of a unit on a day, in each grid by geometric skipping over households x six
    /// slots.</summary>
    public void Background(Unit unit, int day, Action<int, long> placed)
    {
        if (backgroundRate <= 0)
        {
            return;
        }

        // They live anywhere: all are drawn and asked for before the first is looked at.
        candidates.Clear();
        for (int grid = unit.FirstGrid; grid < unit.FirstGrid + unit.Grids; grid++) { Draw(unit, grid, day); }

        foreach ((int household, int slot, long onset) in candidates)
        {
            if (people.CanFallIll(household, slot))
            {
                placed(people.AddBackground(unit, household, slot, onset), onset);
            }
        }
    }

    private void Draw(in Unit unit, int grid, int day)
    {
        Geography geography = context.Geography;
        int first = geography.GridFirstHousehold[grid];
        long end = (long)(geography.GridFirstHousehold[grid + 1] - first) * Register.Slots;
        long identity = people.HouseholdIdentity(unit, first);
        long position = -1;
        for (uint k = 0; ; k++)
        {
            PhiloxBlock block = context.Draws.Block(Purpose.BackgroundEpisode, (ulong)identity, ((uint)day << 16) | k);
            position += 1 + (long)(PortableMath.Log(block.First) / logNone);
            if (position >= end)
            {
                return;
            }

            int household = first + (int)(position / Register.Slots);
            people.Fetch(household);
            candidates.Add((
                household, (int)(position % Register.Slots), (day * Clock.Day) + (long)(block.Second * Clock.Day)));
        }
    }

    /// <summary>
    /// A cell of a unit's households x six slots. Who draws until a cell holds a person draws every person alike; a
    /// household first and then a member would favour those who live alone.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="u">The draw, 0 to 1.</param>
    public static (int Household, int Slot) Cell(in Unit unit, double u)
    {
        long cell = (long)(u * ((long)unit.Households * Register.Slots));
        return (unit.FirstHousehold + (int)(cell / Register.Slots), (int)(cell % Register.Slots));
    }

    private bool AtRandom(Unit unit, ulong address, out int household, out int slot)
    {
        for (ushort t = 0; t < CellTries; t++)
        {
            (household, slot) = Cell(unit, context.Draws.Uniform(Purpose.InfectionPerson, address, 0, t));
            if (people.CanBeInfected(household, slot))
            {
                return true;
            }
        }

        (household, slot) = (-1, -1);
        return false;
    }

    private bool Beside(Unit unit, int day, ulong address, out int household, out int slot)
    {
        (household, slot) = (-1, -1);
        ReadOnlySpan<int> cases = people.CasesByOnset(unit, day - ClusterTo, day - ClusterFrom);
        for (ushort t = 0; t < Tries && cases.Length > 0; t++)
        {
            PhiloxBlock block = context.Draws.Block(Purpose.InfectionPerson, address, 1, t);
            ref Episode index = ref people.Pool[cases[(int)(block.First * cases.Length)]];
            int size = Register.Size(people.Lasting(index.Household));
            if (size == 1)
            {
                continue;
            }

            int other = (index.Slot + 1 + (int)(block.Second * (size - 1))) % size;
            if (people.CanBeInfected(index.Household, other))
            {
                (household, slot) = (index.Household, other);
                return true;
            }
        }

        return false;
    }
}
