using System.Runtime.CompilerServices;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Household resolution, the reference: every household has a state of its own, and each of its reports, calls and
/// visits its own time and draws. Healthy households are handled in place; a household with somebody ill gets an event
/// of its own where anything may follow.
/// </summary>
internal sealed partial class HouseholdField : SweepField
{
    private const int Batch = 512;

    public HouseholdField(
        RunContext context, Street street, StreetPeople people, StreetPartition partition, StreetLaws laws)
        : base(context, street, people, partition, laws)
    {
    }

    /// <inheritdoc/>
    public override void ReportRound(long from, long to, uint[] thresholds, uint round)
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

    // What is drawn into is not cleared first: eight kilobytes of it a batch.
    [SkipLocalsInit]
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
        Span<uint> members = x3[..count];
        (int reports, ulong sum) = ReportDraws.Read(
            lasting, thresholds, (uint)(to - from), falseAlarm, x0[..count], x1[..count], x2[..count], members);
        MixRoutine(((ulong)first << 32) ^ sum);
        RoutineEvents += reports;
        HouseholdState.ReportOrMiss(states, x0[..count], from, x1[..count], members);
        ReportsOfIll(unit, first, x0[..count], x1[..count], from);
        FalseReports(unit, first, x1[..count], x2[..count], from);
    }

    private void FalseReports(Unit unit, int first, ReadOnlySpan<uint> moments, ReadOnlySpan<uint> alarms, long from)
    {
        // Few: the search goes over the others in vectors.
        for (int i = 0, next; (next = alarms[i..].IndexOf(uint.MaxValue)) >= 0; i++)
        {
            i += next;
            if (!people.State(first + i).Ill)
            {
                partition.ScheduleFalseReport(unit.Index, first + i, from + moments[i]);
            }
        }
    }

    [SkipLocalsInit]
    private void ReportsOfIll(
        Unit unit, int first, ReadOnlySpan<uint> reports, ReadOnlySpan<uint> moments, long from)
    {
        int end = first + reports.Length;
        Span<int> ill = stackalloc int[Batch];
        int count = 0;
        for (int household = first; (household = people.NextIll(household, end)) < end; household++)
        {
            if (reports[household - first] != 0) { ill[count++] = household; }
        }

        // They lie anywhere in memory: all are asked for before the first is looked at.
        foreach (int household in ill[..count]) { people.Pool.Fetch(people.FirstOf(household)); }

        foreach (int household in ill[..count])
        {
            ReportOfIll(unit, household, from, from + moments[household - first]);
        }
    }

    /// <inheritdoc/>
    public override void IssueCalls(long now, long due)
    {
        CallRule rule = partition.ProcedureOn(now).Procedure.Calls;
        long midnight = Clock.DayOf(now) * Clock.Day;
        for (int u = 0; u < street.UnitCount; u++)
        {
            ref readonly Unit unit = ref context.Geography.Units.ItemRef(street.FirstUnit + u);
            int end = unit.FirstHousehold + unit.Households;
            openCalls[u] = 0;
            Orders orders = new(TaskKind.SweepCall, unit.Index, now, due, callSeconds, unit.FirstHousehold);
            ListCutter list = new(Most(callSeconds));
            for (int at = unit.FirstHousehold; at < end; at += HouseholdState.MaskSize)
            {
                ReadOnlySpan<HouseholdState> states = States(at, Math.Min(at + HouseholdState.MaskSize, end));
                Issue(ref orders, ref list, at, rule.Wanted(states, midnight, now), ref openCalls[u]);
            }

            Issue(ref orders, list.Rest, end, ref openCalls[u]);
        }
    }

    private protected override void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again)
    {
        VisitRule rule = procedure.Visits;
        int countedBefore = 0;
        ref int open = ref again ? ref countedBefore : ref openVisits[u];
        Orders orders = new(TaskKind.SweepDoor, unit.Index, now, due, visitSeconds, from);
        ListCutter list = new(Most(visitSeconds));
        for (int at = from; at < to; at += HouseholdState.MaskSize)
        {
            int end = Math.Min(at + HouseholdState.MaskSize, to);
            ReadOnlySpan<HouseholdState> states = States(at, end);
            ulong visited = HouseholdState.Visited(states);
            ulong wanted = rule.Wanted(states, context.World.Register.Households[at..end], now);
            Issue(ref orders, ref list, at, wanted & (again ? visited : ~visited), ref open);
        }

        Issue(ref orders, list.Rest, to, ref open);
    }

    private int Most(int seconds) => (int)Math.Max(1, orderLength / seconds);

    private void Issue(ref Orders orders, ref ListCutter list, int at, ulong wanted, ref int open)
    {
        while (list.Cut(at, ref wanted, out int end)) { Issue(ref orders, list.Most, end, ref open); }
    }

    // The first order may be begun before the last is made, and sees how many households are open by then.
    private void Issue(ref Orders orders, int count, int end, ref int open)
    {
        if (count > 0)
        {
            partition.IssueBatch(
                orders.Unit, orders.Kind, orders.Now, orders.Due, count * orders.Seconds, orders.First, end);
            open += count;
            orders.First = end;
        }
    }

    private Span<HouseholdState> States(int from, int end) =>
        people.Households.AsSpan(from - people.FirstHousehold, end - from);

    /// <inheritdoc/>
    public override void OpenWindow(int day)
    {
        base.OpenWindow(day);
        Span<HouseholdState> states = people.Households;
        for (int i = 0; i < states.Length; i++)
        {
            states[i].OpenWindow();
        }
    }

    /// <inheritdoc/>
    public override void ReadRecords(Unit unit, long deadline, ref UnitCoverage coverage, long[] hours)
    {
        for (int h = unit.FirstHousehold; h < unit.FirstHousehold + unit.Households; h++)
        {
            ReadHousehold(h, deadline, ref coverage, hours);
        }
    }

    /// <summary>Orders of a list, one range of households after the other.</summary>
    private struct Orders(TaskKind kind, int unit, long now, long due, int seconds, int first)
    {
        public readonly TaskKind Kind = kind;
        public readonly int Unit = unit;
        public readonly long Now = now;
        public readonly long Due = due;
        public readonly int Seconds = seconds;
        public int First = first;
    }
}
