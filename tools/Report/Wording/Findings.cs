using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>What is said about the primary outcomes of a comparison: once, for the page and for the workbook.</summary>
internal static class Findings
{
    /// <summary>What one variant changes in one outcome; key words between <see cref="Phrases.Opening"/> and
    /// <see cref="Phrases.Closing"/>.</summary>
    /// <param name="context">The comparison.</param>
    /// <param name="outcome">A primary outcome.</param>
    /// <param name="variant">Index of a variant that is not the baseline.</param>
    public static BilingualText Sentence(ReportContext context, OutcomeComparison outcome, int variant) =>
        Wording.Sentence.Of(
            outcome, variant, context.Baseline, context.Names, context.Result.Confidence, context.Control);

    /// <summary>Which direction is better, and the smallest difference that matters.</summary>
    /// <param name="outcome">An outcome.</param>
    public static BilingualText Matters(OutcomeComparison outcome)
    {
        BilingualText template = Phrases.Of(
            !(outcome.SmallestThatMatters > 0) ? "primary.caption"
            : outcome.IsScaled ? "primary.caption.scaled" : "primary.caption.matters");
        Measure measure = Measure.Of(outcome.Definition);
        return Both.Each(language => Phrases.Fill(
            template.In(language),
            ("better", Phrases.Of("better." + outcome.Definition.Better).In(language)),
            ("matters", outcome.SmallestThatMatters > 0
                ? Figures.Single(outcome.SmallestThatMatters, measure, language) : ""),
            ("full", Figures.Single(outcome.Definition.Matters, measure, language))));
    }

    /// <summary>How many primary differences stand when all intervals shall hold together, since of many intervals some
    /// exclude zero by chance alone; null where there are fewer than two.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText? Together(ReportContext context)
    {
        Interval[] intervals =
        [
            .. context.Primary.SelectMany(outcome => outcome.Differences).OfType<PairedDifference>()
                .Select(difference => difference.Interval).Where(interval => interval.HasEnds && interval.N > 1),
        ];
        if (intervals.Length < 2)
        {
            return null;
        }

        int together = intervals.Count(interval => Math.Abs(interval.Mean) > interval.HalfWidth
            * StudentT.Bonferroni(interval.N - 1, context.Result.Confidence, intervals.Length)
            / StudentT.TwoSided(interval.N - 1, context.Result.Confidence));
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("note.together").In(language), ("all", Whole(intervals.Length)),
            ("alone", Whole(intervals.Count(interval => interval.ExcludesZero))), ("together", Whole(together))));
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
