using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Where the numbers come from: every parameter with value, range, evidence class and source.</summary>
internal static class ParametersSection
{
    private static readonly Evidence[] Order =
        [Evidence.Data, Evidence.Paper, Evidence.Literature, Evidence.Computed, Evidence.Assumption];

    /// <summary>Numbers of one evidence class.</summary>
    /// <param name="context">The comparison.</param>
    /// <param name="evidence">The class.</param>
    public static int Count(ReportContext context, Evidence evidence) =>
        Numbers(context).Values.Count(value => value.Evidence == evidence);

    /// <summary>How many numbers rest on what, as a bar whose parts filter the table.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteSummary(ReportContext context)
    {
        Markup markup = new();
        markup.Element("p", Both.Each(language => Phrases.Fill(
            Phrases.Of("parameters.count").In(language), ("all", Whole(Numbers(context).Values.Length)),
            ("unread", Whole(ParameterCatalog.All.Count(definition => !definition.IsRead))),
            ("assumed", Whole(Count(context, Evidence.Assumption))))));
        markup.Raw("<div class=\"evidence\" role=\"group\">");
        foreach (Evidence evidence in Order)
        {
            int count = Count(context, evidence);
            markup.Raw($"<button type=\"button\" class=\"ev-{evidence}\" data-evidence=\"{evidence}\" ")
                .Raw($"aria-pressed=\"false\" style=\"flex-grow:{Whole(count)}\">")
                .Element("b", Whole(count)).Raw(" ").Text(Phrases.Of("evidence." + evidence)).Raw("</button>");
        }

        return markup.Raw("</div>").ToString();
    }

    /// <summary>The table of all numbers, and of the minutes of work.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteTable(ReportContext context)
    {
        Markup markup = new();
        markup.Raw("<table class=\"wide\" id=\"parameters\"><thead><tr>");
        foreach (string column in (string[])["parameter", "setting", "range", "evidence", "source"])
        {
            markup.Element(
                column is "setting" or "range" ? "th scope=\"col\" class=\"n\"" : "th scope=\"col\"",
                Phrases.Of("column." + column));
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (ParameterEntry entry in ParameterEntry.All(context))
        {
            Row(markup, entry);
        }

        return markup.Raw("</tbody></table>").ToString();
    }

    private static void Row(Markup markup, ParameterEntry entry)
    {
        string look = entry.Classes.Count == 1 ? entry.Classes[0].ToString() : "Mixed";
        markup.Raw($"<tr data-evidence=\"{string.Join(' ', entry.Classes)}\"><th scope=\"row\">")
            .Text(entry.Name).Element("code", entry.Code).Raw("</th>")
            .Element("td class=\"n\"", entry.Value).Element("td class=\"n\"", entry.Range)
            .Raw($"<td><span class=\"ev ev-{look}\">").Text(entry.Evidence)
            .Raw("</span></td>").Element("td class=\"source\"", entry.Source).Raw("</tr>");
    }

    private static ParameterSet Numbers(ReportContext context) =>
        context.Scenario.Variants[context.Baseline].Parameters.Numbers;

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
