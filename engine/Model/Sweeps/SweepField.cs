using Downshift.Kernel.Random;
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
/// visits. Healthy households are handled in place, each with its own time and draw; a household with somebody ill
/// gets an event of its own.
/// </summary>
internal sealed partial class SweepField
{
    private const int Batch = 512;

    private readonly RunContext context;
    private readonly Street street;
    private readonly StreetPeople people;
    private readonly StreetPartition partition;
    private readonly Thermometer thermometer;
    private readonly Candour candour;
    private readonly Participation participation;
    private readonly long orderLength;
    private readonly int callSeconds;
    private readonly int visitSeconds;
    private readonly int carrySeconds;
    private readonly int retestSeconds;
    private readonly int revisits;
    private readonly uint falseAlarm;
    private readonly uint answered;
    private readonly double doorOpened;
    private readonly uint memberOut;
    private readonly double proxy;
    private readonly double falseInfrared;
    private readonly double written;
    private readonly int[] openCalls;
    private readonly int[] openVisits;
    private long walkFrom;

    public SweepField(
        RunContext context, Street street, StreetPeople people, StreetPartition partition, StreetLaws laws)
    {
        this.context = context;
        this.street = street;
        this.people = people;
        this.partition = partition;
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
    public long RoutineEvents { get; private set; }

    /// <summary>Checksum over the times of routine events, for the state hash.</summary>
    public ulong RoutineHash { get; private set; }

    /// <summary>A round of reports: who takes part, when, and false alarms, by one block of draws a
    /// household.</summary>
    /// <param name="from">Earliest time of a report.</param>
    /// <param name="to">Latest time.</param>
    /// <param name="thresholds">Chance by inclination.</param>
    /// <param name="round">Number of the round: the draws' ordinal.</param>
    public void ReportRound(long from, long to, uint[] thresholds, uint round)
    {
        for (int u = street.FirstUnit; u < street.FirstUnit + street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[u];
            for (int start = 0; start < unit.Households; start += Batch)
            {
                ReportBatch(unit, start, Math.Min(Batch, unit.Households - start), from, to, thresholds, round);
            }
        }
    }

    private void ReportBatch(Unit unit, int start, int count, long from, long to, uint[] thresholds, uint round)
    {
        Span<uint> x0 = stackalloc uint[Batch];
        Span<uint> x1 = stackalloc uint[Batch];
        Span<uint> x2 = stackalloc uint[Batch];
        Span<uint> x3 = stackalloc uint[Batch];
        long identity = unit.FirstHouseholdIdentity + start;
        Philox4x32.FillConsecutive(
            (uint)identity, (uint)(identity >> 32), round, Purpose.SelfReport, context.Draws.Seed,
            context.Draws.Replication, x0[..count], x1[..count], x2[..count], x3[..count]);
        int first = unit.FirstHousehold + start;
        ReadOnlySpan<uint> lasting = context.World.Register.Households.Slice(first, count);
        Span<HouseholdState> states = people.Households.AsSpan(first - people.FirstHousehold, count);
        uint span = (uint)(to - from);
        ulong hash = RoutineHash;
        int reports = 0;
        for (int i = 0; i < count; i++)
        {
            uint household = lasting[i];
            if (!Register.IsPresent(household) || x0[i] >= thresholds[Register.Inclination(household)])
            {
                states[i].Miss();
                continue;
            }

            long time = from + (long)(((ulong)x1[i] * span) >> 32);
            reports++;
            hash = (hash ^ (ulong)time) * 0x9E3779B97F4A7C15UL;
            int size = Register.Size(household);
            if (states[i].Ill)
            {
                ReportOfIll(unit, first + i, from, time);
            }
            else if (x2[i] < falseAlarm * (uint)size)
            {
                partition.ScheduleReport(unit.Index, first + i, time, falseAlarm: true);
            }

            states[i].RecordReport(time, RecordState.Self, (1u << size) - 1);
        }

        RoutineHash = hash;
        RoutineEvents += reports;
    }

    /// <summary>Lists the silent of every unit for calls, in orders of at most the order length.</summary>
    public void IssueCalls(long now, long due)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(now);
        int most = (int)Math.Max(1, orderLength / callSeconds);
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            openCalls[u] = 0;
            int first = unit.FirstHousehold;
            int listed = 0;
            for (int h = unit.FirstHousehold; h < unit.FirstHousehold + unit.Households; h++)
            {
                if (procedure.WantsCall(people.State(h), people.Lasting(h), now) && ++listed == most)
                {
                    partition.IssueBatch(unit.Index, TaskKind.SweepCall, now, due, listed * callSeconds, first, h + 1);
                    openCalls[u] += listed;
                    (first, listed) = (h + 1, 0);
                }
            }

            if (listed > 0)
            {
                int end = unit.FirstHousehold + unit.Households;
                partition.IssueBatch(unit.Index, TaskKind.SweepCall, now, due, listed * callSeconds, first, end);
                openCalls[u] += listed;
            }
        }
    }

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

    /// <summary>Visits listed before and not made are void: a new list replaces the old one.</summary>
    public void ForgetOpenVisits() => Array.Clear(openVisits);

    private void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again)
    {
        int most = (int)Math.Max(1, orderLength / visitSeconds);
        int first = from;
        int listed = 0;
        for (int h = from; h < to; h++)
        {
            ref HouseholdState state = ref people.State(h);
            if (state.Visits > 0 == again && procedure.WantsVisit(state, people.Lasting(h), now) && ++listed == most)
            {
                partition.IssueBatch(unit.Index, TaskKind.SweepDoor, now, due, listed * visitSeconds, first, h + 1);
                openVisits[u] += again ? 0 : listed;
                (first, listed) = (h + 1, 0);
            }
        }

        if (listed > 0)
        {
            partition.IssueBatch(unit.Index, TaskKind.SweepDoor, now, due, listed * visitSeconds, first, to);
            openVisits[u] += again ? 0 : listed;
        }
    }

    /// <summary>A window begins: what is still open of an earlier one is void.</summary>
    public void OpenWindow()
    {
        Array.Clear(openCalls);
        Array.Clear(openVisits);
        Span<HouseholdState> states = people.Households;
        for (int i = 0; i < states.Length; i++)
        {
            states[i].OpenWindow();
        }
    }
}
