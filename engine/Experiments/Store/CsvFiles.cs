using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Store;

/// <summary>runs.csv and series.csv: UTF-8 with BOM so that spreadsheets read Chinese, LF, sorted.</summary>
internal static class CsvFiles
{
    /// <summary>First line of runs.csv.</summary>
    public const string RunsHeader = "variant,replication,outcome,level,unit,name,name_zh,value";

    /// <summary>First line of series.csv.</summary>
    public const string SeriesHeader = "variant,replication,series,level,unit,name,name_zh,date,value";

    private static readonly UTF8Encoding WithBom = new(true);
    private static readonly UTF8Encoding Plain = new(false);

    /// <summary>Writes one row a variant, replication, outcome and place.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The comparison.</param>
    /// <returns>SHA-256 of all lines but the first, in hexadecimal: the result hash.</returns>
    public static string WriteRuns(Stream stream, ComparisonResult result)
    {
        var places = new PlaceNames(result.Geography);
        using var writer = new StreamWriter(stream, WithBom, 1 << 16, true) { NewLine = "\n" };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        writer.WriteLine(RunsHeader);
        var line = new StringBuilder();
        foreach (RunRecord run in result.Runs)
        {
            string head = Head(result, run);
            for (int i = 0; i < run.Values.Length; i++)
            {
                RowKey key = run.Layout.Keys[i];
                line.Clear().Append(head).Append(key.Id).Append(',');
                AppendPlace(line, places, key.Level, key.Unit);
                line.Append(CsvText.Field(run.Values[i])).Append('\n');
                string text = line.ToString();
                writer.Write(text);
                hash.AppendData(Plain.GetBytes(text));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes one row a variant, replication, series, place and day.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The comparison.</param>
    public static void WriteSeries(Stream stream, ComparisonResult result)
    {
        var places = new PlaceNames(result.Geography);
        using var writer = new StreamWriter(stream, WithBom, 1 << 16, true) { NewLine = "\n" };
        writer.WriteLine(SeriesHeader);
        var line = new StringBuilder();
        foreach (RunRecord run in result.Runs)
        {
            string head = Head(result, run);
            foreach (DailySeries series in run.Series)
            {
                for (int day = 0; day < series.Values.Length; day++)
                {
                    line.Clear().Append(head).Append(CsvText.Field(series.Id)).Append(',');
                    AppendPlace(line, places, series.Level, series.Unit);
                    DateOnly date = result.Scenario.FirstDay.AddDays(day);
                    line.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(',');
                    writer.WriteLine(line.Append(CsvText.Field(series.Values[day])));
                }
            }
        }
    }

    private static string Head(ComparisonResult result, RunRecord run) =>
        $"{CsvText.Field(result.Scenario.Variants[run.Variant].Name)},{CsvText.Field(run.Replication)},";

    private static void AppendPlace(StringBuilder line, PlaceNames places, OutcomeLevel level, int unit) => line
        .Append(PlaceNames.Word(level)).Append(',')
        .Append(CsvText.Field(places.Code(level, unit))).Append(',')
        .Append(CsvText.Field(places.English(level, unit))).Append(',')
        .Append(CsvText.Field(places.Chinese(level, unit))).Append(',');
}
