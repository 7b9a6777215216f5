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
        foreach (OutcomeComparison outcome in context.Primary)
        {
            markup.Raw("<div class=\"finding\">").Element("h3", outcome.Definition.Name())
                .Element("p class=\"definition\"", outcome.Definition.Words());
            markup.Raw("<ul class=\"sentences\">");
            foreach (int variant in context.Others)
            {
                Judgement judgement = Sentence.Judge(outcome, variant);
                markup.Raw("<li>").Mark(judgement).Raw("<p>").Sentence(Sentence.Of(
                    outcome, variant, context.Baseline, context.Names, context.Result.Confidence)).Raw("</p></li>");
            }

            markup.Raw("</ul></div>");
        }

        if (context.Primary.Count == 0)
        {
            markup.Element("p class=\"note\"", Phrases.Of("difference.noPrimary"));
        }

        return markup.ToString();
    }
}
