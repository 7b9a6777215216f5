using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads dated series; several files of one series are read one after the other.</summary>
internal sealed class SeriesReader(FindingCollector findings)
{
    private const double MostPeople = 1e10;

    private readonly FieldReader fields = new(findings);

    /// <summary>A daily series without gaps; empty where there is none that is sound.</summary>
    public (DateOnly First, ImmutableArray<double> Values) Daily(IReadOnlyList<FileText> files, string column)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        DateOnly first = default;
        foreach (CsvRow row in Rows(files, ["date", column]))
        {
            bool sound = fields.Date(row, "date", out DateOnly date)
                & fields.Number(row, column, MostPeople, out double value);
            if (!sound)
            {
                return (default, []);
            }

            first = values.Count == 0 ? date : first;
            DateOnly due = first.AddDays(values.Count);
            if (date != due)
            {
                findings.Error(row.MarkOf("date"), "date", new(
                    $"the day is out of order: {DateText.Write(date)}", $"日期不连续：{DateText.Write(date)}"),
                    Phrase.Same(DateText.Write(due)));
                return (default, []);
            }

            values.Add(value);
        }

        return (first, values.ToImmutable());
    }

    /// <summary>Knots of several piecewise linear series that stand in one table, by a word in a column.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kindColumn">Column of the word; empty for a single series.</param>
    /// <param name="kinds">The words.</param>
    /// <param name="valueColumn">Column of the value.</param>
    /// <param name="firstDay">Day 0.</param>
    public ImmutableArray<SeriesKnot>[] Knots(
        IReadOnlyList<FileText> files, string kindColumn, IReadOnlyList<string> kinds, string valueColumn,
        DateOnly firstDay)
    {
        var knots = new List<SeriesKnot>[kinds.Count];
        for (int i = 0; i < knots.Length; i++)
        {
            knots[i] = [];
        }

        int before = findings.Count;
        string[] columns = kindColumn.Length == 0 ? ["date", valueColumn] : ["date", kindColumn, valueColumn];
        foreach (CsvRow row in Rows(files, columns))
        {
            int kind = 0;
            bool sound = fields.Date(row, "date", out DateOnly date)
                & fields.Number(row, valueColumn, MostPeople, out double value)
                & (kindColumn.Length == 0 || fields.Word(row, kindColumn, kinds, out kind));
            if (sound)
            {
                Add(knots[kind], new SeriesKnot(date.DayNumber - firstDay.DayNumber, value), row);
            }
        }

        for (int i = 0; i < knots.Length; i++)
        {
            if (knots[i].Count == 0 && files.Count > 0 && findings.Count == before)
            {
                findings.Error(new SourceMark(files[0].Name, 1, 1), kindColumn, new(
                    $"the series '{kinds[i]}' has no row", $"序列“{kinds[i]}”没有数据行"),
                    Phrase.Same(string.Join(", ", kinds)));
            }
        }

        return [.. knots.Select(list => list.ToImmutableArray())];
    }

    private IEnumerable<CsvRow> Rows(IReadOnlyList<FileText> files, IReadOnlyList<string> columns)
    {
        foreach (FileText file in files)
        {
            foreach (CsvRow row in CsvTable.Read(file, columns, [], findings).Rows)
            {
                yield return row;
            }
        }
    }

    private void Add(List<SeriesKnot> knots, SeriesKnot knot, CsvRow row)
    {
        if (knots.Count > 0 && knot.Day <= knots[^1].Day)
        {
            findings.Error(row.MarkOf("date"), "date", new(
                "is not later than the row before it in its series", "不晚于同一序列的上一行"));
            return;
        }

        knots.Add(knot);
    }
}
