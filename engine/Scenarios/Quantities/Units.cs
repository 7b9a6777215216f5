using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>The units a scenario may write for each dimension, and how they turn into the held unit.</summary>
internal static class Units
{
    /// <summary>Units of time with their seconds, smallest first.</summary>
    public static IReadOnlyList<(string Name, int Seconds)> Time { get; } =
        [("s", 1), ("min", 60), ("h", 3600), ("d", 86400)];

    /// <summary>Names of things that may stand behind a count.</summary>
    public static IReadOnlyList<string> Things { get; } =
    [
        "beds", "cadres", "cars", "communities", "compounds", "days", "grids", "heads", "households", "people",
        "servers", "streets", "tests", "times", "villages", "visits", "workers",
    ];

    /// <summary>The units admitted for a parameter; an empty name stands for a plain number.</summary>
    public static IReadOnlyList<string> Of(ParameterDefinition definition) => definition.Dimension switch
    {
        Dimension.Duration or Dimension.DurationDistribution => [.. Time.Select(unit => unit.Name)],
        Dimension.Share => ["", "%"],
        Dimension.Ratio => [""],
        Dimension.Temperature => [IsDifference(definition) ? "K" : "C"],
        Dimension.RatePerDay => ["/d"],
        _ => ["", .. Things],
    };

    /// <summary>A spread or bias is a difference and carries K; a temperature carries C.</summary>
    public static bool IsDifference(ParameterDefinition definition) => definition.Low < 20;

    /// <summary>Turns a written number into the held unit.</summary>
    public static bool TryHold(
        ParameterDefinition definition, Quantity quantity, out double held, out Phrase problem)
    {
        held = quantity.Number;
        problem = Phrase.None;
        if (!Of(definition).Contains(quantity.Unit, StringComparer.Ordinal))
        {
            string unit = SafeText.Of(quantity.Unit);
            problem = quantity.Unit.Length == 0
                ? new("has no unit", "缺少单位")
                : new($"has the wrong unit '{unit}'", $"单位“{unit}”不适用");
            return false;
        }

        if (definition.Dimension is Dimension.Duration or Dimension.DurationDistribution)
        {
            held = quantity.Times(SecondsOf(quantity.Unit));
        }
        else if (quantity.Unit == "%")
        {
            held = quantity.Times(0.01m);
        }

        return true;
    }

    /// <summary>Seconds of a unit of time; 0 if it is none.</summary>
    public static int SecondsOf(string unit)
    {
        foreach ((string name, int seconds) in Time)
        {
            if (string.Equals(name, unit, StringComparison.Ordinal))
            {
                return seconds;
            }
        }

        return 0;
    }
}
