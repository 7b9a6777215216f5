using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>
/// A CSV file with a header: commas, UTF-8, lines that start with # are comments. Columns are matched by exact name;
/// <c>note</c> and <c>source</c> columns are for readers of the file.
/// </summary>
internal sealed class CsvTable
{
    private const int MostRows = 20_000;
    private const int LongestField = 4096;

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        AllowComments = true,
        Comment = '#',
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        LineBreakInQuotedFieldIsBadData = true,
        DetectDelimiter = false,
        BadDataFound = null,
        CacheFields = false,
    };

    private readonly FindingCollector findings;
    private readonly List<CsvRow> rows = [];
    private string[] header = [];

    private CsvTable(string file, FindingCollector findings)
    {
        File = file;
        this.findings = findings;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Every row could be split into the fields of a sound header.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The sound rows in their order.</summary>
    public IReadOnlyList<CsvRow> Rows => rows;

    /// <summary>Reads a file; what is wrong with it becomes findings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="required">Columns it must have.</param>
    /// <param name="optional">Columns it may have beside note and source.</param>
    /// <param name="findings">Where faults go.</param>
    public static CsvTable Read(
        FileText file, IReadOnlyList<string> required, IReadOnlyList<string> optional, FindingCollector findings)
    {
        var table = new CsvTable(file.Name, findings);
        try
        {
            table.ReadRows(file.Text, required, [.. required, .. optional, "note", "source"]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is a library fed with any text; whatever it throws means the text is not CSV.
            table.Report(new SourceMark(file.Name, 1, 1), "", new("is not readable as CSV", "不是可读的 CSV"));
        }

        return table;
    }

    /// <summary>Position of a column; -1 if the file lacks it.</summary>
    public int IndexOf(string column) => Array.IndexOf(header, column);

    private void ReadRows(string text, IReadOnlyList<string> required, IReadOnlyList<string> known)
    {
        using var parser = new CsvParser(new StringReader(text), Format);
        while (parser.Read())
        {
            string[] fields = parser.Record ?? [];
            var mark = new SourceMark(File, parser.RawRow, 1);
            if (header.Length == 0)
            {
                header = [.. fields.Select(field => field.Trim())];
                if (!CheckHeader(mark, parser.RawRecord, required, known))
                {
                    return;
                }

                continue;
            }

            if (rows.Count == MostRows)
            {
                Report(mark, "", new("the file has too many rows", "文件行数过多"), Phrase.Same($"{MostRows}"));
                return;
            }

            AddRow(fields, mark, parser.RawRecord);
        }

        if (header.Length == 0)
        {
            Report(new SourceMark(File, 1, 1), "", new("the file has no header", "文件没有表头"),
                Phrase.Same(string.Join(", ", required)));
        }
    }

    private void AddRow(string[] fields, SourceMark mark, string raw)
    {
        if (fields.Length != header.Length)
        {
            Report(mark, "", new(
                $"has {fields.Length} fields where the header has {header.Length}",
                $"有 {fields.Length} 个字段，表头有 {header.Length} 个"),
                new("commas inside a text need quotes around it", "文本中含逗号时须加引号"));
            return;
        }

        int[] columns = Columns(raw, fields.Length);
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length > LongestField || fields[i].AsSpan().IndexOfAny('\n', '\r') >= 0)
            {
                Report(new SourceMark(File, mark.Line, columns[i]), header[i],
                    new("is too long or goes over a line", "过长或跨行"), Phrase.Same($"{LongestField}"));
                return;
            }
        }

        rows.Add(new CsvRow(this, mark.Line, fields, columns));
    }

    private void Report(SourceMark mark, string path, Phrase problem, Phrase allowed = default, string nearest = "")
    {
        IsSound = false;
        findings.Error(mark, path, problem, allowed, nearest);
    }

    private bool CheckHeader(
        SourceMark mark, string raw, IReadOnlyList<string> required, IReadOnlyList<string> known)
    {
        int[] columns = Columns(raw, header.Length);
        for (int i = 0; i < header.Length; i++)
        {
            string name = header[i];
            bool twice = Array.IndexOf(header, name) < i;
            if (known.Contains(name, StringComparer.Ordinal) && !twice)
            {
                continue;
            }

            Report(new SourceMark(File, mark.Line, columns[i]), "", twice
                ? new($"the column '{SafeText.Of(name)}' was named before", $"列“{SafeText.Of(name)}”重复")
                : new($"unknown column '{SafeText.Of(name)}'", $"未知的列“{SafeText.Of(name)}”"),
                Phrase.Same(string.Join(", ", known)), twice ? "" : findings.Nearest(name, known));
        }

        foreach (string name in required)
        {
            if (!header.Contains(name, StringComparer.Ordinal))
            {
                Report(mark, "", new($"the column '{name}' is missing", $"缺少列“{name}”"),
                    Phrase.Same(string.Join(", ", required)));
            }
        }

        return IsSound;
    }

    /// <summary>Column, from 1, at which each field of a raw record starts.</summary>
    private static int[] Columns(string raw, int count)
    {
        int[] starts = new int[count];
        Array.Fill(starts, 1);
        bool quoted = false;
        int field = 1;
        for (int i = 0; i < raw.Length && field < count; i++)
        {
            quoted ^= raw[i] == '"';
            if (raw[i] == ',' && !quoted)
            {
                starts[field++] = i + 2;
            }
        }

        return starts;
    }
}
