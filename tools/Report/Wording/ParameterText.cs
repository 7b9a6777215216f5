using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>Writes parameter values in the unit a reader would choose.</summary>
internal static class ParameterText
{
    private const double QuartileOfNormal = 0.6744897501960817;
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86400;

    /// <summary>A parameter's value; of a distribution, the median and the quartiles.</summary>
    /// <param name="dimension">What it measures.</param>
    /// <param name="value">The value.</param>
    public static BilingualText Value(Dimension dimension, ParameterValue value)
    {
        if (!Varies(dimension, value))
        {
            return Number(dimension, value.Value);
        }

        double spread = Math.Exp(QuartileOfNormal * value.LogSd);
        BilingualText median = Number(dimension, value.Value);
        BilingualText low = Number(dimension, value.Value / spread, Unit(value.Value).Seconds);
        BilingualText high = Number(dimension, value.Value * spread, Unit(value.Value).Seconds);
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("parameter.distribution").In(language), ("median", median.In(language)),
            ("low", low.In(language)), ("high", high.In(language))));
    }

    /// <summary>The plausible range; a dash where the value is a fixed input.</summary>
    /// <param name="dimension">What it measures.</param>
    /// <param name="value">The value.</param>
    public static BilingualText Range(Dimension dimension, ParameterValue value)
    {
        if (value.RangeLow >= value.RangeHigh)
        {
            return Both.Same("—");
        }

        // Each end in its own unit, as 6 min to 8 h; a zero takes the unit of the other.
        BilingualText low = Number(dimension, value.RangeLow, value.RangeLow == 0 ? Unit(value.RangeHigh).Seconds : 0);
        BilingualText high = Number(dimension, value.RangeHigh);
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("interval").In(language), ("low", low.In(language)), ("high", high.In(language))));
    }

    /// <summary>Value and range as numbers in the unit in which the range is written.</summary>
    /// <param name="dimension">What it measures.</param>
    /// <param name="value">The value.</param>
    public static ParameterNumber Measured(Dimension dimension, ParameterValue value)
    {
        (double divisor, BilingualText unit) = dimension switch
        {
            Dimension.Duration or Dimension.DurationDistribution => Length(value),
            Dimension.Share => (1, Both.Same("%")),
            Dimension.Temperature => (1, Both.Same("°C")),
            Dimension.RatePerDay => (1, Phrases.Of("unit.perDay")),
            _ => (1, Both.Same("")),
        };
        bool ranged = value.RangeLow < value.RangeHigh;
        return new ParameterNumber(
            value.Value / divisor, ranged ? value.RangeLow / divisor : double.NaN,
            ranged ? value.RangeHigh / divisor : double.NaN, Both.Each(language => unit.In(language).Trim()),
            Varies(dimension, value), dimension == Dimension.Share);
    }

    /// <summary>A number in the unit of its dimension.</summary>
    /// <param name="dimension">What it measures.</param>
    /// <param name="value">Held value: seconds for durations.</param>
    /// <param name="seconds">Seconds of the unit of a duration; 0: chosen by size.</param>
    public static BilingualText Number(Dimension dimension, double value, double seconds = 0) => dimension switch
    {
        Dimension.Share => Both.Same(Significant(value * 100) + "%"),
        Dimension.Duration or Dimension.DurationDistribution => Duration(value, seconds),
        Dimension.Temperature => Both.Same(Significant(value) + " °C"),
        Dimension.RatePerDay => Both.Each(language => Significant(value) + Phrases.Of("unit.perDay").In(language)),
        _ => Both.Same(Significant(value)),
    };

    private static bool Varies(Dimension dimension, ParameterValue value) =>
        dimension == Dimension.DurationDistribution && value.LogSd > 0;

    private static (double Seconds, BilingualText Unit) Length(ParameterValue value)
    {
        (double seconds, string key) = Unit(Math.Max(Math.Abs(value.RangeLow), Math.Abs(value.Value)));
        return (seconds, Phrases.Of(key));
    }

    private static BilingualText Duration(double value, double seconds)
    {
        // An hour as a unit is an hour, though as a length it reads as 60 minutes.
        (double length, string key) = seconds == Hour ? (Hour, "unit.hours") : Unit(seconds > 0 ? seconds : value);
        return Both.Each(language => Significant(value / length) + Phrases.Of(key).In(language));
    }

    private static (double Seconds, string Key) Unit(double value) => Math.Abs(value) switch
    {
        0 => (Hour, "unit.hours"),
        < Minute => (1, "unit.seconds"),
        < 2 * Hour => (Minute, "unit.minutes"),
        < 2 * Day when value % Day != 0 => (Hour, "unit.hours"),
        _ => (Day, "unit.days"),
    };

    private static string Significant(double value)
    {
        double size = Math.Abs(value);
        if (size >= 1000)
        {
            return Figures.Text(value, 0, signed: false);
        }

        string text = Math.Abs(value).ToString("G4", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal)
            ? value.ToString("0.######", CultureInfo.InvariantCulture)
            : (value < 0 ? "−" : "") + text;
    }
}
