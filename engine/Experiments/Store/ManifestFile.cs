using System.Text.Json;
using Downshift.Experiments.Comparison;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>manifest.json: everything needed to make the result again and to see that it is the same.</summary>
internal static class ManifestFile
{
    /// <summary>Writes the manifest.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The comparison.</param>
    /// <param name="resultHash">SHA-256 of the lines of runs.csv after the first.</param>
    public static void Write(Stream stream, ComparisonResult result, string resultHash)
    {
        Scenario scenario = result.Scenario;
        using var json = new Utf8JsonWriter(stream, SummaryFile.Options);
        json.WriteStartObject();
        json.WriteNumber("manifest", 1);
        json.WriteString("scenario", scenario.Name);
        json.WriteString("hash", scenario.Hash);
        json.WriteString("runsHash", scenario.RunsHash);
        json.WriteString("resultHash", resultHash);
        json.WriteString("stateHash", JsonNumbers.Hex(result.StateHash));
        json.WriteNumber("seed", scenario.Seed);
        json.WriteNumber("replications", result.Replications);
        json.WriteNumber("scenarioReplications", scenario.Replications);
        json.WriteNumber("scaleDivisor", scenario.ScaleDivisor);
        json.WriteNumber("days", scenario.Days);
        json.WriteString("resolution", JsonNamingPolicy.KebabCaseLower.ConvertName(result.Resolution.ToString()));
        WriteVersions(json, result.Versions);
        json.WriteNumber("threads", result.Threads);
        json.WriteFinite("elapsedSeconds", Math.Round(result.ElapsedSeconds, 3));
        json.WriteNumber("peakBytes", result.PeakBytes);
        WriteScenario(json, scenario);
        json.WriteStartArray("variants");
        foreach (ScenarioVariant variant in scenario.Variants) { json.WriteStringValue(variant.Name); }
        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (RunRecord run in result.Runs)
        {
            json.WriteStartObject();
            json.WriteString("variant", scenario.Variants[run.Variant].Name);
            json.WriteNumber("replication", run.Replication);
            json.WriteString("stateHash", JsonNumbers.Hex(run.StateHash));
            json.WriteNumber("events", run.Events);
            json.WriteFinite("seconds", Math.Round(run.Seconds, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteVersions(Utf8JsonWriter json, Versions versions)
    {
        json.WriteStartObject("versions");
        json.WriteString("product", versions.Product);
        json.WriteString("commit", versions.Commit);
        json.WriteNumber("randomScheme", versions.RandomScheme);
        json.WriteString("runtime", versions.Runtime);
        json.WriteString("os", versions.OperatingSystem);
        json.WriteEndObject();
    }

    private static void WriteScenario(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartArray("overrides");
        foreach (string set in scenario.Overrides) { json.WriteStringValue(set); }
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (ScenarioFile file in scenario.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("text", file.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("canonical", scenario.CanonicalText);
    }
}
