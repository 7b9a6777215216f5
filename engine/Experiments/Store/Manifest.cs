using System.Text.Json;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>What a manifest says about the making of a result, read back for a second making.</summary>
public sealed record Manifest
{
    /// <summary>Canonical hash of the scenario.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of the lines of runs.csv after the first.</summary>
    public required string ResultHash { get; init; }

    /// <summary>Seed.</summary>
    public required uint Seed { get; init; }

    /// <summary>Replications the scenario asked for.</summary>
    public required int ScenarioReplications { get; init; }

    /// <summary>k of <c>--scale 1/k</c>.</summary>
    public required int ScaleDivisor { get; init; }

    /// <summary>Days of the horizon.</summary>
    public required int Days { get; init; }

    /// <summary>Resolution in the words of the command line.</summary>
    public required string Resolution { get; init; }

    /// <summary>The <c>path=value</c> overrides.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Texts of the scenario's files by name; the first one started the reading.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Files { get; init; }

    /// <summary>Variants that were to be run, in their order; empty in manifests of earlier builds, which mean
    /// all.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>State hash of every run by variant and replication.</summary>
    public required IReadOnlyDictionary<(string Variant, int Replication), string> Runs { get; init; }

    /// <summary>Version and commit that made the result.</summary>
    public required string Program { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">Path of manifest.json.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a manifest of this form.</exception>
    public static Manifest Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            Manifest manifest = Read(document.RootElement);
            return manifest.IsSound() ? manifest : throw new FormatException("Numbers or names are out of range.");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is not a manifest of this version.", fault);
        }
    }

    // Somebody else's folder: what it asks for must be possible.
    private bool IsSound() =>
        Files.Count > 0 && Files.DistinctBy(file => file.Key).Count() == Files.Count
        && Variants.Distinct(StringComparer.Ordinal).Count() == Variants.Count
        && Runs.Keys.All(run => run.Replication is >= 0 and < Scenario.MostReplications)
        && ScenarioReplications is >= 1 and <= Scenario.MostReplications
        && ScaleDivisor >= 1 && Days >= 1 && Resolution is ("household" or "grid");

    private static Manifest Read(JsonElement root)
    {
        JsonElement versions = root.GetProperty("versions");
        string commit = Text(versions, "commit");
        return new Manifest
        {
            Hash = Text(root, "hash"),
            ResultHash = Text(root, "resultHash"),
            Seed = root.GetProperty("seed").GetUInt32(),
            ScenarioReplications = root.GetProperty("scenarioReplications").GetInt32(),
            ScaleDivisor = root.GetProperty("scaleDivisor").GetInt32(),
            Days = root.GetProperty("days").GetInt32(),
            Resolution = Text(root, "resolution"),
            Overrides = [.. root.GetProperty("overrides").EnumerateArray().Select(item => item.GetString()!)],
            Files =
            [
                .. root.GetProperty("files").EnumerateArray()
                    .Select(file => KeyValuePair.Create(Text(file, "name"), Text(file, "text"))),
            ],
            Variants = root.TryGetProperty("variants", out JsonElement variants)
                ? [.. variants.EnumerateArray().Select(item => item.GetString() ?? "")]
                : [],
            Runs = root.GetProperty("runs").EnumerateArray().ToDictionary(
                run => (Text(run, "variant"), run.GetProperty("replication").GetInt32()),
                run => Text(run, "stateHash")),
            Program = Text(versions, "product") + (commit.Length == 0 ? "" : "+" + commit),
        };
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
