using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>How many primary differences stand when all their intervals shall hold together (Bonferroni).</summary>
/// <param name="result">The comparison.</param>
internal sealed class Multiplicity(ComparisonResult result)
{
    /// <summary>One sentence about the primary differences taken together; empty below two of them.</summary>
    /// <param name="language">The language.</param>
    public string Sentence(Language language)
    {
        Interval[] intervals =
            [.. result.CityInOrder().Where(outcome => outcome.Primary).SelectMany(outcome => outcome.Differences)
                .Where(difference => difference?.Interval.HasEnds == true)
                .Select(difference => difference!.Value.Interval)];
        if (intervals.Length < 2) { return ""; }
        int alone = intervals.Count(interval => interval.ExcludesZero);
        int together = intervals.Count(interval => Wider(interval, intervals.Length).ExcludesZero);
        string all = intervals.Length.ToString(CultureInfo.InvariantCulture);
        return language.Say(
            $"Of {all} primary differences, {alone} have an interval without zero; {together} still do when all "
                + "intervals shall hold together (Bonferroni).",
            $"{all} 个主要差别中，{alone} 个的区间不含零；若要求全部区间同时成立（Bonferroni），仍有 {together} 个。");
    }

    private Interval Wider(Interval interval, int comparisons)
    {
        int degrees = interval.N - 1;
        double factor = StudentT.Bonferroni(degrees, result.Confidence, comparisons)
            / StudentT.TwoSided(degrees, result.Confidence);
        double half = interval.HalfWidth * factor;
        return interval with { Low = interval.Mean - half, High = interval.Mean + half };
    }
}
