using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>Visits: each bin knows how often workers came and how many of its households are not complete.</content>
internal sealed partial class GridField
{
    // As many households as the order length holds; where everybody is visited that is a bin.
    private protected override void IssueVisits(
        ISweepProcedure procedure, Unit unit, int u, long now, long due, int from, int to, bool again)
    {
        if (procedure.Visits == VisitRule.AtRisk)
        {
            // Present households that have come to hold a state since midnight leave a larger share of absent ones.
            ReadPresence(unit, ref masses[u]);
        }

        int most = (int)Math.Max(1, orderLength / visitSeconds);
        int first = from;
        int listed = 0;
        for (int at = from; at < to;)
        {
            Bin bin = bins.At(unit, at);
            int count = ListHeld(procedure, bin, now, again) + ListHealthy(procedure, unit, bin, now, again);
            if (procedure.Visits == VisitRule.AtRisk && listed + count >= most)
            {
                // The order is full within the bin: its listed lie evenly in it.
                int taken = most - listed;
                int cut = at + (int)Math.Ceiling(taken * (bin.End - at) / (double)count);
                Issue(unit, u, now, due, most, first, cut, again);
                (first, listed, count) = (cut, 0, count - taken);

                // Counts of a bin are estimates, rounded apart: much illness may fill several orders with it.
                for (; count > most; count -= most)
                {
                    cut = first + (int)Math.Ceiling(most * (bin.End - first) / (double)count);
                    Issue(unit, u, now, due, most, first, cut, again);
                    first = cut;
                }
            }
            else if (listed > 0 && listed + count > most)
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
            ref HeldHousehold kept = ref people.Kept(h);
            bool wanted = procedure.WantsVisit(kept.State, kept.Lasting, now);
            listed += kept.State.Visits > 0 == again && wanted ? 1 : 0;
        }

        return listed;
    }

    private int ListHealthy(ISweepProcedure procedure, Unit unit, Bin bin, long now, bool again)
    {
        bool atRisk = procedure.Visits == VisitRule.AtRisk;
        int listed = visitedTimes[bin.Index] > 0 == again ? OpenIn(unit, bin, atRisk) : 0;
        if (!atRisk)
        {
            return listed;
        }

        if (rounds.Count == 0)
        {
            // Nobody has missed a round yet: the absent with digital access are not on the first list.
            ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
            double digital = mass.Risk > 0 ? mass.RiskAbsent * Digital(unit) : 0;
            return listed - Math.Min(listed, Counts.Rounded(BinDraw(unit, bin).First, listed * digital));
        }

        return listed + ListSilent(unit, bin, now, again);
    }

    private int HealthyIn(Bin bin) => bin.Households - people.HeldBetween(bin.Start, bin.End);

    // Households that are wanted until they are complete: all, or those absent or without digital access.
    private int OpenIn(Unit unit, Bin bin, bool atRisk)
    {
        if (visitedTimes[bin.Index] > 0)
        {
            return openInBin[bin.Index];
        }

        int healthy = HealthyIn(bin);
        double u = BinDraw(unit, bin).Second;
        return atRisk ? Counts.Rounded(u, healthy * masses[unit.Index - street.FirstUnit].Risk) : healthy;
    }

    // Two numbers drawn once for a bin.
    private PhiloxBlock BinDraw(Unit unit, Bin bin)
    {
        ulong address = ((ulong)unit.Identity << 32) | (uint)(bin.Start - unit.FirstHousehold);
        return context.Draws.Block(Purpose.GridVisits, address, 0, 1);
    }

    // A bin changes as a whole, when the worker passes one of its households drawn once: a bin walked by a third has
    // changed with probability one third, and whoever is left out today for its place is left out tomorrow.
    private int TurningPoint(Unit unit, Bin bin) =>
        bin.Start + (int)((ulong)BinDraw(unit, bin).X0 * (uint)bin.Households >> 32);

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
        int turn = TurningPoint(unit, bin);
        ulong address = ((ulong)unit.Identity << 32) | (uint)(bin.Start - unit.FirstHousehold);
        PhiloxBlock draw = context.Draws.Block(Purpose.GridVisits, address, (uint)order.Id);
        bool atRisk = procedure.Visits == VisitRule.AtRisk;

