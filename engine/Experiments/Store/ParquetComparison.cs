using System.Globalization;
using Downshift.Experiments.Comparison;
using Parquet;
using Parquet.Schema;

namespace Downshift.Experiments.Store;

/// <summary>Compares the rows of runs.parquet with those it should hold; how they are packed may differ.</summary>
internal static class ParquetComparison
{
    /// <summary>The first row that differs, or null.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="result">The comparison it should hold.</param>
    /// <exception cref="Exception">Of many kinds, where the file is damaged.</exception>
    public static (long Row, string? Held, string? Again)? First(Stream stream, ComparisonResult result) =>
        FirstAsync(stream, result).GetAwaiter().GetResult();

    private static async Task<(long Row, string? Held, string? Again)?> FirstAsync(
        Stream stream, ComparisonResult result)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
        DataField[] fields = reader.Schema.GetDataFields();
        string columns = Columns(fields);
        string wanted = Columns(ParquetFile.Columns.DataFields);
        if (!string.Equals(columns, wanted, StringComparison.Ordinal)) { return (0, columns, wanted); }
        var places = new PlaceNames(result.Geography);
        long before = 0;
        for (int g = 0; g < result.Runs.Count; g++)
        {
            RunRecord run = result.Runs[g];
            string[] again = [.. Rows(result, run, places)];
            string[] held = g < reader.RowGroupCount ? await Rows(reader, g, fields) : [];
            for (int i = 0; i < Math.Max(again.Length, held.Length); i++)
            {
                string? here = i < held.Length ? held[i] : null;
                string? there = i < again.Length ? again[i] : null;
                if (!string.Equals(here, there, StringComparison.Ordinal)) { return (before + i + 1, here, there); }
            }

            before += again.Length;
        }

        return reader.RowGroupCount > result.Runs.Count
            ? (before + 1, (await Rows(reader, result.Runs.Count, fields)).FirstOrDefault() ?? "", null)
            : null;
    }

    private static string Columns(IEnumerable<DataField> fields) => string.Join(
        ',', fields.Select(field => $"{field.Name} {field.ClrType.Name}{(field.IsNullable ? "?" : "")}"));

    private static IEnumerable<string> Rows(ComparisonResult result, RunRecord run, PlaceNames places)
    {
        string variant = result.Scenario.Variants[run.Variant].Name;
        for (int i = 0; i < run.Values.Length; i++)
        {
            RowKey key = run.Layout.Keys[i];
            yield return Row(
                variant, run.Replication, key.Id, PlaceNames.Word(key.Level), places.Code(key.Level, key.Unit),
                places.English(key.Level, key.Unit), places.Chinese(key.Level, key.Unit),
                double.IsFinite(run.Values[i]) ? run.Values[i] : null);
        }
    }

    private static async Task<string[]> Rows(ParquetReader reader, int index, DataField[] fields)
    {
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(index);
        int n = checked((int)group.RowCount);
        string?[][] texts = new string?[fields.Length][];
        foreach (int column in (int[])[0, 2, 3, 4, 5, 6])
        {
            texts[column] = new string?[n];
            await group.ReadAsync(fields[column], texts[column].AsMemory());
        }

        int[] replications = new int[n];
        double?[] values = new double?[n];
        await group.ReadAsync<int>(fields[1], replications.AsMemory());
        await group.ReadAsync<double>(fields[7], values.AsMemory());
        return [.. Enumerable.Range(0, n).Select(i => Row(
            texts[0][i], replications[i], texts[2][i], texts[3][i], texts[4][i], texts[5][i], texts[6][i],
            values[i]))];
    }

    /// <summary>A row in one line; a value that is not defined is no text at all, a wrong NaN is one.</summary>
    private static string Row(
        string? variant, int replication, string? outcome, string? level, string? unit, string? name, string? chinese,
        double? value) => string.Create(
            CultureInfo.InvariantCulture,
            $"{variant},{replication},{outcome},{level},{unit},{name},{chinese},{value:R}");
}
