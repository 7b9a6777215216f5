using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Targeted visits of digital households: who has been silent for a day and was not met since.</content>
internal sealed partial class GridField
{
    private const int PointsOfStratum = 2;

    // Silent households on a list made now, of those never visited or of those visited in vain.
    private int ListSilent(Unit unit, Bin bin, long now, bool again)
    {
        (double silent, double visited) = Silent(unit, bin, now, int.MaxValue);
        ulong address = ((ulong)unit.Identity << 32) | (uint)(bin.Start - unit.FirstHousehold);
        double u = context.Draws.Uniform(Purpose.GridListed, address, (uint)(now / Clock.Hour), 1);
        return Counts.Rounded(u, HealthyIn(bin) * (again ? visited : silent - visited));
    }

    // Present digital households, a healthy household, that are silent as of a moment and were not met since; and those
    // of them at whose door somebody has been in vain.
    private (double All, double Visited) Silent(Unit unit, Bin bin, long asOf, int most)
    {
        ReadOnlySpan<ushort> log = passes.Of(bin.Index);
        int count = 0;
        while (count < Math.Min(most, log.Length) && log[count] != 0)
        {
            count++;
        }

        long since = asOf - Clock.Day;
        double all = Unmet(unit, log, count, since, rounds.Count, since);
        double visited = 0;
        for (int j = 0; j < count; j++)
        {
            Pass pass = new(log[j]);
            (long from, int until) = Asked(pass);
            int last = Math.Max(rounds.Count, until);
            double then = Unmet(unit, log, j, Math.Min(since, from), last, from);
            visited += then * (1 - Met(unit, pass, since));
        }

        return (all, Math.Min(all, visited));
    }

    // Silent in all rounds later than a moment, and never met at one of the first passes: each pass met a share of
    // those who were silent then, so that what it took away is subtracted pass by pass.
    private double Unmet(
        Unit unit, ReadOnlySpan<ushort> log, int count, long since, int until, long recent)
    {
        double share = SilentSince(unit, since, until);
        for (int j = 0; j < count && share > 0; j++)
        {
            Pass pass = new(log[j]);
            (long from, int last) = Asked(pass);
            double then = Unmet(unit, log, j, Math.Min(since, from), Math.Max(until, last), from);
            share -= Met(unit, pass, recent) * then;
        }

        return Math.Max(0, share);
    }

    // The rounds a household met at a pass must have missed: those of the day before its list was made, and since.
    private (long Since, int Until) Asked(Pass pass)
    {
        const long Morning = 8 * Clock.Hour;
        const long Afternoon = 14 * Clock.Hour;
        long time = windowStart + (pass.Hour * Clock.Hour) + (Clock.Hour / 2);
        int until = rounds.Count;
        while (until > 0 && rounds[until - 1].From > time)
        {
            until--;
        }

        long listed = (Clock.DayOf(time) * Clock.Day) + (pass.Late ? Afternoon : Morning);
        return (listed - Clock.Day, until);
    }

    // Share of those wanted at a pass whom it met. Who was met in part is silent again when that was not recent.
    private double Met(Unit unit, Pass pass, long recent)
    {
        bool past = windowStart + (pass.Hour * Clock.Hour) < recent;
        double recorded = doors.Recorded - (past ? doors.PartRecorded : 0);
        double ever = masses[unit.Index - street.FirstUnit].Ever / (double)DoorRules.EverSteps;
        double copied = pass.Act == WorkerAct.CarryOver ? doors.Copied(ever) : 0;
        return pass.Act == WorkerAct.Call ? doors.Answered : copied + ((1 - copied) * recorded);
    }

    // Present digital households, a healthy household, silent in the last round and in all since a moment.
    private double SilentSince(Unit unit, long since, int until)
    {
        if (until == 0)
        {
            return 0;
        }

        int first = until - 1;
        while (first > 0 && rounds[first - 1].To > since)
        {
            first--;
        }

        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        double sum = 0;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            for (int point = 0; point < PointsOfStratum; point++)
            {
                sum += mix.ByInclination[k] * SilentPoint(k, point > 0, first, until, since) / PointsOfStratum;
            }
        }

        double present = 1 - masses[unit.Index - street.FirstUnit].Absent;
        return sum / Math.Max(1, mix.Present) * Digital(unit) * present;
    }

    // Share of households with digital access.
    private double Digital(Unit unit)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        return 1 - (mix.NotDigital / (double)Math.Max(1, mix.Present));
    }

    // A round under way at the moment counts with its later part, except the last, which must be missed whole.
    private double SilentPoint(int stratum, bool upper, int first, int until, long since)
    {
        double chance = 1;
        for (int r = first; r < until; r++)
        {
            Round round = rounds[r];
            double part = r == until - 1 ? 1
                : Math.Clamp((round.To - since) / (double)(round.To - round.From), 0, 1);
            chance *= 1 - (part * (1 - round.Chances.SilentAt(stratum, upper)));
        }

        return chance;
    }
}
