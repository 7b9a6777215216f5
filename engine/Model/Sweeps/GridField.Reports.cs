using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Records of procedures that let households report and call the silent.</content>
internal sealed partial class GridField
{
    // Bins of a unit on which the same was tried on the same days are read together; more kinds than these are rare.
    private const int MostPatterns = 64;

    private readonly List<PassPattern> patterns = [];

    private void ReadReports(Unit unit, in UnitMix mix, long deadline, ISweepProcedure procedure, MassRecords mass)
    {
        ReadPatterns(unit);
        double people = mix.PresentPeople / (double)Math.Max(1, mix.Present);
        double absentPeople = (mix.People - mix.PresentPeople) / (double)Math.Max(1, mix.Absent);
        ReportChain chain = new(partition.Outcome, procedure.Calls, doors, mass, deadline);
        Span<double> before = stackalloc double[UnitMix.Strata];
        ReadNever(before);
        foreach (PassPattern pattern in patterns)
        {
            double share = pattern.Households / (double)Math.Max(1, mass.Households);
            for (int k = 0; k < UnitMix.Strata; k++)
            {
                double households = mix.ByInclination[k] * share;
                double ever = 1 - (before[k] * pattern.Unseen);
                chain.Begin(households / 2, people, ever, valued: true);
                RunWindow(chain, pattern, k, upper: false);
                chain.Begin(households / 2, people, ever, valued: true);
                RunWindow(chain, pattern, k, upper: true);
            }

            chain.Begin(mix.Absent * share, absentPeople, 1 - pattern.UnseenAbsent, valued: false);
            RunWindow(chain, pattern, -1, upper: false);
            chain.Flush(pattern);
        }
    }

    // Each class of inclination is run twice, at two points that keep its moments.
    private void RunWindow(ReportChain chain, PassPattern pattern, int stratum, bool upper)
    {
        int first = partition.Outcome.FirstDay;
        int r = 0;
        double missed = MissedBefore(stratum, upper, ref r);
        chain.Missed(missed);
        for (int day = 0; day < partition.Outcome.Days; day++)
        {
            long midnight = (first + day) * Clock.Day;
            int from = r;
            while (r < rounds.Count && rounds[r].From < midnight + Clock.Day)
            {
                r++;
            }

            chain.Day(
                from < r ? Of(rounds[from], stratum, upper) : default,
                from + 1 < r ? Of(rounds[from + 1], stratum, upper) : default,
                pattern.On(day), midnight);
        }

        chain.End();
    }

    private static ReportChance Of(in Round round, int stratum, bool upper) =>
        new(round.From, round.To, stratum < 0 ? 0 : 1 - round.Chances.SilentAt(stratum, upper));

    // Chance that the last round before the window was missed; moves on to the first round of the window.
    private double MissedBefore(int stratum, bool upper, ref int next)
    {
        long start = partition.Outcome.Start;
        while (next < rounds.Count && rounds[next].From < start)
        {
            next++;
        }

        return next == 0 ? 0 : stratum < 0 ? 1 : rounds[next - 1].Chances.SilentAt(stratum, upper);
    }

    // Chance by inclination never to have reported before the window.
    private void ReadNever(Span<double> before)
    {
        before.Fill(1);
        for (int r = 0; r < rounds.Count && rounds[r].From < partition.Outcome.Start; r++)
        {
            ReadOnlySpan<double> silent = rounds[r].Chances.Silent(1);
            for (int k = 0; k < before.Length; k++)
            {
                before[k] *= silent[k];
            }
        }
    }

    private void ReadPatterns(Unit unit)
    {
        patterns.Clear();
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            int households = bin.Households - people.HeldBetween(bin.Start, bin.End);
            PassPattern pattern = new(
                passes.Of(bin.Index), partition.Outcome.Days, households, unseen[bin.Index], unseenAbsent[bin.Index]);
            int known = patterns.FindIndex(p => p.Key == pattern.Key);
            if (known >= 0)
            {
                patterns[known].Add(pattern);
            }
            else if (patterns.Count < MostPatterns)
            {
                patterns.Add(pattern);
            }
            else
            {
                patterns[^1].Add(pattern);
            }
        }
    }
}
