using System.Globalization;
using System.Text;

namespace Downshift.Bench.Macro.Growth;

/// <summary>Two log-log panels side by side: seconds and peak memory against households, a line a resolution.</summary>
public static class GrowthChart
{
    private const double Width = 920;
    private const double Height = 400;
    private const double Top = 60;
    private const double Bottom = 340;
    private const double PanelWidth = 370;
    private static readonly double[] Lefts = [70, 530];

    // Two colours that the colour-blind tell apart (Okabe and Ito 2008: blue, vermilion), and two marks.
    private static readonly (string Resolution, string Colour)[] Series =
        [("household", "#0072b2"), ("grid", "#d55e00")];

    /// <summary>Draws the page; the same points give the same bytes.</summary>
    /// <param name="points">At least one point.</param>
    /// <returns>An SVG document.</returns>
    public static string Draw(IReadOnlyList<GrowthPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfZero(points.Count);
        StringBuilder svg = new();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" ");
        Add(svg, $"font-family=\"sans-serif\" font-size=\"11\" fill=\"#333\">\n");
        Add(svg, $"<title>Time and memory of a run against households, one thread</title>\n");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        Panel(svg, Lefts[0], "seconds of a run", points, point => point.Seconds);
        Panel(svg, Lefts[1], "peak of the process, MiB", points, point => point.PeakBytes / (1 << 20));
        Legend(svg, points);
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void Panel(
        StringBuilder svg, double left, string title, IReadOnlyList<GrowthPoint> points,
        Func<GrowthPoint, double> value)
    {
        LogAxis across = LogAxis.Around(points.Select(point => (double)point.Households), left, left + PanelWidth);
        LogAxis up = LogAxis.Around(points.Select(value), Bottom, Top);
        Add(svg, $"<text x=\"{left}\" y=\"{Top - 14}\" font-weight=\"bold\">{title}</text>\n");
        foreach (double tick in across.Ticks())
        {
            double x = across.At(tick);
            Add(svg, $"<path d=\"M{x:F1} {Top}V{Bottom}\" stroke=\"#ddd\"/>\n");
            Add(svg, $"<text x=\"{x:F1}\" y=\"{Bottom + 17}\" text-anchor=\"middle\">{Short(tick)}</text>\n");
        }

        foreach (double tick in up.Ticks())
        {
            double y = up.At(tick);
            Add(svg, $"<path d=\"M{left} {y:F1}h{PanelWidth}\" stroke=\"#ddd\"/>\n");
            Add(svg, $"<text x=\"{left - 6}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{Short(tick)}</text>\n");
        }

        Add(svg, $"<text x=\"{left + PanelWidth}\" y=\"{Bottom + 36}\" text-anchor=\"end\">households</text>\n");
        foreach ((string resolution, string colour) in Series)
        {
            (double X, double Y)[] places = [.. points.Where(point => point.Resolution == resolution)
                .Select(point => (across.At(point.Households), up.At(value(point))))];
            Line(svg, places, resolution, colour);
        }
    }

    private static void Line(StringBuilder svg, (double X, double Y)[] places, string resolution, string colour)
    {
        string path = string.Join(' ', places.Select(place => Text($"{place.X:F1},{place.Y:F1}")));
        Add(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
        foreach ((double x, double y) in places) { Mark(svg, x, y, resolution, colour); }
    }

    private static void Mark(StringBuilder svg, double x, double y, string resolution, string colour)
    {
        if (resolution == "grid")
        {
            Add(svg, $"<rect x=\"{x - 4:F1}\" y=\"{y - 4:F1}\" width=\"8\" height=\"8\" fill=\"{colour}\"/>\n");
        }
        else
        {
            Add(svg, $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"4.5\" fill=\"{colour}\"/>\n");
        }
    }

    private static void Legend(StringBuilder svg, IReadOnlyList<GrowthPoint> points)
    {
        double x = Lefts[0] + 6;
        foreach ((string resolution, string colour) in Series.Where(
            one => points.Any(point => point.Resolution == one.Resolution)))
        {
            Mark(svg, x, 18, resolution, colour);
            Add(svg, $"<text x=\"{x + 10}\" y=\"22\">{resolution} resolution, one thread</text>\n");
            x += 240;
        }
    }

    /// <summary>2000 is 2k, 10000000 is 10M.</summary>
    private static string Short(double value) => value switch
    {
        >= 1e6 => Text($"{value / 1e6:0.#}M"),
        >= 1e3 => Text($"{value / 1e3:0.#}k"),
        _ => Text($"{value:0.###}"),
    };

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
