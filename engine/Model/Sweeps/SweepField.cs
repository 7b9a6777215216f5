using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <summary>
/// What a procedure can do in one street: let households report, list the silent for calls, list households for
/// visits. Here is what happens to one household, whatever the resolution; how the many healthy ones are kept is the
/// business of <see cref="HouseholdField"/> and <see cref="GridField"/>.
/// </summary>
internal abstract partial class SweepField
{
    private protected readonly RunContext context;
    private protected readonly Street street;
    private protected readonly StreetPeople people;
    private protected readonly StreetPartition partition;
    private protected readonly SweepCalendar sweeps;
    private protected readonly Thermometer thermometer;
    private protected readonly Candour candour;
    private protected readonly Participation participation;
    private protected readonly long orderLength;
    private protected readonly int callSeconds;
    private protected readonly int visitSeconds;
    private protected readonly int carrySeconds;
    private protected readonly int retestSeconds;
    private protected readonly int revisits;
    private protected readonly uint falseAlarm;
    private protected readonly uint answered;
    private protected readonly double doorOpened;
    private protected readonly uint memberOut;
    private protected readonly double proxy;
    private protected readonly double falseInfrared;
    private protected readonly double written;
    private protected readonly int[] openCalls;
    private protected readonly int[] openVisits;
    private protected long walkFrom;

    private protected SweepField(
        RunContext context, Street street, StreetPeople people, StreetPartition partition, StreetLaws laws)
    {
        this.context = context;
        this.street = street;
        this.people = people;
        this.partition = partition;
        sweeps = laws.Sweeps;
        thermometer = laws.Thermometer;
        candour = laws.Candour;
        participation = laws.Participation;
        ParameterSet numbers = context.Numbers;
        orderLength = numbers.Seconds("work.orderLength");
        callSeconds = (int)numbers.Seconds("sweep.call");
        visitSeconds = (int)numbers.Seconds("sweep.doorVisit") * numbers.Whole("sweep.crew");
        carrySeconds = (int)Math.Max(1, numbers.Seconds("sweep.carryOver"));
        retestSeconds = context.Parameters.Sweep.RetestAbnormal ? (int)numbers.Seconds("sweep.retest") : 0;
        revisits = Math.Min(6, numbers.Whole("sweep.revisits"));
        falseAlarm = Register.Threshold(thermometer.FalseAxillary * numbers.Number("telling.r"));
        answered = Register.Threshold(numbers.Number("sweep.answerShare"));
        doorOpened = numbers.Number("sweep.doorOpened");
        memberOut = (uint)(numbers.Number("sweep.memberOut") * 65536);
        proxy = context.Parameters.Sweep.ProxyAllowed ? numbers.Number("sweep.proxy") : 0;
        falseInfrared = thermometer.FalseInfrared;
        written = numbers.Number("sweep.written");
        openCalls = new int[street.UnitCount];
        openVisits = new int[street.UnitCount];
    }

    /// <summary>Chance of a report by inclination, one report a day.</summary>
    public uint[] DailyParticipation => participation.Daily;

    /// <summary>Chance of a report by inclination, two reports a day.</summary>
    public uint[] TwiceParticipation => participation.Twice;

    /// <summary>Routine reports, calls and visits handled in place: events that never entered the calendar.</summary>
    public long RoutineEvents { get; private protected set; }

    /// <summary>Checksum over the times of routine events, for the state hash.</summary>
    public ulong RoutineHash { get; private protected set; }

    /// <summary>A round of reports: who takes part, when, and false alarms, by one block of draws a
    /// household.</summary>
    /// <param name="from">Earliest time of a report.</param>
    /// <param name="to">Latest time.</param>
    /// <param name="thresholds">Chance by inclination.</param>
    /// <param name="round">Number of the round: the draws' ordinal.</param>
    public abstract void ReportRound(long from, long to, uint[] thresholds, uint round);

    /// <summary>Lists the silent of every unit for calls, in orders of at most the order length.</summary>
    public abstract void IssueCalls(long now, long due);

    /// <summary>Lists households for visits: the given part of every grid, in walking order.</summary>
    /// <param name="now">When the orders are made.</param>
    /// <param name="due">When they are due.</param>
    /// <param name="fromPart">First part of the grid.</param>
    /// <param name="toPart">Part after the last.</param>
    /// <param name="parts">Parts a grid is divided into.</param>
    /// <param name="again">Only households visited before and not complete; otherwise only those not yet
    /// visited.</param>
    public void IssueVisits(long now, long due, int fromPart, int toPart, int parts, bool again)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(now);
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            for (int g = unit.FirstGrid; g < unit.FirstGrid + unit.Grids; g++)
            {
                int first = context.Geography.GridFirstHousehold[g];
                int size = context.Geography.GridFirstHousehold[g + 1] - first;
                int from = first + (int)((long)size * fromPart / parts);
                int to = first + (int)((long)size * toPart / parts);
                IssueVisits(procedure, unit, u, now, due, from, to, again);
            }
        }
    }

    /// <summary>The same for a range of households of one grid.</summary>
    private protected abstract void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again);

    /// <summary>Walks as many households of an order as fit; see <see cref="IWorkHost.StartSweepOrder"/>.</summary>
    public long Walk(int unit, ref WorkOrder order, long now, long available)
    {
        if (order.Kind == TaskKind.SweepCall && Clock.DayOf(order.Created) != Clock.DayOf(now))
        {
            // Tomorrow's list replaces today's.
            order.Remaining = 0;
            return 0;
        }

        walkFrom = now;
        (int next, long end) = Walk(context.Geography.Units[unit], order, now, available);
        long used = Math.Min(end - now, available);
        order.Subject = next;
        order.Remaining = next >= order.Subject2 ? 0 : (int)Math.Max(1, order.Remaining - used);
        return used;
    }

    /// <summary>The same for an order that is still worth walking.</summary>
    /// <returns>The first household not handled, and when the hand is there.</returns>
    private protected abstract (int Next, long Time) Walk(Unit unit, in WorkOrder order, long now, long available);

    /// <summary>Visits listed before and not made are void: a new list replaces the old one.</summary>
    public void ForgetOpenVisits() => Array.Clear(openVisits);

    /// <summary>00:00, before anybody falls ill.</summary>
    public virtual void BeginDay(int day)
    {
    }

    /// <summary>A window begins: what is still open of an earlier one is void.</summary>
    /// <param name="day">Its first day.</param>
    public virtual void OpenWindow(int day)
    {
        Array.Clear(openCalls);
        Array.Clear(openVisits);
    }

    /// <summary>Reads the records of a unit's households at the deadline of the outcomes' window.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="deadline">The deadline.</param>
    /// <param name="coverage">Counts to add to.</param>
    /// <param name="hours">People by whole hours of age of their record; the last bin holds the unseen.</param>
    public abstract void ReadRecords(Unit unit, long deadline, ref UnitCoverage coverage, long[] hours);

    private protected bool AsksSymptoms(long time) => sweeps.AsksSymptoms(Clock.DayOf(time));

    // A sum: units are made up at different moments, and which comes first says nothing of the run.
    private protected void MixRoutine(ulong value)
    {
        value *= 0x9E3779B97F4A7C15UL;
        RoutineHash += value ^ (value >> 32);
    }
}
