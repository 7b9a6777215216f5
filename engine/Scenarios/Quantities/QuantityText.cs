using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios;

/// <summary>Numbers as people read them: 3 min, 14 d, 45 %, 37.3 °C.</summary>
public static class QuantityText
{
    /// <summary>A parameter's value with its unit; of a distribution the median and the log-scale deviation.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">Its value.</param>
    public static string Format(ParameterDefinition definition, ParameterValue value) =>
        definition.Dimension == Dimension.DurationDistribution && value.LogSd > 0
            ? $"median {Format(definition, value.Value)}, log sd {Number(value.LogSd, 3)}"
            : Format(definition, value.Value);

    /// <summary>The plausible range, as <c>2 min to 6 min</c>; empty for a fixed input.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">Its value with the range.</param>
    public static string FormatRange(ParameterDefinition definition, ParameterValue value) =>
        value.RangeLow == value.RangeHigh
            ? ""
            : $"{Format(definition, value.RangeLow)} – {Format(definition, value.RangeHigh)}";

    /// <summary>A number in the held unit of a parameter's dimension, with the unit that reads best.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="held">The number in the held unit.</param>
    public static string Format(ParameterDefinition definition, double held) => definition.Dimension switch
    {
        Dimension.Duration or Dimension.DurationDistribution => Duration(held),
        Dimension.Share => $"{Number(held * 100, 2)} %",
        Dimension.Temperature => Number(held, 2) + (Units.IsDifference(definition) ? " K" : " °C"),
        Dimension.RatePerDay => $"{Number(held, 5)} /d",
        Dimension.Count => held.ToString("#,0.###", CultureInfo.InvariantCulture),
        _ => Number(held, 4),
    };

    /// <summary>
    /// A length of time: the largest unit in which it is a whole number below 100, else the largest with one decimal,
    /// else the largest that it reaches.
    /// </summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    public static string Duration(double seconds)
    {
        (string Name, int Seconds)? whole = null;
        (string Name, int Seconds)? tenth = null;
        (string Name, int Seconds) reached = Units.Time[0];
        foreach ((string Name, int Seconds) unit in Units.Time)
        {
            double number = seconds / unit.Seconds;
            if (number < 1 && seconds > 0)
            {
                break;
            }

            reached = unit;
            whole = number < 100 && number == Math.Floor(number) && seconds > 0 ? unit : whole;
            bool isTenth = number < 1000 && Math.Abs((number * 10) - Math.Round(number * 10)) < 1e-9;
            tenth = isTenth && seconds > 0 ? unit : tenth;
        }

        (string Name, int Seconds) best = seconds == 0 ? Units.Time[0] : whole ?? tenth ?? reached;
        return $"{Number(seconds / best.Seconds, 3)} {best.Name}";
    }

    private static string Number(double value, int decimals) =>
        Math.Round(value, decimals).ToString("0.#####", CultureInfo.InvariantCulture);
}
