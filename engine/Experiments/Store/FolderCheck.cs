using System.Security.Cryptography;
using System.Text.Json;
using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Store;

/// <summary>Compares the files of a result with a second making of its runs.</summary>
/// <remarks>
/// The report and its spreadsheet are drawn from what is compared here, and <c>runs/</c> is a log for <c>--resume</c>:
/// they are left alone.
/// </remarks>
public static class FolderCheck
{
    /// <summary>What a second making cannot repeat: clock, memory, machine, build.</summary>
    private static readonly string[] Free =
        ["\"elapsedSeconds\":", "\"peakBytes\":", "\"threads\":", "\"seconds\":", "\"product\":", "\"commit\":",
         "\"runtime\":", "\"os\":", "\"sha256\":"];

    /// <summary>Whether runs.csv holds the rows that the manifest names; nothing is run for it.</summary>
    /// <param name="folder">The result's folder.</param>
    /// <param name="manifest">Its manifest.</param>
    public static IReadOnlyList<FileDifference> Rows(string folder, Manifest manifest) =>
        Open(folder, "runs.csv", stream =>
        {
            for (int next = 0; next != '\n' && next >= 0;) { next = stream.ReadByte(); }
            string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return string.Equals(hash, manifest.ResultHash, StringComparison.Ordinal)
                ? null
                : new FileDifference("runs.csv", FileFault.OtherHash, 0, hash, manifest.ResultHash);
        });

    /// <summary>Compares runs.csv, runs.parquet, series.csv, summary.json and manifest.json.</summary>
    /// <param name="folder">The result's folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="again">All its runs made again, perhaps with others.</param>
    /// <returns>
    /// What is missing or differs, one finding a file. The manifest is looked at where its hashes hold.
    /// </returns>
    public static IReadOnlyList<FileDifference> All(string folder, Manifest manifest, ComparisonResult again)
    {
        ComparisonResult part = ComparisonPart.Of(again, run => manifest.Runs.ContainsKey(
            (again.Scenario.Variants[run.Variant].Name, run.Replication)));
        string rows = ResultFiles.HashOf(part);
        bool holds = string.Equals(rows, manifest.ResultHash, StringComparison.Ordinal)
            && part.Runs.Count == manifest.Runs.Count && part.Runs.All(run => string.Equals(
                JsonNumbers.Hex(run.StateHash),
                manifest.Runs[(part.Scenario.Variants[run.Variant].Name, run.Replication)], StringComparison.Ordinal));
        return
        [
            .. Lines(folder, "runs.csv", stream => CsvFiles.WriteRuns(stream, part)),
            .. Open(folder, "runs.parquet", stream => ParquetComparison.First(stream, part) is { } first
                ? new FileDifference("runs.parquet", FileFault.OtherRow, first.Row, first.Held, first.Again)
                : null),
            .. Lines(folder, "series.csv", stream => CsvFiles.WriteSeries(stream, part)),
            .. Lines(folder, "summary.json", stream => SummaryFile.Write(stream, Ended(part, folder))),
            .. holds ? Lines(folder, "manifest.json", stream => ManifestFile.Write(stream, part, rows)) : [],
        ];
    }

    private static IReadOnlyList<FileDifference> Lines(string folder, string name, Action<Stream> write) =>
        Open(folder, name, stream =>
        {
            using var lines = new LineComparison(stream, Free);
            write(lines);
            lines.End();
            return lines.First is { } first
                ? new FileDifference(name, FileFault.OtherLine, first.Number, first.Held, first.Again)
                : null;
        });

    private static IReadOnlyList<FileDifference> Open(
        string folder, string name, Func<Stream, FileDifference?> compare)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path)) { return [new FileDifference(name, FileFault.Missing)]; }
        try
        {
            using FileStream stream = File.OpenRead(path);
            return compare(stream) is { } difference ? [difference] : [];
        }
        catch (Exception fault)
        {
            // The reader of Parquet answers damage with exceptions of any kind.
            return [new FileDifference(name, FileFault.Unreadable, 0, fault.Message)];
        }
    }

    /// <summary>
    /// How the first making ended (stopped, asked for a precision, runs without rows) no second one can know: it is
    /// taken from the summary as far as it does not contradict the runs.
    /// </summary>
    private static ComparisonResult Ended(ComparisonResult part, string folder)
    {
        try
        {
            using JsonDocument held = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "summary.json")));
            JsonElement root = held.RootElement;
            bool cancelled = root.GetProperty("cancelled").GetBoolean();
            return part with
            {
                Cancelled = cancelled,
                Precision = root.TryGetProperty("precision", out JsonElement precision)
                    ? Reached(part, precision.GetProperty("target").GetDouble())
                    : null,
                Failures =
                [
                    .. part.Failures
                        .Concat(root.GetProperty("failures").EnumerateArray()
                            .Select(item => Lost(part, item)).OfType<RunFailure>())
                        .OrderBy(failure => failure.Variant).ThenBy(failure => failure.Replication),
                ],
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return part;
        }
    }

    private static PrecisionReached Reached(ComparisonResult part, double target)
    {
        var table = new ObservationTable(part.Runs, part.Scenario.Variants.Count);
        var analysis = new OutcomeAnalysis(part.Scenario, table, part.Households, part.Confidence);
        return PrecisionCheck.Of(analysis.City(), analysis.Control, target, table.Replications);
    }

    /// <summary>A failure of a run that left no rows; null for others, whose accounts tell.</summary>
    private static RunFailure? Lost(ComparisonResult part, JsonElement failure)
    {
        int variant = part.IndexOf(failure.GetProperty("variant").GetString());
        int replication = failure.GetProperty("replication").GetInt32();
        bool kept = failure.GetProperty("kept").GetBoolean();
        return kept || variant < 0 || part.Runs.Any(run => (run.Variant, run.Replication) == (variant, replication))
            ? null
            : new RunFailure(variant, replication, failure.GetProperty("message").GetString() ?? "", false);
    }
}
