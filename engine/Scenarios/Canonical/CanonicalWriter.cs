using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Downshift.Scenarios.Canonical;

/// <summary>
/// Writes the canonical text of a scenario: what can change a result, after defaults, in held units, sorted. Lines
/// that all variants share come first, then what is each variant's own. Titles, ranges, evidence, sources and the
/// names of files are left out: they change how a result reads, not what it is.
/// </summary>
internal static class CanonicalWriter
{
    /// <summary>The scenario with its canonical text and hashes.</summary>
    public static Scenario Seal(Scenario scenario)
    {
        string runs = Runs(scenario);
        string text = runs + Comparison(scenario);
        return scenario with { CanonicalText = text, Hash = HashOf(text), RunsHash = HashOf(runs) };
    }

    private static string Runs(Scenario scenario)
    {
        var text = new StringBuilder("downshift-scenario 1\n");
        Line(text, "days", scenario.Days);
        Line(text, "first-day", scenario.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "resolution", scenario.Resolution == Model.Hierarchy.Resolution.Household ? "household" : "grid");
        Line(text, "scale", "1/" + scenario.ScaleDivisor.ToString(CultureInfo.InvariantCulture));
        Line(text, "seed", scenario.Seed);
        SortedDictionary<string, string>[] all =
            [.. scenario.Variants.Select(variant => CanonicalLines.Of(variant.Parameters))];
        SortedDictionary<string, string> shared = Shared(all);
        text.Append("[all variants]\n");
        foreach ((string path, string value) in shared)
        {
            Line(text, path, value);
        }

        for (int i = 0; i < all.Length; i++)
        {
            text.Append("[variant ").Append(scenario.Variants[i].Name).Append("]\n");
            foreach ((string path, string value) in all[i])
            {
                if (!shared.ContainsKey(path))
                {
                    Line(text, path, value);
                }
            }
        }

        return text.ToString();
    }

    private static string Comparison(Scenario scenario)
    {
        var text = new StringBuilder("[comparison]\n");
        Line(text, "baseline", scenario.Baseline);
        Line(text, "control", scenario.Control ?? "");
        Line(text, "outcomes", string.Join(' ', scenario.Outcomes.Order(StringComparer.Ordinal)));
        Line(text, "primary", string.Join(' ', scenario.Primary.Order(StringComparer.Ordinal)));
        Line(text, "replications", scenario.Replications);
        return text.ToString();
    }

    private static SortedDictionary<string, string> Shared(SortedDictionary<string, string>[] all)
    {
        var shared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string value) in all[0])
        {
            bool everywhere = all.All(lines => lines.TryGetValue(path, out string? other)
                && string.Equals(other, value, StringComparison.Ordinal));
            if (everywhere)
            {
                shared.Add(path, value);
            }
        }

        return shared;
    }

    private static void Line(StringBuilder text, string path, object value) =>
        text.Append(path).Append(" = ").Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\n');

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
