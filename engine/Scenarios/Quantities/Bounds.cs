using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>Says what a parameter admits, in words.</summary>
internal static class Bounds
{
    private const string Distribution = "lognormal(median 14 d, iqr 10 d..19 d)";

    public static Phrase Of(ParameterDefinition definition)
    {
        string low = Written(definition, definition.Low);
        string high = Written(definition, definition.High);
        (string english, string chinese) = definition.Dimension switch
        {
            Dimension.Duration => ("with s, min, h or d", "单位 s、min、h 或 d"),
            Dimension.DurationDistribution => ($"as {Distribution} or one duration", $"写作 {Distribution} 或单个时长"),
            Dimension.Share => ("plain or with %", "纯数字或带 %"),
            Dimension.Temperature => Units.IsDifference(definition) ? ("with K", "单位 K") : ("with C", "单位 C"),
            Dimension.RatePerDay => ("with /d", "单位 /d"),
            Dimension.Count => ("a whole number, plain or as 4 cars", "整数，可带量词如 4 cars"),
            _ => ("a plain number", "纯数字"),
        };
        return new($"{low} to {high}, {english}", $"{low} 至 {high}，{chinese}");
    }

    /// <summary>A held number as a file would write it.</summary>
    public static string Written(ParameterDefinition definition, double held) => definition.Dimension switch
    {
        Dimension.Share => NumberOf(held),
        Dimension.Temperature => NumberOf(held) + (Units.IsDifference(definition) ? " K" : " C"),
        Dimension.Duration or Dimension.DurationDistribution => QuantityText.Duration(held),
        Dimension.RatePerDay => NumberOf(held) + " /d",
        _ => NumberOf(held),
    };

    private static string NumberOf(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