        int end = Math.Min(bin.End, order.Subject2);
        AskedShares found = atRisk ? FoundAtRisk(unit, bin, from, end, turn >= from, ListAt(order.Created))
            : FoundAll(unit, bin, from, turn >= from);
        int healthy = end - from - people.HeldBetween(from, end);
        int wanted = Math.Min(healthy, Counts.Rounded(draw.Second, found.Open));
        double open = Math.Max(found.Open, double.Epsilon);
        double copied = act == WorkerAct.CarryOver ? found.Known / open : 0;
        double retest = RetestSeconds(found.Met / open, wanted, draw.X2);
        double each = act == WorkerAct.Call ? callSeconds
            : (copied * carrySeconds) + ((1 - copied) * (visitSeconds + retest));
        stretch.Range(from, end, wanted, each);
        int before = stretch.Done;
        long begin = stretch.Time;
        WalkRange(unit, procedure, order, act, calls: false, ref stretch);
        int u = unit.Index - street.FirstUnit;
        int done = stretch.Done - before;
        int fresh = Counts.Rounded((draw.X3 + .5) / 4294967296.0, done * found.Fresh / open);
        openVisits[u] = Math.Max(0, openVisits[u] - fresh);

        // Of households at risk, few are wanted: that a part of a bin had none says nothing about the bin.
        if ((wanted > 0 || atRisk) && turn >= from && turn < stretch.At)
        {
            long time = begin + ((stretch.Time - begin) * (turn - from) / (stretch.At - from));
            Turn(unit, bin, order, act, draw.First, time);
        }
    }

    // Healthy households that a pass finds to do in the rest of a bin where everybody is visited.
    private AskedShares FoundAll(Unit unit, Bin bin, int from, bool ahead)
    {
        // A stretch broken off after the bin had turned goes on with what the pass had found.
        int times = Math.Max(0, visitedTimes[bin.Index] - (ahead ? 0 : 1));
        double absent = masses[unit.Index - street.FirstUnit].Absent;
        DoorChain chain = ChainOf(bin.Index, times);
        int healthy = bin.End - from - people.HeldBetween(from, bin.End);
        double rest = (bin.End - from) / (double)bin.Households;
        double open = chain.Passes == 0 ? healthy
            : ahead ? OpenIn(unit, bin, atRisk: false) * rest
            : healthy * chain.Open(absent);
        return open * new AskedShares(
            1, chain.Passes == 0 ? 1 : 0, chain.OpenCopied(absent), chain.MetNext(absent));
    }

    // The same where those at risk are visited, in a part of a bin: of them it is known how many are open.
    private AskedShares FoundAtRisk(Unit unit, Bin bin, int from, int end, bool ahead, int list)
    {
        int healthy = end - from - people.HeldBetween(from, end);
        (AskedShares found, AskedShares silent) = FindAtRisk(unit, AskedOf(bin.Index, but: list), list);
        double rest = (end - from) / (double)bin.Households;
        double open = ahead && found.Open > 0 ? OpenIn(unit, bin, atRisk: true) * rest / found.Open : healthy;
        return (open * found) + (healthy * silent);
    }

    // The bin changes: one more pass, and so many of its households are still open.
    private void Turn(Unit unit, Bin bin, in WorkOrder order, WorkerAct act, double u, long time)
    {
        bool atRisk = partition.ProcedureOn(order.Created).Procedure.Visits == VisitRule.AtRisk;
        int open = OpenIn(unit, bin, atRisk);
        double before = OpenShare(atRisk, unit, bin.Index);
        int hour = (int)((time - windowStart) / Clock.Hour);
        Note(bin.Index, Pass.Visit(act, hour, ListAt(order.Created)));
        double after = OpenShare(atRisk, unit, bin.Index);
        openInBin[bin.Index] = (byte)Quantile.Binomial(u, open, before > 0 ? Math.Min(1, after / before) : 0);
        visitedTimes[bin.Index]++;
    }

    // Repeats of false readings: so many seconds a visit of this bin, drawn once.
    private double RetestSeconds(double met, int visits, uint draw)
    {
        if (retestSeconds == 0 || visits == 0)
        {
            return 0;
        }

        int repeats = Quantile.Poisson((draw + .5) / 4294967296.0, visits * met * falseInfrared);
        return repeats * (double)retestSeconds / visits;
    }

    // Share of a bin's households, or of those of them at risk, that are open after its passes.
    private double OpenShare(bool atRisk, Unit unit, int bin) => atRisk
        ? OpenAtRisk(unit, AskedOf(bin))
        : ChainOf(bin, int.MaxValue).Open(masses[unit.Index - street.FirstUnit].Absent);

    // The chain of a bin after its first visits, at most so many, where everybody is visited.
    private DoorChain ChainOf(int bin, int most)
    {
        DoorChain chain = doors.Root(ever[bin], everAbsent[bin]);
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
