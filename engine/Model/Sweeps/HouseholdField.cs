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
        ReadOnlySpan<HouseholdState> states = people.Households;
        long midnight = Clock.DayOf(now) * Clock.Day;
        int most = (int)Math.Max(1, orderLength / callSeconds);
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            openCalls[u] = 0;
            int first = unit.FirstHousehold;
            int listed = 0;
            for (int h = unit.FirstHousehold; h < unit.FirstHousehold + unit.Households; h++)
            {
                if (rule.Wants(states[h - people.FirstHousehold], midnight, now) && ++listed == most)
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

    private protected override void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again)
    {
        int most = (int)Math.Max(1, orderLength / visitSeconds);
        int first = from;
        int listed = 0;
        VisitRule rule = procedure.Visits;
        ReadOnlySpan<HouseholdState> states = people.Households.AsSpan(from - people.FirstHousehold, to - from);
        ReadOnlySpan<uint> lasting = context.World.Register.Households[from..to];
        for (int h = from; h < to; h++)
        {
            ref readonly HouseholdState state = ref states[h - from];
            if (state.Visits > 0 == again && rule.Wants(state, lasting[h - from], now) && ++listed == most)
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
    public override long Walk(int unit, ref WorkOrder order, long now, long available)
    {
        bool calls = order.Kind == TaskKind.SweepCall;
        if (calls && Clock.DayOf(order.Created) != Clock.DayOf(now))
        {
            // Tomorrow's list replaces today's.
            order.Remaining = 0;
            return 0;
        }

        Unit place = context.Geography.Units[unit];
        (_, ISweepProcedure procedure) = partition.ProcedureOn(order.Created);
        (CallRule callRule, VisitRule visitRule) = (procedure.Calls, procedure.Visits);
        WorkerAct act = Choose(unit, order, now);
        long midnight = Clock.DayOf(now) * Clock.Day;
        long time = now;
        walkFrom = now;
        int household = order.Subject;
        ulong hash = (ulong)household;
        Span<HouseholdState> states = people.Households.AsSpan(household - people.FirstHousehold);
        ReadOnlySpan<uint> register = context.World.Register.Households[household..];
        for (; household < order.Subject2; household++)
        {
            ref HouseholdState state = ref states[household - order.Subject];
            uint lasting = register[household - order.Subject];
            bool wanted = calls ? callRule.Wants(state, midnight, time)
                : visitRule.Wants(state, lasting, order.Created);
            if (!wanted)
            {
                continue;
            }

            int cost = act == WorkerAct.Visit ? visitSeconds : act == WorkerAct.Call ? callSeconds : carrySeconds;
            if (time > now && time + cost > now + available)
            {
                break;
            }

            time = Handle(place, household, ref state, lasting, act, calls, time);
            RoutineEvents++;
            hash = (hash ^ (ulong)time) * 0x9E3779B97F4A7C15UL;
        }

        MixRoutine(hash);
        long used = Math.Min(time - now, available);
        order.Subject = household;
        order.Remaining = household >= order.Subject2 ? 0 : (int)Math.Max(1, order.Remaining - used);
        return used;
    }

    /// <inheritdoc/>
    public override void ReadRecords(Unit unit, long deadline, ref UnitCoverage coverage, long[] hours)
    {
        for (int h = unit.FirstHousehold; h < unit.FirstHousehold + unit.Households; h++)
        {
            ReadHousehold(h, deadline, ref coverage, hours);
        }
    }
}
