using System.Text.Json;
using System.Text.RegularExpressions;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>Intervals of few runs reach beyond the possible: the page cuts them and says so.</summary>
public sealed class PossibleValuesTests
{
    private static readonly ComparisonResult Two = SampleComparison.Make(
        SampleScenario.Make() with
        {
            Primary = ["reported_coverage", "deaths"], Control = null,
            Variants = [.. SampleScenario.Make().Variants.Skip(1).Take(2)],
        }) with
    {
        Replications = 2,
        Outcomes =
        [
            SampleComparison.Pair("reported_coverage", [.83, .90], [.80, .94]),
            SampleComparison.Pair("deaths", [40, 53], [41, 55]),
            SampleComparison.Pair("request_to_bed_hours", [150, 240], [160, 260]) with
            {
                Level = OutcomeLevel.District, Primary = false,
            },
        ],
    };

    [Fact]
    public void Values_end_at_what_is_possible_and_differences_do_not()
    {
        Assert.True(Two.Outcomes[1].Values[0].Low < 0);
        string page = Write(Two);
        Assert.Contains("42.0 至 100.0", page, StringComparison.Ordinal);
        Assert.Contains("0 至 129", page, StringComparison.Ordinal);
        Assert.Contains("0.0 至 336.0", page, StringComparison.Ordinal);
        using JsonDocument data = Data(page);
        JsonElement deaths = data.RootElement.GetProperty("primary")[1];
        Assert.Equal(0, deaths.GetProperty("values")[0].GetProperty("low").GetDouble());
        Assert.True(deaths.GetProperty("differences")[1].GetProperty("low").GetDouble() < 0);
    }

    [Fact]
    public void Axes_know_what_is_possible()
    {
        using JsonDocument data = Data(Write(Two));
        JsonElement coverage = data.RootElement.GetProperty("primary")[0];
        Assert.Equal((0, 100), (Number(coverage, "lowest"), Number(coverage, "highest")));
        Assert.Equal(JsonValueKind.Null, data.RootElement.GetProperty("primary")[1].GetProperty("highest").ValueKind);
        Assert.Equal(336, Number(data.RootElement.GetProperty("waits"), "highest"));
        Assert.Equal(3, Regex.Count(Asset.Read("report.dots.js"), "R\\.possible"));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Fewer_than_four_runs_are_said_to_carry_no_interval(int replications, bool said)
    {
        string page = Write(SampleComparison.Make() with { Replications = replications });
        Assert.Equal(said, page.Contains($"每个方案只模拟了 {replications} 次", StringComparison.Ordinal));
        Assert.Equal(said, page.Contains("So few cannot carry an interval", StringComparison.Ordinal));
        Assert.Equal(said, page.Contains("--precision 5%", StringComparison.Ordinal));
    }

    [Fact]
    public void A_total_of_a_scaled_run_names_both_smallest_differences()
    {
        OutcomeComparison cases = SampleComparison.Pair("cases_found", [230, 240], [250, 266], 1.8);
        string page = Write(Two with { Outcomes = [cases] });
        Assert.Contains("有意义的最小差别是 1.8 人，在运行之前定下：武汉全市为 100 人，按本次的户数折算", page,
            StringComparison.Ordinal);
        Assert.Contains("matters is 1.8 people, fixed before any run: 100 people in the full city", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain(": 20 people in the full city", Write(Two), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reader_is_sent_to_nothing_that_does_not_exist()
    {
        string page = Write(Two);
        Assert.DoesNotContain("study 另做", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a study shows it", page, StringComparison.Ordinal);
        Assert.Contains("--set NAME=VALUE", page, StringComparison.Ordinal);
    }

    private static int Number(JsonElement parent, string name) => parent.GetProperty(name).GetInt32();

    private static string Write(ComparisonResult result)
    {
        using StringWriter writer = new();
        HtmlReport.Write(writer, result, new ReportOptions { Language = Language.English });
        return writer.ToString();
    }

    private static JsonDocument Data(string page) => JsonDocument.Parse(
        Regex.Match(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)
            .Groups[1].Value);
}
