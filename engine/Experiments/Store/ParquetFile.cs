using Downshift.Experiments.Comparison;
using Parquet;
using Parquet.Schema;

namespace Downshift.Experiments.Store;

/// <summary>runs.parquet: the rows of runs.csv, one row group a run.</summary>
internal static class ParquetFile
{
    /// <summary>The columns in their order.</summary>
    internal static readonly ParquetSchema Columns = new(
        new DataField<string>("variant", false), new DataField<int>("replication", false),
        new DataField<string>("outcome", false), new DataField<string>("level", false),
        new DataField<string>("unit", false), new DataField<string>("name", false),
        new DataField<string>("name_zh", false), new DataField<double>("value", true));

    /// <summary>Writes all rows.</summary>
    /// <param name="stream">Where to; must be seekable.</param>
    /// <param name="result">The comparison.</param>
    public static void Write(Stream stream, ComparisonResult result) =>
        WriteAsync(stream, result).GetAwaiter().GetResult();

    private static async Task WriteAsync(Stream stream, ComparisonResult result)
    {
        var places = new PlaceNames(result.Geography);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(Columns, stream);
        foreach (RunRecord run in result.Runs)
        {
            IReadOnlyList<RowKey> keys = run.Layout.Keys;
            int n = keys.Count;
            string variant = result.Scenario.Variants[run.Variant].Name;
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            DataField[] fields = Columns.DataFields;
            await group.WriteAsync(fields[0], Enumerable.Repeat(variant, n).ToArray());
            await group.WriteAsync<int>(fields[1], Enumerable.Repeat(run.Replication, n).ToArray());
            await group.WriteAsync(fields[2], keys.Select(key => key.Id).ToArray());
            await group.WriteAsync(fields[3], keys.Select(key => PlaceNames.Word(key.Level)).ToArray());
            await group.WriteAsync(fields[4], keys.Select(key => places.Code(key.Level, key.Unit)).ToArray());
            await group.WriteAsync(fields[5], keys.Select(key => places.English(key.Level, key.Unit)).ToArray());
            await group.WriteAsync(fields[6], keys.Select(key => places.Chinese(key.Level, key.Unit)).ToArray());
            await group.WriteAsync<double>(
                fields[7], run.Values.Select(v => double.IsFinite(v) ? v : (double?)null).ToArray());
            group.CompleteValidate();
        }
    }
}
