using System.Globalization;
using Downshift.BenchGate.Judging;

namespace Downshift.BenchGate.Output;

/// <summary>Numbers as a reader wants them: three digits or so, with a unit, the same in every culture.</summary>
internal static class Numbers
{
    private static readonly (double Size, string Name)[] Units = [(1e9, "s"), (1e6, "ms"), (1e3, "us"), (1, "ns")];

    /// <summary>A factor; a dash where there is none.</summary>
    /// <param name="value">How many times.</param>
    public static string Times(double value) => double.IsNaN(value)
        ? "-"
        : value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>A threshold as it was given.</summary>
    /// <param name="value">How many times.</param>
    public static string Short(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A median with its unit.</summary>
    /// <param name="value">Nanoseconds, or a ratio.</param>
    /// <param name="measure">Which of them.</param>
    public static string Median(double value, TimeMeasure measure)
    {
        if (measure == TimeMeasure.TimesInProcessBaseline)
        {
            return value < 1 ? value.ToString("0.000", CultureInfo.InvariantCulture) : Times(value);
        }

        (double size, string name) = Units.FirstOrDefault(unit => value >= unit.Size, Units[^1]);
        return $"{Times(value / size)} {name}";
    }

    /// <summary>Whole percents, upwards, so that what is said still holds.</summary>
    /// <param name="share">0.081 is 9%.</param>
    public static string Percent(double share) =>
        Math.Ceiling((share * 100) - 1e-9).ToString("0", CultureInfo.InvariantCulture) + "%";
}
