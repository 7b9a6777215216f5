using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Store;

/// <summary>The files of a comparison that are derived from its runs. Each is replaced whole.</summary>
public static class ResultFiles
{
    /// <summary>Writes runs.csv, runs.parquet, series.csv, summary.json and manifest.json.</summary>
    /// <param name="folder">The result's folder.</param>
    /// <param name="result">The comparison.</param>
    /// <returns>The result hash: SHA-256 of the lines of runs.csv after the first.</returns>
    /// <exception cref="IOException">A file could not be written; what was there before is untouched.</exception>
    public static string Write(string folder, ComparisonResult result)
    {
        string hash = "";
        DurableFile.Write(Path.Combine(folder, "runs.csv"), stream => hash = CsvFiles.WriteRuns(stream, result));
        DurableFile.Write(Path.Combine(folder, "runs.parquet"), stream => ParquetFile.Write(stream, result));
        DurableFile.Write(Path.Combine(folder, "series.csv"), stream => CsvFiles.WriteSeries(stream, result));
        DurableFile.Write(Path.Combine(folder, "summary.json"), stream => SummaryFile.Write(stream, result));
        DurableFile.Write(Path.Combine(folder, "manifest.json"), stream => ManifestFile.Write(stream, result, hash));
        return hash;
    }

    /// <summary>The result hash without writing anything.</summary>
    /// <param name="result">The comparison.</param>
    public static string HashOf(ComparisonResult result) => CsvFiles.WriteRuns(Stream.Null, result);

    /// <summary>Writes a further file that is no text, such as the spreadsheet, the same way.</summary>
    /// <param name="folder">The result's folder.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">The file could not be written; what was there before is untouched.</exception>
    public static void WriteBytes(string folder, string name, Action<Stream> write) =>
        DurableFile.Write(Path.Combine(folder, name), write);

    /// <summary>Writes a further file, such as the report, the same way.</summary>
    /// <param name="folder">The result's folder.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">The file could not be written; what was there before is untouched.</exception>
    public static void WriteText(string folder, string name, Action<TextWriter> write) =>
        DurableFile.Write(Path.Combine(folder, name), stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });
}
