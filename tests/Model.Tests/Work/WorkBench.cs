using Downshift.Kernel.Hashing;
using Downshift.Model.Events;
using Downshift.Model.Outcomes;
using Downshift.Model.Work;

namespace Downshift.Model.Tests.Work;

/// <summary>Drives the work of one street as a partition does, with a host that takes notes.</summary>
internal sealed class WorkBench : IWorkHost
{
    private readonly SortedSet<(long Time, int Unit)> turns = [];

    public WorkBench(WorkSetting setting)
        : this(setting.Build())
    {
    }

    public WorkBench(RunContext context)
    {
        Context = context;
        Work = new StreetWork(new WorkPlan(context), context.Geography.Streets[0], this);
    }

    public RunContext Context { get; }

    public StreetWork Work { get; }

    public ConservationLedger Ledger { get; } = new();

    public long Events => Work.Events;

    /// <summary>Turns that units asked for and got.</summary>
    public int Turns { get; private set; }

    /// <summary>Every sweep order is public; otherwise none is.</summary>
    public bool Public { get; init; } = true;

    /// <summary>Which sweep orders are public, where not all are alike.</summary>
    public Func<WorkOrder, bool>? Finds { get; init; }

    /// <summary>Moment at which the street is.</summary>
    public long Now { get; private set; }

    /// <summary>Stretches of public sweep orders that the street saw later than they began.</summary>
    public List<(long Began, long Seen)> Late { get; } = [];

    /// <summary>Nothing is made up before midnight but what is public.</summary>
    public bool Lazy { get; init; }

    /// <summary>Orders done, in the order in which they were.</summary>
    public List<(WorkOrder Order, long At)> Done { get; } = [];

    /// <summary>Stretches of sweep orders: start, seconds available, seconds planned.</summary>
    public List<(long Now, long Available, long Planned)> Stretches { get; } = [];

    /// <summary>State fingerprints at the midnights run so far.</summary>
    public List<UInt128> Hashes { get; } = [];

    /// <summary>Seconds a household of a sweep order takes.</summary>
    public int HouseholdSeconds { get; init; } = 180;

    /// <summary>Called between the issue of the standing orders and the opening of the shift.</summary>
    public Action<int, long>? Morning { get; init; }

    public UnitDemand Demand { get; init; } = new() { Grids = 8, ContactDays = 6, KnownAtHome = 12, Batches = 1 };

    /// <summary>Households and compounds of the demand are those of each unit.</summary>
    public bool DemandOfUnits { get; init; } = true;

    public ref WorkTotals Totals => ref Work.Totals[0];

    /// <summary>Runs whole days from the first on.</summary>
    public WorkBench Run(int days)
    {
        for (int day = 0; day < days; day++)
        {
            Begin(day);
            Until((day + 1) * Clock.Day);
            Close(day);
        }

        return this;
    }

    /// <summary>Runs a day to 08:00 and opens it.</summary>
    public void Begin(int day)
    {
        long now = (day * Clock.Day) + (8 * Clock.Hour);
        Until(now);
        UnitDemand demand = Demand;
        foreach (Hierarchy.Unit unit in Context.Geography.Units)
        {
            if (DemandOfUnits)
            {
                demand.Households = unit.Households;
                demand.Compounds = unit.Compounds;
            }

            Work.StartDay(unit.Index, day, now, demand);
        }

        Morning?.Invoke(day, now);
        foreach (Hierarchy.Unit unit in Context.Geography.Units) { Work.OpenShift(unit.Index, now); }
    }

    /// <summary>Closes a day at its midnight.</summary>
    public void Close(int day)
    {
        Work.AtMidnight(day, (day + 1) * Clock.Day);
        Work.CheckAccounts(day, Ledger);
        StateHash hash = default;
        Work.MixInto(ref hash);
        Hashes.Add(hash.Value);
    }

    /// <summary>Gives turns before a moment; unless lazy, everything else before it happens too.</summary>
    public void Until(long before)
    {
        while (turns.Count > 0 && turns.Min.Time < before)
        {
            (long time, int unit) = turns.Min;
            turns.Remove(turns.Min);
            Turns++;
            Now = time;
            Work.Turn(unit, time);
        }

        Now = before;
        if (!Lazy) { Work.AdvanceAll(before - 1); }
    }

    public void AskTurn(int unit, long time) => turns.Add((time, unit));

    /// <summary>Something outside asks for a walk, as a report or a list does.</summary>
    /// <param name="now">Now.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="first">First household.</param>
    /// <param name="end">Household after the last.</param>
    public void AskForVisits(long now, long due, int first, int end)
    {
        Until(now + 1);
        Now = now;
        Work.Issue(0, TaskKind.SweepDoor, now, due, (end - first) * HouseholdSeconds, first, end);
    }

    public bool MayFind(in WorkOrder order, long now) => Finds?.Invoke(order) ?? Public;

    /// <summary>Households one after the other while there is time; at least one, as the street does.</summary>
    public long StartSweepOrder(int unit, ref WorkOrder order, long now, long available)
    {
        if (Now > now && MayFind(order, now)) { Late.Add((now, Now)); }

        long used = 0;
        while (order.Subject < order.Subject2 && (used == 0 || used + HouseholdSeconds <= available))
        {
            used += HouseholdSeconds;
            order.Subject++;
        }

        used = Math.Min(used, available);
        order.Remaining = order.Subject >= order.Subject2 ? 0 : (int)Math.Max(1, order.Remaining - used);
        Stretches.Add((now, available, used));
        return used;
    }

    public void OrderDone(int unit, in WorkOrder order, long now) => Done.Add((order, now));
}
