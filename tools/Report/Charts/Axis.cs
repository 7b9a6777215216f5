using System.Globalization;
using Downshift.Report.Wording;

namespace Downshift.Report.Charts;

/// <summary>A straight axis with round ticks that always holds zero; places are per cent of its width.</summary>
internal sealed class Axis
{
    private const double Margin = 4;
    private const int FewestSteps = 4;

    /// <summary>Makes room for some numbers.</summary>
    /// <param name="values">Numbers; those that are not finite are left out.</param>
    public Axis(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite), 0];
        Low = finite.Min();
        High = finite.Max();
        if (Low == High) { High = 1; }
        double step = Step((High - Low) / FewestSteps);
        Decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        int first = (int)Math.Ceiling((Low / step) - 1e-9);
        int last = (int)Math.Floor((High / step) + 1e-9);
        Ticks = [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)];
    }

    /// <summary>Smallest number.</summary>
    public double Low { get; }

    /// <summary>Largest number.</summary>
    public double High { get; }

    /// <summary>Decimals of the ticks.</summary>
    public int Decimals { get; }

    /// <summary>Round numbers along the axis.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Place of a number, 0 to 100, cut at the ends.</summary>
    /// <param name="value">The number.</param>
    public double Place(double value) =>
        Math.Clamp(Margin + ((value - Low) / (High - Low) * (100 - (2 * Margin))), 0, 100);

    /// <summary>Place of a number as an attribute of SVG or a style has it.</summary>
    /// <param name="value">The number.</param>
    public string At(double value) => Percent(Place(value));

    /// <summary>From one number to another, as a width.</summary>
    /// <param name="low">The smaller.</param>
    /// <param name="high">The larger.</param>
    public string Between(double low, double high) => Percent(Place(high) - Place(low));

    /// <summary>A tick as text, with its sign.</summary>
    /// <param name="tick">The tick.</param>
    public string Text(double tick) => tick == 0 ? "0" : Figures.Text(tick, Decimals, signed: true);

    private static string Percent(double part) =>
        Rounding.Of(part, 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static double Step(double about)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(about)));
        double part = about / power;
        return (part <= 1.5 ? 1 : part <= 3 ? 2 : part <= 7 ? 5 : 10) * power;
    }
}
