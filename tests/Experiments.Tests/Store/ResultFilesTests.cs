using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Parquet;
using Parquet.Schema;

namespace Downshift.Experiments.Tests.Store;

public sealed class ResultFilesTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    public void Text_never_becomes_a_formula(string text, string expected) =>
        Assert.Equal(expected, CsvText.Field(text));

    [Theory]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1234567.25, "1234567.25")]
    [InlineData(0.1, "0.1")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    public void Numbers_are_invariant_and_undefined_ones_empty(double value, string expected) =>
        Assert.Equal(expected, CsvText.Field(value));

    [Fact]
    public void Runs_csv_has_bom_header_lf_and_codes_with_names()
    {
        Results.Make(temp.Path, TestScenario.Make(replications: 1));
        byte[] bytes = File.ReadAllBytes(temp["runs.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.DoesNotContain((byte)'\r', bytes);
        string[] lines = File.ReadAllText(temp["runs.csv"]).Split('\n');
        Assert.Equal("variant,replication,outcome,level,unit,name,name_zh,value", lines[0]);
        Assert.StartsWith("no-sweep,0,case_finding_sensitivity,city,city,,,0.", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith(
            "no-sweep,0,case_finding_sensitivity,district,D01,Jianghan,江汉区,0.", StringComparison.Ordinal));
        Assert.Contains("no-sweep,0,case_finding_sensitivity,district,D02,'=cmd,硚口区,", lines);
        Assert.Equal(1 + (3 * 6), lines.Length - 1);
    }

    [Fact]
    public void Result_hash_is_the_hash_of_the_rows_and_of_nothing_else()
    {
        ComparisonResult result = Results.Make(temp.Path, TestScenario.Make(replications: 2));
        string hash = ResultFiles.Write(temp.Path, result with { Threads = 17, ElapsedSeconds = 99 });
        string text = File.ReadAllText(temp["runs.csv"]);
        string rows = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows))), hash);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(temp["manifest.json"]));
        Assert.Equal(hash, manifest.RootElement.GetProperty("resultHash").GetString());
    }

    [Fact]
    public async Task Parquet_holds_the_rows_of_the_csv()
    {
        ComparisonResult result = Results.Make(temp.Path, TestScenario.Make(replications: 2));
        await using FileStream stream = File.OpenRead(temp["runs.parquet"]);
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            stream, cancellationToken: TestContext.Current.CancellationToken);
        string[] names = [.. reader.Schema.GetDataFields().Select(field => field.Name)];
        Assert.Equal(["variant", "replication", "outcome", "level", "unit", "name", "name_zh", "value"], names);
        Assert.Equal(6, reader.RowGroupCount);
        long rows = 0;
        for (int g = 0; g < reader.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(g);
            rows += group.RowCount;
        }

        Assert.Equal(result.Runs.Sum(run => run.Values.Length), rows);
    }

    [Fact]
    public void Series_csv_has_a_row_a_day_with_its_date()
    {
        Results.Make(temp.Path, TestScenario.Make(replications: 1));
        string[] lines = File.ReadAllLines(temp["series.csv"]);
        Assert.Equal("variant,replication,series,level,unit,name,name_zh,date,value", lines[0]);
        Assert.Equal("no-sweep,0,known_cases,city,city,,,2020-01-23,0", lines[1]);
        Assert.Equal("no-sweep,0,known_cases,city,city,,,2020-01-25,2.5", lines[3]);
        Assert.Equal(1 + 9, lines.Length);
    }

    [Fact]
    public void Manifest_holds_all_that_makes_the_result_again()
    {
        Results.Make(temp.Path, TestScenario.Make(replications: 2));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(temp["manifest.json"]));
        JsonElement root = manifest.RootElement;
        Assert.Equal("0123456789abcdef", root.GetProperty("hash").GetString());
        Assert.Equal("schema: 1\n", root.GetProperty("files")[0].GetProperty("text").GetString());
        Assert.Equal("sweep.window.from=2020-02-17", root.GetProperty("overrides")[0].GetString());
        Assert.Equal(6, root.GetProperty("runs").GetArrayLength());
        Assert.Equal(
            "00000000000000010000000000000002",
            root.GetProperty("runs").EnumerateArray().Last().GetProperty("stateHash").GetString());
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_one_and_no_remains()
    {
        File.WriteAllText(temp["x"], "old");
        Assert.Throws<IOException>(() => ResultFiles.WriteText(temp.Path, "x", writer =>
        {
            writer.Write("half");
            throw new IOException("No space left on device");
        }));
        Assert.Equal("old", File.ReadAllText(temp["x"]));
        Assert.Single(Directory.GetFiles(temp.Path));
    }
}
