using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>What the hours of staff and cadres were used for.</summary>
internal static class HoursSection
{
    /// <summary>The uses, in the order of the series catalogue.</summary>
    public static IReadOnlyList<SeriesDefinition> Uses { get; } =
        [.. SeriesCatalog.All.Where(series => series.Id.StartsWith("hours_", StringComparison.Ordinal))];

    /// <summary>Name of a use without the word hours.</summary>
    /// <param name="use">A series of <see cref="Uses"/>.</param>
    public static BilingualText Name(SeriesDefinition use) => new(After(use.English), After(use.Chinese));

    /// <summary>Hours over the whole horizon, one row a variant and one column a use; NaN where not recorded.</summary>
    /// <param name="context">The comparison.</param>
    public static double[][] Totals(ReportContext context) =>
    [
        .. Enumerable.Range(0, context.Names.Count).Select(variant => Uses
            .Select(use => context.Result.Series
                .FirstOrDefault(s => s.Level == OutcomeLevel.City && s.Variant == variant && s.Id == use.Id)
                ?.Mean.Sum() ?? double.NaN).ToArray()),
    ];

    /// <summary>The table of hours.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        double[][] totals = Totals(context);
        if (totals.All(row => row.All(double.IsNaN)))
        {
            return new Markup().Element("p class=\"note\"", Phrases.Of("hours.none")).ToString();
        }

        Markup markup = new();
        markup.Raw("<table><thead><tr>").Element("th scope=\"col\"", Phrases.Of("column.use"));
        foreach (BilingualText name in context.Names)
        {
            markup.Element("th scope=\"col\" class=\"n\"", name);
        }

        markup.Raw("</tr></thead><tbody>");
        for (int use = 0; use < Uses.Count; use++)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", Name(Uses[use]));
            foreach (double[] row in totals)
            {
                WriteCell(markup, row[use], row);
            }

            markup.Raw("</tr>");
        }

        markup.Raw("<tr class=\"sum\">").Element("th scope=\"row\"", Phrases.Of("hours.all"));
        foreach (double[] row in totals)
        {
            WriteCell(markup, row.Where(double.IsFinite).Sum(), null);
        }

        return markup.Raw("</tr></tbody></table>").ToString();
    }

    private static void WriteCell(Markup markup, double hours, double[]? all)
    {
        double sum = all?.Where(double.IsFinite).Sum() ?? 0;
        markup.Raw("<td class=\"n\">").Text(Both.Each(language => Amount(hours, language)));
        if (sum > 0 && double.IsFinite(hours))
        {
            markup.Element("small", Figures.Text(hours / sum * 100, 1, signed: false) + "%");
        }

        markup.Raw("</td>");
    }

    private static string Amount(double hours, Language language) =>
        !double.IsFinite(hours) ? "—"
        : language == Language.Chinese ? Figures.Text(hours / 1e4, Math.Abs(hours) < 1e5 ? 2 : 1, signed: false)
        : Figures.Text(hours / 1e3, Math.Abs(hours) < 1e4 ? 1 : 0, signed: false);

    private static string After(string text)
    {
        int colon = text.IndexOfAny([':', '：']);
        string name = colon < 0 ? text : text[(colon + 1)..].Trim();
        return name.Length == 0 ? text : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
