using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>Visits: each bin knows how often workers came and how many of its households are not complete.</content>
internal sealed partial class GridField
{
    /// <inheritdoc/>
    public override void IssueVisits(long now, long due, int fromPart, int toPart, int parts, bool again)
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

    // Whole bins, as many as the order length holds.
    private void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again)
    {
        int most = (int)Math.Max(1, orderLength / visitSeconds);
        int first = from;
        int listed = 0;
        for (int at = from; at < to;)
        {
            Bin bin = bins.At(unit, at);
            int count = ListHeld(procedure, bin, now, again);
            if (visitedTimes[bin.Index] > 0 == again)
            {
                count += OpenIn(bin);
            }

            if (listed > 0 && listed + count > most)
            {
                Issue(unit, u, now, due, listed, first, at, again);
                (first, listed) = (at, 0);
            }

            listed += count;
            at = bin.End;
        }

        if (listed > 0)
        {
            Issue(unit, u, now, due, listed, first, to, again);
        }
    }

    private void Issue(Unit unit, int u, long now, long due, int listed, int first, int end, bool again)
    {
        partition.IssueBatch(unit.Index, TaskKind.SweepDoor, now, due, listed * visitSeconds, first, end);
        openVisits[u] += again ? 0 : listed;
    }

    private int ListHeld(ISweepProcedure procedure, Bin bin, long now, bool again)
    {
        int listed = 0;
        for (int h = NextHeld(bin.Start, bin.End); h < bin.End; h = NextHeld(h + 1, bin.End))
        {
            HouseholdState state = people.State(h);
            listed += state.Visits > 0 == again && procedure.WantsVisit(state, people.Lasting(h), now) ? 1 : 0;
        }

        return listed;
    }

    private int OpenIn(Bin bin) => visitedTimes[bin.Index] == 0
        ? bin.Households - people.HeldBetween(bin.Start, bin.End)
        : openInBin[bin.Index];

    private void WalkVisits(Unit unit, in WorkOrder order, WorkerAct act, ref Stretch stretch)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(order.Created);
        while (stretch.At < order.Subject2 && !stretch.Full)
        {
            WalkBin(unit, procedure, order, act, ref stretch);
        }
    }

    private void WalkBin(
        Unit unit, ISweepProcedure procedure, in WorkOrder order, WorkerAct act, ref Stretch stretch)
    {
        Bin bin = bins.At(unit, stretch.At);
        int from = stretch.At;
        ulong address = ((ulong)unit.Identity << 32) | (uint)(bin.Start - unit.FirstHousehold);
        PhiloxBlock draw = context.Draws.Block(Purpose.GridVisits, address, (uint)order.Id);
        int turn = bin.Start + (int)((ulong)draw.X3 * (uint)bin.Households >> 32);
        DoorChain chain = ChainOf(unit, bin.Index, int.MaxValue);
        int times = visitedTimes[bin.Index] - (turn >= from ? 0 : 1);
        double rest = (bin.End - from) / (double)bin.Households;
        int wanted = times <= 0 ? bin.End - from - people.HeldBetween(from, bin.End)
            : turn >= from ? Counts.Rounded(draw.Second, OpenIn(bin) * rest)
            : Counts.Rounded(draw.Second, rest * WantedBefore(unit, bin));
        double copied = act == WorkerAct.CarryOver ? chain.OpenRecorded : 0;
        double each = act == WorkerAct.Call ? callSeconds
            : (copied * carrySeconds) + ((1 - copied) * (visitSeconds + RetestSeconds(chain, wanted, draw.X2)));
        stretch.Range(from, bin.End, wanted, each);
        int before = stretch.Done;
        long begin = stretch.Time;
        WalkRange(unit, procedure, order, act, calls: false, ref stretch);
        int u = unit.Index - street.FirstUnit;
        openVisits[u] = Math.Max(0, openVisits[u] - (times <= 0 ? stretch.Done - before : 0));
        if (turn >= from && turn < stretch.At)
        {
            long time = begin + ((stretch.Time - begin) * (turn - from) / (stretch.At - from));
            Turn(unit, bin, chain, act, draw.First, time);
        }
    }

    // The bin changes: one more pass, and so many of its households are still open.
    private void Turn(Unit unit, Bin bin, DoorChain chain, WorkerAct act, double u, long time)
    {
        int open = OpenIn(bin);
        DoorChain after = chain.After(act);
        double stays = chain.Open > 0 ? Math.Min(1, after.Open / chain.Open) : 0;
        openInBin[bin.Index] = (byte)Quantile.Binomial(u, open, stays);
        visitedTimes[bin.Index]++;
        passes.Add(bin.Index, new Pass(calls: false, act, (int)((time - windowStart) / Clock.Hour)));
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        double reached = act == WorkerAct.CarryOver ? 0 : bin.Households / (double)unit.Households;
        mass.Worked += (1 - mass.Worked) * reached * (act == WorkerAct.Call ? doors.Answered : doors.DoorOpened);
    }

    // A stretch was broken off after the bin had turned: what the pass found open, as expected.
    private double WantedBefore(Unit unit, Bin bin)
    {
        int healthy = bin.Households - people.HeldBetween(bin.Start, bin.End);
        return healthy * ChainOf(unit, bin.Index, visitedTimes[bin.Index] - 1).Open;
    }

    // Repeats of false readings: so many seconds a visit of this bin, drawn once.
    private double RetestSeconds(DoorChain chain, int visits, uint draw)
    {
        if (retestSeconds == 0 || visits == 0)
        {
            return 0;
        }

        double repeats = visits * chain.MetNext * falseInfrared;
        return Counts.Rounded(draw / 4294967296.0, repeats) * (double)retestSeconds / visits;
    }

    // The chain of a bin after its first visits, at most so many.
    private DoorChain ChainOf(Unit unit, int bin, int most)
    {
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        DoorChain chain = doors.Root(mass.Ever, mass.EverAbsent);
        foreach (ushort word in passes.Of(bin))
        {
            Pass pass = new(word);
            if (!pass.Made || chain.Passes >= most)
            {
                break;
            }

            chain = pass.Calls ? chain : chain.After(pass.Act);
        }

        return chain;
    }
}
