using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Report.Wording;

namespace Downshift.Report.Sections;

/// <summary>The difference in plain sentences: what a planner reads first.</summary>
internal static class DifferenceSection
{
    /// <summary>One group a primary outcome, one sentence a variant.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        Markup markup = new();
        if (!context.Others.Any())
        {
            return markup.Element("p class=\"note\"", Phrases.Of("difference.single")).ToString();
        }

        foreach (OutcomeComparison outcome in context.Primary)
        {
            markup.Raw("<div class=\"finding\">").Element("h3", outcome.Definition.Name())
                .Element("p class=\"definition\"", outcome.Definition.Words());
            markup.Raw("<ul class=\"sentences\">");
            foreach (int variant in context.Others)
            {
                Judgement judgement = Sentence.Judge(outcome, variant);
                markup.Raw("<li>").Mark(judgement).Raw("<p>").Sentence(Sentence.Of(
                    outcome, variant, context.Baseline, context.Names, context.Result.Confidence,
                    context.Control)).Raw("</p>");
                WriteRemark(markup, context, outcome, variant);
                markup.Raw("</li>");
            }

            markup.Raw("</ul>");
            WriteRemark(markup, context, outcome, context.Baseline);
            markup.Raw("</div>");
        }

        if (context.Primary.Count == 0)
        {
            return markup.Element("p class=\"note\"", Phrases.Of("difference.noPrimary")).ToString();
        }

        markup.Element("p class=\"note\"", Phrases.Of("note.marks"));
        WriteTogether(markup, context);
        return markup.ToString();
    }

    private static void WriteRemark(Markup markup, ReportContext context, OutcomeComparison outcome, int variant)
    {
        if (OtherDays.Remark(context, outcome, variant) is { } remark)
        {
            markup.Element("p class=\"note\"", remark);
        }
    }

    // Many intervals are looked at together: some exclude zero by chance alone.
    private static void WriteTogether(Markup markup, ReportContext context)
    {
        Interval[] intervals =
        [
            .. context.Primary.SelectMany(outcome => outcome.Differences).OfType<PairedDifference>()
                .Select(difference => difference.Interval).Where(interval => interval.HasEnds && interval.N > 1),
        ];
        if (intervals.Length < 2)
        {
            return;
        }

        int together = intervals.Count(interval => Math.Abs(interval.Mean) > interval.HalfWidth
            * StudentT.Bonferroni(interval.N - 1, context.Result.Confidence, intervals.Length)
            / StudentT.TwoSided(interval.N - 1, context.Result.Confidence));
        markup.Element("p class=\"note\"", Both.Each(language => Phrases.Fill(
            Phrases.Of("note.together").In(language), ("all", Whole(intervals.Length)),
            ("alone", Whole(intervals.Count(interval => interval.ExcludesZero))), ("together", Whole(together)))));
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
