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
        int all = Numbers(context).Values.Length;
        markup.Element("p", Both.Each(language => Phrases.Fill(
            Phrases.Of("parameters.count").In(language), ("all", Whole(all)),
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
        ParameterSet numbers = Numbers(context);
        for (int i = 0; i < numbers.Values.Length; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            ParameterValue value = numbers.Values[i];
            Row(markup, new BilingualText(definition.English, definition.Chinese), definition.Name,
                ParameterText.Value(definition.Dimension, value), ParameterText.Range(definition.Dimension, value),
                [value.Evidence], Phrases.Of("evidence." + value.Evidence), value.Source);
        }

        foreach (TaskInput task in context.Scenario.Variants[context.Baseline].Parameters.Inputs.Tasks)
        {
            WriteTask(markup, task);
        }

        return markup.Raw("</tbody></table>").ToString();
    }

    private static void WriteTask(Markup markup, TaskInput task)
    {
        string[] classes = task.Evidence.Split(
            [',', ';', '/', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        BilingualText name = Both.Each(language => Phrases.Fill(
            Phrases.Of("parameters.task").In(language),
            ("task", language == Language.Chinese ? task.Chinese : task.English),
            ("per", Phrases.Of("per." + task.Per).In(language))));
        BilingualText evidence = Both.Each(language => string.Join(" + ", classes.Select(
            part => Class(part) is { } known ? Phrases.Of("evidence." + known).In(language) : part)));
        Row(markup, name, "tasks." + task.Id, ParameterText.Number(Dimension.Duration, task.Seconds),
            Both.Same("—"), [.. classes.Select(Class).OfType<Evidence>()], evidence, task.Source);
    }

    private static Evidence? Class(string name) =>
        Enum.TryParse(name, ignoreCase: true, out Evidence parsed) && Enum.IsDefined(parsed) ? parsed : null;

    private static void Row(
        Markup markup, BilingualText name, string code, BilingualText value, BilingualText range, Evidence[] classes,
        BilingualText evidenceName, string source)
    {
        string look = classes.Length == 1 ? classes[0].ToString() : "Mixed";
        markup.Raw($"<tr data-evidence=\"{string.Join(' ', classes)}\"><th scope=\"row\">")
            .Text(name).Element("code", code).Raw("</th>")
            .Element("td class=\"n\"", value).Element("td class=\"n\"", range)
            .Raw($"<td><span class=\"ev ev-{look}\">").Text(evidenceName)
            .Raw("</span></td>").Element("td class=\"source\"", source).Raw("</tr>");
    }

    private static ParameterSet Numbers(ReportContext context) =>
        context.Scenario.Variants[context.Baseline].Parameters.Numbers;

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
