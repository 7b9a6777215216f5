using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>Lists of calls: so many of a unit's healthy households are silent, and fewer as reports come in.</content>
internal sealed partial class GridField
{
    private const int RoundsMissed = 2;
    private const long WantedStep = 10 * Clock.Minute;

    /// <inheritdoc/>
    public override void IssueCalls(long now, long due)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(now);
        Span<double> wanted = stackalloc double[UnitMix.Strata];
        double absent = Wanted(procedure.Calls, now, wanted);
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            int listed = ListHealthy(unit, ref masses[u], now, wanted, absent) + ListHeld(procedure, unit, now);
            IssueCalls(unit, u, now, due, listed);
        }
    }

    private protected override (int Next, long Time) Walk(Unit unit, in WorkOrder order, long now, long available)
    {
        WorkerAct act = Choose(unit.Index, order, now);
        Stretch stretch = new() { Time = now, Start = now, Limit = now + available, At = order.Subject };
        if (order.Kind == TaskKind.SweepCall)
        {
            WalkCalls(unit, order, act, ref stretch);
        }
        else
        {
            WalkVisits(unit, order, act, ref stretch);
        }

        RoutineEvents += stretch.Done;
        MixRoutine((ulong)stretch.Time ^ ((ulong)stretch.Done << 40));
        return (stretch.At, stretch.Time);
    }

    // Orders of at most the order length, each a range of households with its share of the listed.
    private void IssueCalls(Unit unit, int u, long now, long due, int listed)
    {
        int most = (int)Math.Max(1, orderLength / callSeconds);
        openCalls[u] = 0;
        int first = unit.FirstHousehold;
        for (int done = 0; done < listed; done += most)
        {
            int count = Math.Min(most, listed - done);
            int end = unit.FirstHousehold + (int)((long)unit.Households * (done + count) / listed);
            partition.IssueBatch(unit.Index, TaskKind.SweepCall, now, due, count * callSeconds, first, end);
            openCalls[u] += count;
            first = end;
        }
    }

    private int ListHealthy(
        Unit unit, ref UnitMass mass, long now, ReadOnlySpan<double> wanted, double absent)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        int held = Held(unit);
        int healthy = unit.Households - held;
        mass.Present = PresentScale(unit, held);
        double mean = mix.Absent * absent;
        double variance = 0;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            double expected = mass.Present * mix.ByInclination[k] * wanted[k];
            mean += expected;
            variance += expected * (1 - wanted[k]);
        }

        double u = context.Draws.Uniform(Purpose.GridListed, (ulong)unit.Identity, (uint)(now / Clock.Hour));
        int listed = Math.Min(healthy, Counts.Of(u, mean, variance));
        mass.Expected = mean;
        mass.WantedAt = -1;
        mass.Listed = healthy > 0 ? listed / (double)healthy : 0;
        return listed;
    }

    private int ListHeld(ISweepProcedure procedure, Unit unit, long now)
    {
        int listed = 0;
        int end = unit.FirstHousehold + unit.Households;
        for (int h = NextHeld(unit.FirstHousehold, end); h < end; h = NextHeld(h + 1, end))
        {
            ref HeldHousehold kept = ref people.Kept(h);
            listed += procedure.WantsCall(kept.State, now) ? 1 : 0;
        }

        return listed;
    }

    // Wanted at a moment, a household of the list: those whose report has come since are skipped; under the rule of two
    // missed rounds others, who missed the rounds since, have joined. Variance of their number likewise.
    private (double Mean, double Variance) StillWanted(CallRule rule, Unit unit, ref UnitMass mass, long time)
    {
        if (mass.Expected <= 0)
        {
            return (0, 0);
        }

        // Reports come evenly: minutes make no difference; under the other rule only a new round does.
        long at = rule == CallRule.MissedTwice ? rounds.Count : time / WantedStep;
        if (mass.WantedAt == at)
        {
            return (mass.Wanted, mass.WantedVariance);
        }

        time = rule == CallRule.MissedTwice ? time : (at * WantedStep) + (WantedStep / 2);
        Span<double> chance = stackalloc double[UnitMix.Strata];
        double wanted = Sum(unit, chance, Wanted(rule, time, chance)) / mass.Expected;
        double both = wanted;
        if (rule == CallRule.MissedTwice)
        {
            int today = FirstToday(time);
            chance.Fill(1);
            SilentIn(rounds, Math.Max(0, today - RoundsMissed), rounds.Count, chance);
            both = Math.Min(1, Sum(unit, chance, 1) / mass.Expected);
        }

        mass.WantedAt = at;
        mass.Wanted = wanted;
        mass.WantedVariance = Math.Max(0, (both * (1 - both)) + wanted - both);
        return (wanted, mass.WantedVariance);
    }

    private double Sum(Unit unit, ReadOnlySpan<double> chance, double absent)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        double scale = masses[unit.Index - street.FirstUnit].Present;
        double sum = mix.Absent * absent;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            sum += scale * mix.ByInclination[k] * chance[k];
        }

        return sum;
    }

    // Chance by inclination that a household is to be called at a moment; returns that of the absent.
    private double Wanted(CallRule rule, long time, Span<double> chance)
    {
        int today = FirstToday(time);
        chance.Fill(1);
        if (rule == CallRule.SilentToday)
        {
            for (int r = today; r < rounds.Count; r++)
            {
                Round round = rounds[r];
                double passed = Math.Clamp((time - round.From) / (double)(round.To - round.From), 0, 1);
                ReadOnlySpan<double> silent = round.Chances.Silent(1);
                for (int k = 0; k < chance.Length; k++)
                {
                    chance[k] *= 1 - (passed * (1 - silent[k]));
                }
            }

            return 1;
        }

        if (rule != CallRule.MissedTwice || rounds.Count < RoundsMissed)
        {
            chance.Clear();
            return 0;
        }

        // No record of today and the last two missed: a record of today would have ended the silence.
        SilentIn(rounds, Math.Min(today, rounds.Count - RoundsMissed), rounds.Count, chance);
        return 1;
    }

    private int FirstToday(long time)
    {
        long midnight = Clock.DayOf(time) * Clock.Day;
        int today = rounds.Count;
        while (today > 0 && rounds[today - 1].From >= midnight)
        {
            today--;
        }

        return today;
    }

    // Silent in all rounds of a range: by moments where the rounds are alike, else round by round.
    private static void SilentIn(List<Round> rounds, int from, int to, Span<double> chance)
    {
        StratumChances alike = rounds[from].Chances;
        bool same = to - from <= StratumChances.MostRounds;
        for (int r = from; r < to; r++)
        {
            same &= ReferenceEquals(rounds[r].Chances, alike);
        }

        if (same)
        {
            alike.Silent(to - from).CopyTo(chance);
            return;
        }

        for (int r = from; r < to; r++)
        {
            ReadOnlySpan<double> silent = rounds[r].Chances.Silent(1);
            for (int k = 0; k < chance.Length; k++)
            {
                chance[k] *= silent[k];
            }
        }
    }

    private void WalkCalls(Unit unit, in WorkOrder order, WorkerAct act, ref Stretch stretch)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(order.Created);
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        int cost = act == WorkerAct.Call ? callSeconds : carrySeconds;
        int from = order.Subject;
        int healthy = order.Subject2 - from - people.HeldBetween(from, order.Subject2);
        double listed = healthy * mass.Listed;
        long middle = stretch.Start + (long)Math.Min((stretch.Limit - stretch.Start) / 2.0, listed * cost / 2);
        (double mean, double variance) = StillWanted(procedure.Calls, unit, ref mass, middle);
        PhiloxBlock draw = context.Draws.Block(
            Purpose.GridCalls, (ulong)unit.Identity, (uint)order.Id, (ushort)(order.Subject2 - from));
        int wanted = Math.Min(healthy, Counts.Of(draw.First, listed * mean, listed * variance));
        stretch.Range(from, order.Subject2, wanted, cost);
        int before = stretch.Done;
        WalkRange(unit, procedure, order, act, calls: true, ref stretch);
        int done = stretch.Done - before;
        int u = unit.Index - street.FirstUnit;
        openCalls[u] = Math.Max(0, openCalls[u] - (visitedTimes[bins.At(unit, from).Index] == 0 ? done : 0));
        NotePasses(unit, from, stretch.At, act, stretch.Start, stretch.Time);
    }

    // Every bin whose turning point lies in the range walked has had the pass.
    private void NotePasses(Unit unit, int from, int to, WorkerAct act, long start, long end)
    {
        for (int at = from; at < to;)
        {
            Bin bin = bins.At(unit, at);
            int turn = TurningPoint(unit, bin);
            if (turn >= from && turn < to)
            {
                long time = start + ((end - start) * (turn - from) / (to - from));
                Note(bin.Index, Pass.Call(act, (int)((time - windowStart) / Clock.Hour)));
            }

            at = bin.End;
        }
    }
}
