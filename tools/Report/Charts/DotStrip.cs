using System.Globalization;
using Downshift.Experiments.Studies;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Charts;

/// <summary>The mean difference at every point as a dot: where they lie, and on which side of zero.</summary>
internal static class DotStrip
{
    private const int Columns = 72;
    private const int MostDots = 1500;
    private const double Step = 9;
    private const double Tallest = 126;
    private const double Top = 10;
    private const double BelowAxis = 24;

    /// <summary>An axis that fits the differences of several effects on one outcome.</summary>
    /// <param name="effects">The effects.</param>
    public static Axis AxisOf(IEnumerable<StudyEffect> effects) => new(effects.SelectMany(effect =>
        effect.All.Select(point => point.Difference.Mean).Concat([-Matters(effect), Matters(effect)])
            .Select(value => value * Measure.Of(effect.Definition).Factor)));

    /// <summary>Writes the strip.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="axis">The axis.</param>
    public static void Write(Markup markup, StudyEffect effect, Axis axis)
    {
        double factor = Measure.Of(effect.Definition).Factor;
        (EffectAtPoint At, string Kind)[] dots =
        [
            .. effect.At.Select(at => (at, Kind(at))),
            .. effect.Searched.Select(at => (at, "corner " + Kind(at))),
        ];
        dots = [.. dots.Where(dot => dot.At.Difference.IsDefined)];
        int[] columns = [.. dots.Select(
            dot => (int)Math.Clamp(axis.Place(dot.At.Difference.Mean * factor) / 100 * Columns, 0, Columns - 1))];
        int most = columns.Length == 0 ? 1 : columns.CountBy(column => column).Max(pair => pair.Value);
        double step = Math.Min(Step, Tallest / most);
        double floor = Top + (step * most);
        markup.OpenChart("strip", floor + BelowAxis);
        if (Matters(effect) is var matters and > 0)
        {
            markup.DrawBox("band", axis, (-matters * factor, matters * factor), 0, floor);
        }

        markup.DrawLine("zero", axis, 0, 0, floor);
        if (StudySentences.OwnPoint(effect) is { Difference.IsDefined: true } own)
        {
            markup.DrawLine("own", axis, own.Difference.Mean * factor, 0, floor);
        }

        if (dots.Length > MostDots) { Bars(markup, columns, step, floor); }
        else { Dots(markup, effect, axis, dots, columns, step, floor); }

        markup.DrawAxis(axis, floor).CloseChart();
    }

    /// <summary>The smallest difference that matters; 0 where every difference does.</summary>
    /// <param name="effect">The effect.</param>
    public static double Matters(StudyEffect effect) =>
        effect.All.Select(point => point.Matters).FirstOrDefault(matters => matters > 0);

    private static void Dots(
        Markup markup, StudyEffect effect, Axis axis, (EffectAtPoint At, string Kind)[] dots, int[] columns,
        double step, double floor)
    {
        int[] stacked = new int[Columns];
        var amount = new Amount(effect.Definition.Unit, Language.English);
        for (int i = 0; i < dots.Length; i++)
        {
            EffectAtPoint at = dots[i].At;
            double height = floor - (step * (stacked[columns[i]]++ + .5));
            string number = at.Point.Index.ToString(CultureInfo.InvariantCulture);
            markup.DrawPoint(
                dots[i].Kind, axis, at.Difference.Mean * Measure.Of(effect.Definition).Factor, height,
                $"#{number}: {amount.Signed(at.Difference)}");
        }
    }

    // Thousands of dots would only be a dark mass, and a heavy page.
    private static void Bars(Markup markup, int[] columns, double step, double floor)
    {
        foreach ((int column, int count) in columns.CountBy(column => column))
        {
            string left = (column * 100.0 / Columns).ToString("0.##", CultureInfo.InvariantCulture);
            string width = (90.0 / Columns).ToString("0.##", CultureInfo.InvariantCulture);
            markup.Raw($"<rect class=\"pile\" x=\"{left}%\" width=\"{width}%\" ")
                .Raw($"y=\"{Svg.Pixels(floor - (step * count))}\" height=\"{Svg.Pixels(step * count)}\"/>");
        }
    }

    private static string Kind(EffectAtPoint at) => at.Sign switch
    {
        EffectSign.Higher => "up",
        EffectSign.Lower => "down",
        _ => "unseen",
    };
}
