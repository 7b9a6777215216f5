using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>A row of a CSV file by column name, with the place of each field.</summary>
internal sealed class CsvRow(CsvTable table, int line, string[] fields, int[] columns)
{
    /// <summary>The place of the row.</summary>
    public SourceMark Mark => new(table.File, line, 1);

    /// <summary>The text of a field, trimmed; empty if the file lacks the column.</summary>
    public string this[string column] => table.IndexOf(column) is var index and >= 0 ? fields[index] : "";

    /// <summary>The place of a field.</summary>
    public SourceMark MarkOf(string column) =>
        table.IndexOf(column) is var index and >= 0 ? new SourceMark(table.File, line, columns[index]) : Mark;
}
