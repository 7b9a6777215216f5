using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>All outcomes of the city in one table that can be filtered.</summary>
internal static class OutcomesSection
{
    /// <summary>Writes the table.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        Markup markup = new();
        markup.Raw("<table class=\"wide\" id=\"outcomes\"><thead><tr>")
            .Element("th scope=\"col\"", Phrases.Of("column.outcome"))
            .Raw("<th scope=\"col\" class=\"n\">").Text(context.Names[context.Baseline])
            .Element("small", Phrases.Of("baseline")).Raw("</th>");
        foreach (int variant in context.Others)
        {
            markup.Raw("<th scope=\"col\" class=\"n\">").Text(context.Names[variant])
                .Element("small", Phrases.Of("column.difference.short")).Raw("</th>");
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (OutcomeComparison outcome in context.Result.CityInOrder())
        {
            WriteRow(markup, context, outcome);
        }

        return markup.Raw("</tbody></table>").ToString();
    }

    private static void WriteRow(Markup markup, ReportContext context, OutcomeComparison outcome)
    {
        bool seen = context.Others.Any(variant => Sentence.Judge(outcome, variant).Seen);
        markup.Raw($"<tr data-seen=\"{(seen ? "1" : "0")}\" data-primary=\"{(outcome.Primary ? "1" : "0")}\">")
            .Raw("<th scope=\"row\">").Text(outcome.Definition.Name());
        if (outcome.Primary)
        {
            markup.Raw(" ").Element("span class=\"tag\"", Phrases.Of("primary"));
        }

        markup.Element("small", outcome.Definition.Words())
            .Element("code", UnitLine(outcome.Definition)).Raw("</th>").ValueCell(outcome, context.Baseline);
        foreach (int variant in context.Others)
        {
            WriteDifference(markup, outcome, variant);
        }

        markup.Raw("</tr>");
    }

    private static void WriteDifference(Markup markup, OutcomeComparison outcome, int variant)
    {
        Measure measure = Measure.Of(outcome.Definition);
        Judgement judgement = Sentence.Judge(outcome, variant);
        if (outcome.Differences[variant] is not { } difference || !difference.Interval.IsDefined)
        {
            markup.Raw("<td class=\"n\">—").Mark(judgement).Raw("</td>");
            return;
        }

        markup.Raw("<td class=\"n\">").Text(Both.Each(language => Mean(Written(language))));
        if (difference.Interval.HasEnds)
        {
            markup.Element("small", Both.Each(language => Phrases.Fill(
                Phrases.Of("interval").In(language),
                ("low", Written(language).Low), ("high", Written(language).High))));
        }

        markup.Mark(judgement).Raw("</td>");

        Figures Written(Language language) => Figures.OfDifference(difference.Interval, measure, language);
    }

    private static string Mean(Figures figures) => figures.Mean + figures.Scale;

    // Cells hold bare numbers; the unit stands once, beside the id.
    private static BilingualText UnitLine(OutcomeDefinition outcome)
    {
        Measure measure = Measure.Of(outcome);
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("outcomes.unit").In(language), ("id", outcome.Id),
            ("unit", measure.DifferenceUnit.In(language) is { Length: > 0 } unit
                ? unit.Trim() : Phrases.Of("unit.none").In(language))));
    }
}
