using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Canonical;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios;

/// <summary>
/// A scenario at a point of a design: the same file with other values of some parameters. What a point runs is what
/// <c>compare</c> runs with the point's values given by <c>--set</c>, to the last bit.
/// </summary>
public static class ScenarioPoint
{
    /// <summary>The value nearest to a number that can be written in four digits, or in as many as it takes.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">Its value, of which the range and, for a distribution, the spread are kept.</param>
    /// <param name="number">A number of the range, held unit.</param>
    public static ParameterChoice Choose(ParameterDefinition definition, ParameterValue value, double number)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(value);
        double inside = Math.Clamp(number, value.RangeLow, value.RangeHigh);
        foreach (string text in Texts(definition, inside))
        {
            if (QuantityReader.TryReadPlain(definition, text, out double held, out _)
                && held >= value.RangeLow && held <= value.RangeHigh)
            {
                return new ParameterChoice(definition.Name, held, Whole(definition, value, text));
            }
        }

        throw new ArgumentException($"{number} is no value of '{definition.Name}'.", nameof(number));
    }

    /// <summary>The scenario with other values of some parameters, in all variants.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="choices">The values; each inside the range of its parameter.</param>
    /// <exception cref="ArgumentException">A value lies outside its range, or variants differ in that
    /// parameter.</exception>
    public static Scenario At(this Scenario scenario, IReadOnlyList<ParameterChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(choices);
        foreach (ParameterChoice choice in choices) { Check(scenario, choice); }
        return CanonicalWriter.Seal(scenario with
        {
            Variants = [.. scenario.Variants.Select(variant => variant with
            {
                Parameters = variant.Parameters with { Numbers = With(variant.Parameters.Numbers, choices) },
            })],
            Overrides = [.. scenario.Overrides.Where(given => !choices.Any(choice => Sets(given, choice.Name))),
                .. choices.Select(choice => choice.Override)],
        });
    }

    /// <summary>Variants set a parameter to different values, so that it is theirs and no design's.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">A name of the catalogue.</param>
    public static bool IsOfVariants(Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ParameterValue first = scenario.Variants[0].Parameters.Numbers.Find(name);
        return scenario.Variants.Any(variant => variant.Parameters.Numbers.Find(name) is var other
            && (other.Value != first.Value || other.LogSd != first.LogSd
                || other.RangeLow != first.RangeLow || other.RangeHigh != first.RangeHigh));
    }

    /// <summary>SHA-256 of everything that can change a run of one variant, whichever others are compared with
    /// it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">Name of the variant.</param>
    public static string RunsHashOf(Scenario scenario, string variant)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return CanonicalWriter.Seal(scenario.Only(variant)).RunsHash;
    }

    /// <summary>The command line sets a parameter with <c>--set</c>, for all variants.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">A name of the catalogue.</param>
    public static bool IsOverridden(Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Overrides.Any(given => Sets(given, name));
    }

    private static void Check(Scenario scenario, ParameterChoice choice)
    {
        ParameterValue value = scenario.Variants[0].Parameters.Numbers.Find(choice.Name);
        bool inside = choice.Value >= value.RangeLow && choice.Value <= value.RangeHigh;
        if (!inside || IsOfVariants(scenario, choice.Name))
        {
            throw new ArgumentException($"'{choice.Override}' cannot be chosen for all variants.", nameof(choice));
        }
    }

    private static ParameterSet With(ParameterSet numbers, IReadOnlyList<ParameterChoice> choices) =>
        choices.Aggregate(numbers, (set, choice) => set.With(choice.Name, choice.Value));

    private static bool Sets(string given, string name)
    {
        string path = given[..Math.Max(0, given.IndexOf('=', StringComparison.Ordinal))].Trim();
        return path == name || path == name + ".value" || path == "parameters." + name
            || path == $"parameters.{name}.value";
    }

    /// <summary>Texts of a number, the shortest first; the last reads back exactly.</summary>
    private static IEnumerable<string> Texts(ParameterDefinition definition, double number)
    {
        if (definition.Dimension == Dimension.Count)
        {
            yield return Digits(Math.Round(number), "R");
            yield return Digits(Math.Floor(number), "R");
            yield return Digits(Math.Ceiling(number), "R");
            yield break;
        }

        (string unit, double size) = Unit(definition, number);
        yield return Digits(number / size, "G4") + unit;
        yield return Digits(number / size, "G15") + unit;
        yield return Bounds.Written(definition, number);
        if (definition.Dimension is Dimension.Duration or Dimension.DurationDistribution)
        {
            yield return Digits(number, "R") + " s";
        }
    }

    private static (string Text, double Size) Unit(ParameterDefinition definition, double number)
    {
        switch (definition.Dimension)
        {
            case Dimension.Duration or Dimension.DurationDistribution:
                (string name, int seconds) = Units.Time.LastOrDefault(unit => number >= unit.Seconds, Units.Time[0]);
                return (" " + name, seconds);
            case Dimension.Temperature:
                return (Units.IsDifference(definition) ? " K" : " C", 1);
            default:
                return (definition.Dimension == Dimension.RatePerDay ? " /d" : "", 1);
        }
    }

    private static string Whole(ParameterDefinition definition, ParameterValue value, string text) =>
        definition.Dimension == Dimension.DurationDistribution && value.LogSd > 0
            ? $"lognormal(median {text}, logsd {Digits(value.LogSd, "R")})"
            : text;

    // A negative zero is no number of scenario files.
    private static string Digits(double value, string format) =>
        (value == 0 ? 0 : value).ToString(format, CultureInfo.InvariantCulture);
}
