using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Canonical;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;

namespace Downshift.Scenarios;

/// <summary>What a scenario rests on, as <c>downshift explain</c> prints it.</summary>
public static class ScenarioExplain
{
    /// <summary>All parameters in the order of the catalogue, with the values of one variant.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">Name of the variant; the baseline if null.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public static IReadOnlyList<ParameterLine> Parameters(Scenario scenario, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioVariant shown = scenario.Variant(variant ?? scenario.Baseline);
        ImmutableArray<ParameterValue> values = shown.Parameters.Numbers.Values;
        var lines = new List<ParameterLine>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            ParameterValue value = values[i];
            string[] differs =
                [.. scenario.Variants.Where(other => Differ(other, i, value)).Select(other => other.Name)];
            lines.Add(new ParameterLine(
                definition.Name, new BilingualText(definition.English, definition.Chinese),
                QuantityText.Format(definition, value), QuantityText.FormatRange(definition, value), value.Evidence,
                new BilingualText(value.Source, value.SourceChinese), differs));
        }

        return lines;
    }

    /// <summary>All choices and mechanisms of one variant.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">Name of the variant; the baseline if null.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public static IReadOnlyList<ChoiceLine> Choices(Scenario scenario, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ModelParameters chosen = scenario.Variant(variant ?? scenario.Baseline).Parameters;
        var lines = new List<ChoiceLine>();
        foreach ((string path, string value) in ChoiceWords.Of(chosen))
        {
            Phrase meaning = KeyTable.Find(path)!.Meaning;
            string[] differs = [.. scenario.Variants
                .Where(other => !string.Equals(ChoiceWords.Of(other.Parameters)[path], value, StringComparison.Ordinal))
                .Select(other => other.Name)];
            lines.Add(new ChoiceLine(path, new BilingualText(meaning.English, meaning.Chinese), value, differs));
        }

        return lines;
    }

    private static bool Differ(ScenarioVariant other, int index, ParameterValue value)
    {
        ParameterValue there = other.Parameters.Numbers.Values[index];
        return there.Value != value.Value || there.LogSd != value.LogSd;
    }
}
