using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Waiting for a bed by district, in the official order: districts are never ranked.</summary>
internal static class DistrictsSection
{
    /// <summary>The outcome the section shows.</summary>
    public const string Outcome = "request_to_bed_hours";

    /// <summary>Waits by district, in the order of districts; empty where no run reported them.</summary>
    /// <param name="context">The comparison.</param>
    public static IReadOnlyList<OutcomeComparison> Waits(ReportContext context) =>
        [.. context.Result.At(OutcomeLevel.District).Where(o => o.Definition.Id == Outcome).OrderBy(o => o.Unit)];

    /// <summary>Name of a district in both languages.</summary>
    /// <param name="context">The comparison.</param>
    /// <param name="index">Index of the district.</param>
    public static BilingualText Name(ReportContext context, int index)
    {
        DistrictInput input = context.Result.Geography.Districts[index].Input;
        return new BilingualText(input.Name, input.Chinese);
    }

    /// <summary>The table whose cells are shaded by length.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        IReadOnlyList<OutcomeComparison> waits = Waits(context);
        if (waits.Count == 0)
        {
            return new Markup().Element("p class=\"note\"", Phrases.Of("districts.none")).ToString();
        }

        double longest = waits.SelectMany(wait => wait.Values).Where(v => v.IsDefined).Max(v => (double?)v.Mean) ?? 0;
        Markup markup = new();
        markup.Raw("<table class=\"heat\"><thead><tr>").Element("th scope=\"col\"", Phrases.Of("column.district"));
        foreach (BilingualText name in context.Names)
        {
            markup.Element("th scope=\"col\" class=\"n\"", name);
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (OutcomeComparison wait in waits)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", Name(context, wait.Unit));
            foreach (Interval value in wait.ShownValues)
            {
                WriteCell(markup, value, wait.Definition, longest);
            }

            markup.Raw("</tr>");
        }

        return markup.Raw("</tbody></table>").Element("p class=\"note\"", Both.Each(language => Phrases.Fill(
            Phrases.Of("districts.unit").In(language), ("confidence", context.ConfidenceText)))).ToString();
    }

    private static void WriteCell(Markup markup, Interval value, OutcomeDefinition definition, double longest)
    {
        if (!value.IsDefined)
        {
            markup.Raw("<td class=\"n\">—</td>");
            return;
        }

        double shade = longest > 0 ? Math.Clamp(value.Mean / longest, 0, 1) : 0;
        Measure measure = Measure.Of(definition);
        markup.Raw($"<td class=\"n\" style=\"--shade:{shade.ToString("0.##", CultureInfo.InvariantCulture)}\">")
            .Text(Figures.Text(value.Mean, measure.Decimals, signed: false));
        if (value.HasEnds)
        {
            markup.Element("small", Both.Each(language => Phrases.Fill(
                Phrases.Of("interval").In(language),
                ("low", Figures.Text(value.Low, measure.Decimals, signed: false)),
                ("high", Figures.Text(value.High, measure.Decimals, signed: false)))));
        }

        markup.Raw("</td>");
    }
}
