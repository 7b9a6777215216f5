using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Canonical;

namespace Downshift.Scenarios;

/// <summary>How two scenarios differ, in words.</summary>
public static class ScenarioDiff
{
    /// <summary>Differences that can change a result: head, variants, choices, parameters, inputs.</summary>
    /// <param name="first">One scenario.</param>
    /// <param name="second">The other.</param>
    public static IReadOnlyList<ScenarioDifference> Between(Scenario first, Scenario second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var differences = new List<ScenarioDifference>();
        Head(differences, first, second);
        string[] shared = [.. first.Variants.Select(variant => variant.Name)
            .Intersect(second.Variants.Select(variant => variant.Name), StringComparer.Ordinal)];
        Only(differences, first, shared, "first", "前者");
        Only(differences, second, shared, "second", "后者");
        var seen = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var sentences = new List<(string Key, string Path, BilingualText Words)>();
        foreach (string name in shared)
        {
            foreach (ScenarioDifference one in OfVariant(first.Variant(name), second.Variant(name)))
            {
                string key = one.Path + "\n" + one.Words.English;
                if (!seen.TryGetValue(key, out List<string>? names))
                {
                    seen[key] = names = [];
                    sentences.Add((key, one.Path, one.Words));
                }

                names.Add(name);
            }
        }

        // What all variants share is said once; the rest names its variants.
        foreach ((string key, string path, BilingualText words) in sentences)
        {
            List<string> names = seen[key];
            string prefix = names.Count == shared.Length ? "" : $"variants.{string.Join(",", names)}.";
            differences.Add(new ScenarioDifference(prefix + path, words));
        }

        return differences;
    }

    private static void Head(List<ScenarioDifference> differences, Scenario first, Scenario second)
    {
        Add(differences, "horizon.from", Date(first.FirstDay), Date(second.FirstDay));
        Add(differences, "horizon (days)", Text(first.Days), Text(second.Days));
        Add(differences, "seed", Text(first.Seed), Text(second.Seed));
        Add(differences, "--scale", "1/" + Text(first.ScaleDivisor), "1/" + Text(second.ScaleDivisor));
        Add(differences, "--resolution", first.Resolution.ToString(), second.Resolution.ToString());
        Add(differences, "replications", Text(first.Replications), Text(second.Replications));
        Add(differences, "baseline", first.Baseline, second.Baseline);
        Add(differences, "control", first.Control ?? "–", second.Control ?? "–");
        Add(differences, "primary", string.Join(", ", first.Primary), string.Join(", ", second.Primary));
        Add(differences, "outcomes", string.Join(", ", first.Outcomes), string.Join(", ", second.Outcomes));
    }

    private static void Only(
        List<ScenarioDifference> differences, Scenario scenario, string[] shared, string english, string chinese)
    {
        foreach (ScenarioVariant variant in scenario.Variants)
        {
            if (!shared.Contains(variant.Name, StringComparer.Ordinal))
            {
                differences.Add(new ScenarioDifference("variants." + variant.Name, new BilingualText(
                    $"only in the {english}", $"仅{chinese}有")));
            }
        }
    }

    private static IEnumerable<ScenarioDifference> OfVariant(ScenarioVariant first, ScenarioVariant second)
    {
        var differences = new List<ScenarioDifference>();
        SortedDictionary<string, string> words = ChoiceWords.Of(second.Parameters);
        foreach ((string path, string value) in ChoiceWords.Of(first.Parameters))
        {
            Add(differences, path, value, words[path]);
        }

        for (int i = 0; i < ParameterCatalog.All.Length; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            ParameterValue one = first.Parameters.Numbers.Values[i];
            ParameterValue other = second.Parameters.Numbers.Values[i];
            if (one.Value != other.Value || one.LogSd != other.LogSd)
            {
                Add(differences, "parameters." + definition.Name, QuantityText.Format(definition, one),
                    QuantityText.Format(definition, other), always: true);
            }
        }

        Inputs(differences, first, second);
        return differences;
    }

    private static void Inputs(List<ScenarioDifference> differences, ScenarioVariant first, ScenarioVariant second)
    {
        SortedDictionary<string, string> lines = CanonicalLines.Of(second.Parameters);
        SortedDictionary<string, string> own = CanonicalLines.Of(first.Parameters);
        string[] groups = ["calendar", "places", "series", "tasks"];
        foreach (string path in own.Keys.Union(lines.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string group = path[..path.IndexOf('.', StringComparison.Ordinal)];
            string one = own.GetValueOrDefault(path, "");
            string other = lines.GetValueOrDefault(path, "");
            if (groups.Contains(group, StringComparer.Ordinal) && !string.Equals(one, other, StringComparison.Ordinal))
            {
                differences.Add(new ScenarioDifference(path, one.Length + other.Length < 160
                    ? Sentence(one, other)
                    : new BilingualText("the data differ", "数据不同")));
            }
        }
    }

    private static void Add(
        List<ScenarioDifference> differences, string path, string first, string second, bool always = false)
    {
        if (always || !string.Equals(first, second, StringComparison.Ordinal))
        {
            differences.Add(new ScenarioDifference(path, Sentence(first, second)));
        }
    }

    private static BilingualText Sentence(string first, string second)
    {
        string one = first.Length == 0 ? "–" : first;
        string other = second.Length == 0 ? "–" : second;
        return new BilingualText($"{one} in the first, {other} in the second", $"前者为 {one}，后者为 {other}");
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
