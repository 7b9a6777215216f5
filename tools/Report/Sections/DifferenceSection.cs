using Downshift.Experiments.Comparison;
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
                markup.Raw("<li>").Mark(judgement).Raw("<p>").Sentence(Findings.Sentence(context, outcome, variant))
                    .Raw("</p>");
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
        if (Findings.Together(context) is { } together)
        {
            markup.Element("p class=\"note\"", together);
        }

        return markup.ToString();
    }

    private static void WriteRemark(Markup markup, ReportContext context, OutcomeComparison outcome, int variant)
    {
        if (OtherDays.Remark(context, outcome, variant) is { } remark)
        {
            markup.Element("p class=\"note\"", remark);
        }
    }
}
