using System.Globalization;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report.Charts;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>An effect over a grid: a line of values for one parameter, a heat map for two, a table for more.</summary>
internal static class SurfaceSection
{
    private const double LineHeight = 26;
    private const double AxisHeight = 26;

    /// <summary>One surface an effect on a primary outcome.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        IReadOnlyList<DesignFactor> factors = context.Result.Design.Factors;
        Markup markup = new();
        markup.Element("p", Phrases.Of(
            factors.Count == 1 ? "study.line" : factors.Count == 2 ? "study.heat" : "study.grid"));
        foreach (StudyEffect effect in context.Primary)
        {
            if (effect.Count(EffectSign.Undefined) == effect.At.Count) { continue; }
            markup.Raw("<figure>").Element("h3", context.Title(effect));
            BilingualText unit = Both.Each(
                language => new Amount(effect.Definition.Unit, language).DifferenceUnit().Trim());
            if (unit.English.Length > 0)
            {
                markup.Element("figcaption", StudyContext.Fill("study.unit", ("unit", unit)));
            }

            switch (factors.Count)
            {
                case 1: Line(markup, effect, factors[0]); break;
                case 2: Heat(markup, effect, factors[0], factors[1]); break;
                default: Table(markup, effect, factors); break;
            }

            markup.Raw("</figure>");
        }

        return markup.Element("p class=\"note\"", Phrases.Of("study.surface.note")).ToString();
    }

    private static void Line(Markup markup, StudyEffect effect, DesignFactor factor)
    {
        double scale = Measure.Of(effect.Definition).Factor;
        Axis axis = new(effect.At.SelectMany(at => (double[])
            [at.Difference.Mean * scale, at.Difference.Low * scale, at.Difference.High * scale]));
        markup.Raw("<div class=\"bars\"><p class=\"what\">").Factor(factor).Raw("</p>");
        foreach (EffectAtPoint at in effect.At.OrderBy(at => at.Point.ValueOf(factor)))
        {
            markup.Raw("<div class=\"bar\"><div class=\"what\">").Text(factor.Value(at.Point.ValueOf(factor)))
                .Raw("</div><div class=\"plot\">").OpenChart("track", LineHeight)
                .DrawLine("zero", axis, 0, 0, LineHeight);
            if (at.Difference.HasEnds)
            {
                markup.DrawBox(
                    "interval", axis, (at.Difference.Low * scale, at.Difference.High * scale), LineHeight / 2 - 1, 2);
            }

            if (at.Difference.IsDefined)
            {
                markup.DrawPoint(Kind(at.Sign) is "higher" ? "up" : Kind(at.Sign) is "lower" ? "down" : "unseen",
                    axis, at.Difference.Mean * scale, LineHeight / 2, Mean(effect, at));
            }

            markup.CloseChart().Raw("</div><div class=\"value\">").Text(Mean(effect, at)).Raw("</div></div>");
        }

        markup.Raw("<div class=\"bar foot\"><div class=\"what\"></div><div class=\"plot\">")
            .OpenChart("track", AxisHeight).DrawAxis(axis, 1).CloseChart()
            .Raw("</div><div class=\"value\"></div></div></div>");
    }

    private static void Heat(Markup markup, StudyEffect effect, DesignFactor down, DesignFactor across)
    {
        double[] rows = [.. effect.At.Select(at => at.Point.ValueOf(down)).Distinct().Order()];
        double[] columns = [.. effect.At.Select(at => at.Point.ValueOf(across)).Distinct().Order()];
        var at = effect.At.ToDictionary(point => (point.Point.ValueOf(down), point.Point.ValueOf(across)));
        double most = effect.At.Where(point => point.Difference.IsDefined)
            .Select(point => Math.Abs(point.Difference.Mean)).DefaultIfEmpty(0).Max();
        markup.Raw("<div class=\"scroll\"><table class=\"surface\"><thead><tr><th rowspan=\"2\" scope=\"col\">")
            .Factor(down).Raw($"</th><th scope=\"colgroup\" colspan=\"{Plain(columns.Length)}\">").Factor(across)
            .Raw("</th></tr><tr>");
        foreach (double column in columns) { markup.Element("th scope=\"col\" class=\"n\"", across.Value(column)); }
        markup.Raw("</tr></thead><tbody>");
        foreach (double row in rows)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", down.Value(row));
            foreach (double column in columns)
            {
                Cell(markup, effect, at.GetValueOrDefault((row, column)), most);
            }

            markup.Raw("</tr>");
        }

        markup.Raw("</tbody></table></div>");
    }

    private static void Cell(Markup markup, StudyEffect effect, EffectAtPoint? at, double most)
    {
        if (at is null || !at.Difference.IsDefined)
        {
            markup.Raw($"<td class=\"n\">{Amount.None}</td>");
            return;
        }

        double shade = most > 0 ? Math.Abs(at.Difference.Mean) / most : 0;
        string side = at.Difference.Mean < 0 ? "lower" : "higher";
        string text = Rounding.Of(shade, 2).ToString("0.##", CultureInfo.InvariantCulture);
        markup.Raw($"<td class=\"n tint {side}\" style=\"--shade:{text}\"><i class=\"shape-{Kind(at.Sign)}\"></i>")
            .Text(Mean(effect, at));
        if (at.Difference.HasEnds)
        {
            markup.Element("small", new Amount(effect.Definition.Unit, Language.English)
                .SignedEnds(at.Difference, " … "));
        }

        markup.Raw("</td>");
    }

    private static void Table(Markup markup, StudyEffect effect, IReadOnlyList<DesignFactor> factors)
    {
        markup.Raw("<div class=\"scroll window\"><table class=\"wide\"><thead><tr>");
        foreach (DesignFactor factor in factors) { markup.Raw("<th scope=\"col\">").Factor(factor).Raw("</th>"); }
        markup.Element("th scope=\"col\" class=\"n\"", Phrases.Of("study.column.difference"))
            .Raw("</tr></thead><tbody>");
        foreach (EffectAtPoint at in effect.At)
        {
            markup.Raw("<tr>");
            foreach (DesignFactor factor in factors) { markup.Element("td", factor.Value(at.Point.ValueOf(factor))); }
            markup.Raw("<td class=\"n\">").Raw($"<i class=\"shape-{Kind(at.Sign)}\"></i>").Text(Mean(effect, at));
            if (at.Difference.HasEnds)
            {
                markup.Element("small", new Amount(effect.Definition.Unit, Language.English)
                    .SignedEnds(at.Difference, " … "));
            }

            markup.Raw("</td></tr>");
        }

        markup.Raw("</tbody></table></div>");
    }

    private static string Mean(StudyEffect effect, EffectAtPoint at) =>
        new Amount(effect.Definition.Unit, Language.English).Signed(at.Difference);

    /// <summary>The class of a sign.</summary>
    /// <param name="sign">The sign.</param>
    public static string Kind(EffectSign sign) => sign switch
    {
        EffectSign.Higher => "higher",
        EffectSign.Lower => "lower",
        EffectSign.Unseen => "unseen",
        _ => "undefined",
    };

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
