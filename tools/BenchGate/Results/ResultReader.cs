using System.Globalization;
using System.Text.Json;

namespace Downshift.BenchGate.Results;

/// <summary>Reads a result file, or all result files of a folder, whatever they hold.</summary>
internal sealed class ResultReader
{
    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson"];

    private readonly ResultSet results = new();
    private long bytesLeft = Limits.SideBytes;

    /// <summary>Reads one side.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <returns>Benchmarks and problems; never fails for what a file holds.</returns>
    public static ResultSet Read(string path)
    {
        var reader = new ResultReader();
        try
        {
            if (Directory.Exists(path)) { reader.ReadFolder(path); }
            else { reader.ReadFile(path); }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            reader.results.Add(new Problem(path, 0, $"cannot be read: {fault.Message}"));
        }

        if (reader.results.Benchmarks.Count == 0 && reader.results.Problems.Count == 0)
        {
            reader.results.Add(new Problem(path, 0, "holds no benchmark"));
        }

        return reader.results;
    }

    private void ReadFolder(string folder)
    {
        // Links are left out: what is compared lies in the folder.
        var within = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Limits.FolderDepth,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        string[] files = [.. Directory.EnumerateFiles(folder, "*", within)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Take(Limits.Files + 1).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            results.Add(new Problem(folder, 0, $"holds no file that ends with {string.Join(", ", Endings)}"));
        }
        else if (files.Length > Limits.Files)
        {
            results.Add(new Problem(folder, 0, string.Create(
                CultureInfo.InvariantCulture, $"holds more than {Limits.Files} result files")));
            return;
        }

        foreach (string file in files.TakeWhile(_ => !results.IsHopeless)) { ReadFile(file); }
    }

    private void ReadFile(string file)
    {
        if (!File.Exists(file))
        {
            results.Add(new Problem(file, 0, "is neither a file nor a folder"));
            return;
        }

        if (!RegularFile.Is(file))
        {
            results.Add(new Problem(file, 0, "is a pipe or a device; allowed: a regular file or a folder"));
            return;
        }

        int most = (int)Math.Min(Limits.FileBytes, bytesLeft);
        byte[]? bytes = Bytes(file, most);
        if (bytes is null)
        {
            results.Add(new Problem(file, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"is too large; allowed: {Limits.FileBytes >> 20} MiB a file, {Limits.SideBytes >> 20} MiB a side")));
            return;
        }

        bytesLeft -= bytes.Length;
        SourceText? source = SourceText.Of(file, bytes, out Problem? problem);
        if (source is null) { results.Add(problem!); }
        else { ReadText(source); }
    }

    /// <summary>Tells the formats apart: a report is one object with an array Benchmarks, all else is lines.</summary>
    private void ReadText(SourceText source)
    {
        if (source.Bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            results.Add(source.Whole("is empty; allowed: JSON Lines or a BenchmarkDotNet report"));
            return;
        }

        using JsonDocument? whole = source.Parse(source.Bytes, 0, out Problem? problem);
        if (whole is { RootElement.ValueKind: JsonValueKind.Object }
            && whole.RootElement.TryGetProperty(BenchmarkDotNetReport.Marker, out _))
        {
            BenchmarkDotNetReport.Read(source, whole.RootElement, results);
        }
        else if (whole is null && OpensAReport(source))
        {
            results.Add(problem!);
        }
        else if (whole is { RootElement: { ValueKind: JsonValueKind.Object } root }
            && source.Bytes.Span.Trim(" \t\r\n"u8).Contains((byte)'\n'))
        {
            results.Add(source.At(root, "is one object over several lines and has no array Benchmarks; allowed: "
                + "JSON Lines, one object a line with benchmark, or a BenchmarkDotNet report"));
        }
        else { JsonLines.Read(source, results); }
    }

    /// <summary>The first line opens an object that it does not close: a damaged report, not damaged lines.</summary>
    private static bool OpensAReport(SourceText source)
    {
        ReadOnlySpan<byte> text = source.Bytes.Span.TrimStart(" \t\r\n"u8);
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> first = (end < 0 ? text : text[..end]).TrimEnd(" \t\r"u8);
        return first.SequenceEqual("{"u8) || first.StartsWith("{\"Title\""u8);
    }

    /// <summary>What the file holds, or null where it is more than allowed: it may grow meanwhile.</summary>
    private static byte[]? Bytes(string file, int most)
    {
        using FileStream stream = File.OpenRead(file);
        using var kept = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > most) { return null; }
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
