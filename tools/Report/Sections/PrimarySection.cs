using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Primary outcomes: one chart and one table each.</summary>
internal static class PrimarySection
{
    /// <summary>Writes charts' places and tables.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        Markup markup = new();
        for (int i = 0; i < context.Primary.Count; i++)
        {
            OutcomeComparison outcome = context.Primary[i];
            markup.Raw("<figure>").Element("h3", outcome.Definition.Name())
                .Raw($"<div class=\"chart\" data-chart=\"primary\" data-index=\"{Whole(i)}\"></div>");
            markup.Element("figcaption", Findings.Matters(outcome)).Raw("<div class=\"scroll\">");
            WriteTable(markup, context, outcome);
            markup.Raw("</div>");
            for (int variant = 0; variant < context.Names.Count; variant++)
            {
                if (OtherDays.Remark(context, outcome, variant) is { } remark)
                {
                    markup.Element("p class=\"note\"", remark);
                }
            }

            markup.Raw("</figure>");
        }

        return markup.ToString();
    }

    private static void WriteTable(Markup markup, ReportContext context, OutcomeComparison outcome)
    {
        markup.Raw("<table><thead><tr>");
        foreach (string column in (string[])["variant", "value", "difference", "runs", "reduction", "verdict"])
        {
            markup.Element(
                column is "variant" or "verdict" ? "th scope=\"col\"" : "th scope=\"col\" class=\"n\"",
                Both.Each(language => Phrases.Fill(
                    Phrases.Of("column." + column).In(language), ("confidence", context.ConfidenceText))));
        }

        markup.Raw("</tr></thead><tbody>");
        for (int variant = 0; variant < context.Names.Count; variant++)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", context.Names[variant]).ValueCell(outcome, variant);
            if (variant == context.Baseline)
            {
                markup.Element("td class=\"quiet\" colspan=\"4\"", Phrases.Of("baseline")).Raw("</tr>");
                continue;
            }

            markup.DifferenceCell(outcome, variant);
            WriteRuns(markup, outcome.Differences[variant]);
            markup.Raw("<td>").Mark(Sentence.Judge(outcome, variant)).Raw("</td></tr>");
        }

        markup.Raw("</tbody></table>");
    }

    private static void WriteRuns(Markup markup, PairedDifference? difference)
    {
        if (difference is not { } known || !known.Interval.IsDefined)
        {
            markup.Raw("<td class=\"n\">—</td><td class=\"n\">—</td>");
            return;
        }

        markup.Element("td class=\"n\"", Both.Each(language => Phrases.Fill(
            Phrases.Of("runs").In(language), ("up", Whole(known.Positive)), ("down", Whole(known.Negative)),
            ("n", Whole(known.Interval.N)))));
        markup.Element("td class=\"n\"", Reduction(known.VarianceReduction));
    }

    private static string Reduction(double factor) =>
        double.IsNaN(factor) ? "—"
        : double.IsPositiveInfinity(factor) ? "∞"
        : "× " + Figures.Text(factor, factor < 10 ? 1 : 0, signed: false);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
