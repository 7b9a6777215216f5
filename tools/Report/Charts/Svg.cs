using System.Globalization;
using Downshift.Report.Wording;

namespace Downshift.Report.Charts;

/// <summary>
/// Charts as markup, with widths in per cent and heights in pixels: they fit every screen and paper and need no script.
/// What they show stands beside them in words, so that they are hidden from screen readers.
/// </summary>
internal static class Svg
{
    /// <summary>Opens a chart.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="height">Height in pixels.</param>
    public static Markup OpenChart(this Markup markup, string kind, double height) =>
        markup.Raw($"<svg class=\"{kind}\" width=\"100%\" height=\"{Pixels(height)}\" aria-hidden=\"true\">");

    /// <summary>Closes a chart.</summary>
    /// <param name="markup">The page.</param>
    public static Markup CloseChart(this Markup markup) => markup.Raw("</svg>");

    /// <summary>The axis along the bottom, with ticks and their numbers below.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="at">Height at which it lies, in pixels.</param>
    public static Markup DrawAxis(this Markup markup, Axis axis, double at)
    {
        markup.Raw($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Pixels(at)}\" y2=\"{Pixels(at)}\"/>");
        foreach (double tick in axis.Ticks)
        {
            markup.Raw($"<line class=\"axis\" x1=\"{axis.At(tick)}\" x2=\"{axis.At(tick)}\" ")
                .Raw($"y1=\"{Pixels(at)}\" y2=\"{Pixels(at + 4)}\"/>")
                .Raw($"<text x=\"{axis.At(tick)}\" y=\"{Pixels(at + 17)}\">").Text(axis.Text(tick)).Raw("</text>");
        }

        return markup;
    }

    /// <summary>An upright line through a number.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="value">The number.</param>
    /// <param name="top">Upper end in pixels.</param>
    /// <param name="bottom">Lower end in pixels.</param>
    public static Markup DrawLine(
        this Markup markup, string kind, Axis axis, double value, double top, double bottom) => markup.Raw(
        $"<line class=\"{kind}\" x1=\"{axis.At(value)}\" x2=\"{axis.At(value)}\" y1=\"{Pixels(top)}\" ")
        .Raw($"y2=\"{Pixels(bottom)}\"/>");

    /// <summary>A box from one number to another.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="ends">The two numbers, in any order.</param>
    /// <param name="top">Upper end in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static Markup DrawBox(
        this Markup markup, string kind, Axis axis, (double From, double To) ends, double top, double height)
    {
        double low = Math.Min(ends.From, ends.To);
        double high = Math.Max(ends.From, ends.To);
        return markup.Raw($"<rect class=\"{kind}\" x=\"{axis.At(low)}\" width=\"{axis.Between(low, high)}\" ")
            .Raw($"y=\"{Pixels(top)}\" height=\"{Pixels(height)}\"/>");
    }

    /// <summary>A point.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="kind">Its class; a corner is a square, all others are round.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="value">The number.</param>
    /// <param name="at">Height in pixels.</param>
    /// <param name="says">What a pointer is told.</param>
    public static Markup DrawPoint(
        this Markup markup, string kind, Axis axis, double value, double at, string says)
    {
        bool square = kind.StartsWith("corner", StringComparison.Ordinal);
        markup.Raw(square
            ? $"<rect class=\"point {kind}\" x=\"{axis.At(value)}\" y=\"{Pixels(at)}\" width=\"7\" height=\"7\" "
                + "transform=\"translate(-3.5 -3.5)\">"
            : $"<circle class=\"point {kind}\" cx=\"{axis.At(value)}\" cy=\"{Pixels(at)}\" r=\"4\">");
        return markup.Raw("<title>").Text(says).Raw("</title>").Raw(square ? "</rect>" : "</circle>");
    }

    /// <summary>A length in pixels.</summary>
    /// <param name="value">The length.</param>
    public static string Pixels(double value) =>
        Rounding.Of(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
