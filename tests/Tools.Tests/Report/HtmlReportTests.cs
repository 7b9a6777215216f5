using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class HtmlReportTests
{
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    private static readonly string Page = Write(SampleComparison.Make());

    [Fact]
    public void Nothing_is_fetched()
    {
        string own = WithoutLibrary(Page);
        Assert.DoesNotMatch("(?i)(src|href|action|data|poster)\\s*=\\s*[\"']?\\s*(https?:)?//", own);
        Assert.DoesNotMatch("(?i)@import|url\\(|<link|<img|<iframe|<object|<embed|<base|<form|fetch\\(|XMLHttp", own);
        Assert.DoesNotMatch("(?i)<script[^>]+src", Page);
        Assert.Contains($"content=\"{Policy}\"", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"[^#]", own);
    }

    [Fact]
    public void The_page_holds_the_chart_library()
    {
        Assert.Contains("e((t=\"undefined\"!=typeof globalThis?globalThis:t||self).echarts={})", Page,
            StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(Page, "(?i)</script"));
        Assert.Equal(3, Regex.Count(Page, "(?i)<script"));
    }

    [Theory]
    [InlineData("</title></script><script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)\" x='")]
    [InlineData("{{facts}} ⟦bold⟧ {value} <!-- -->")]
    [InlineData("]]></style><style>*{display:none}\u2028")]
    public void Texts_of_a_scenario_are_inert(string text)
    {
        Scenario scenario = SampleScenario.Make(text, text);
        scenario = scenario with
        {
            Purpose = new BilingualText(text, text),
            Variants =
            [
                .. scenario.Variants.Select((v, i) => v with { Title = new BilingualText(text + i, text + "中" + i) }),
            ],
            Overrides = [text],
        };
        string page = Write(SampleComparison.Make(scenario));
        Assert.Equal(Tags(Page), Tags(page));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        using JsonDocument data = Data(page);
        Assert.Equal(text + "0", data.RootElement.GetProperty("variants")[0].GetProperty("en").GetString());
    }

    [Fact]
    public void Data_of_the_charts_parse_and_are_complete()
    {
        using JsonDocument data = Data(Page);
        JsonElement root = data.RootElement;
        Assert.Equal(6, root.GetProperty("variants").GetArrayLength());
        Assert.Equal(2, root.GetProperty("primary").GetArrayLength());
        Assert.Equal(10 * 6, root.GetProperty("lines").GetArrayLength());
        Assert.Equal(4 * 5, root.GetProperty("gaps").GetArrayLength());
        Assert.Equal(15, root.GetProperty("waits").GetProperty("points").GetArrayLength());
        Assert.Equal(8, root.GetProperty("hours").GetProperty("uses").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("primary")[1].GetProperty("values")[0].ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("primary")[0].GetProperty("differences")[1].ValueKind);
    }

    [Theory]
    [InlineData(Language.Chinese, "<html lang=\"zh-Hans\" data-lang=\"zh\">")]
    [InlineData(Language.English, "<html lang=\"en\" data-lang=\"en\">")]
    public void It_opens_in_the_language_asked_for_and_holds_both(Language language, string start)
    {
        string page = Write(SampleComparison.Make(), new ReportOptions { Language = language });
        Assert.Contains(start, page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"zh\">差别有多大</span><span lang=\"en\">What differs</span>", page,
            StringComparison.Ordinal);
        Assert.Contains("模拟间波动", page, StringComparison.Ordinal);
        Assert.Contains("支部不能解释那次排查的成效", page, StringComparison.Ordinal);
        Assert.Contains("the branch cannot explain that sweep", page, StringComparison.Ordinal);
        Assert.Contains("两次拉网式排查", page, StringComparison.Ordinal);
        Assert.Contains("First and second sweep", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_and_every_series_has_its_label()
    {
        foreach (OutcomeDefinition outcome in OutcomeCatalog.All)
        {
            Assert.Contains(outcome.Id + " ·", Page, StringComparison.Ordinal);
            Assert.Contains(Markup.Encode(outcome.Chinese), Page, StringComparison.Ordinal);
            Assert.Contains(Markup.Encode(outcome.English), Page, StringComparison.Ordinal);
        }

        using JsonDocument data = Data(Page);
        foreach (SeriesDefinition series in SeriesCatalog.All)
        {
            JsonElement words = data.RootElement.GetProperty("words").GetProperty(series.Id);
            Assert.Equal(series.Chinese, words.GetProperty("zh").GetString());
            Assert.Equal(series.English, words.GetProperty("en").GetString());
        }
    }

    [Fact]
    public void Whether_a_variant_asks_symptoms_stands_beside_its_procedure()
    {
        Assert.Equal(["—", "no", "yes", "no", "yes", "on the days of door to door only"], Asked(Page));
        Scenario scenario = SampleScenario.Make();
        ImmutableArray<ScenarioVariant> all = [.. scenario.Variants.Select(variant => variant with
        {
            Parameters = variant.Parameters with
            {
                Sweep = variant.Parameters.Sweep with { Symptoms = SymptomAsking.Always },
            },
        })];
        string always = Write(SampleComparison.Make(scenario with { Variants = all }));
        Assert.Equal(["—", "yes", "yes", "yes", "yes", "yes"], Asked(always));
    }

    [Fact]
    public void Hours_a_case_of_the_record_carry_the_remark_that_its_days_are_not_those_of_its_cases()
    {
        Assert.Equal(2, Regex.Count(Page, "<span lang=\"zh\">实际过程在窗口期（2月17日 至 2月19日）以外的日子也排查"));
        Assert.Equal(2, Regex.Count(Page, "also sweeps on days outside the window \\(17 Feb to 19 Feb\\)"));
        string[] alone = ["case_finding_sensitivity"];
        string without = Write(SampleComparison.Make(SampleScenario.Make() with { Primary = alone }));
        Assert.DoesNotContain("also sweeps on days", without, StringComparison.Ordinal);
    }

    // One row a variant, one column a setting, in both languages.
    private static string[] Asked(string page)
    {
        string[] rows = [.. Regex.Matches(page, "<tr>.*?</tr>", RegexOptions.Singleline).Select(row => row.Value)];
        int head = Array.FindIndex(rows, row => row.Contains("Symptoms asked", StringComparison.Ordinal));
        int column = Array.FindIndex(
            Cells(rows[head]), cell => cell.Contains("Symptoms asked", StringComparison.Ordinal));
        return [.. rows[(head + 1)..(head + 7)].Select(row => Cells(row)[column])];
    }

    // The English of every cell.
    private static string[] Cells(string row) =>
        [.. Regex.Matches(row, "<t[hd][^>]*>(.*?)</t[hd]>").Select(cell =>
            Regex.Match(cell.Groups[1].Value, "<span lang=\"en\">(.*?)</span>") is { Success: true } english
                ? english.Groups[1].Value : cell.Groups[1].Value)];

    [Fact]
    public void Districts_stand_in_their_official_order()
    {
        int start = Page.IndexOf("<table class=\"heat\">", StringComparison.Ordinal);
        string table = Page[start..Page.IndexOf("</table>", start, StringComparison.Ordinal)];
        int[] places = [.. new[] { "江岸", "江汉", "硚口", "东西湖", "新洲", "东湖风景" }
            .Select(name => table.IndexOf(name, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_trial_and_an_unsound_result_say_so_before_any_number()
    {
        ComparisonResult sound = SampleComparison.Make();
        ComparisonResult trial = SampleComparison.Make(SampleScenario.Make() with { ScaleDivisor = 50 }) with
        {
            Cancelled = true, Failures = [new RunFailure(0, 1, "boom", false)],
        };
        Assert.DoesNotMatch("(?<!<noscript>)<p class=\"warning\">", Write(sound));
        string page = Write(trial);
        int first = page.IndexOf("class=\"sentences\"", StringComparison.Ordinal);
        foreach (string words in (string[])["1/50 缩样", "运行被提前停止", "有 1 次模拟没有正常结束"])
        {
            Assert.InRange(page.IndexOf(words, StringComparison.Ordinal), 0, first);
        }
    }

    [Fact]
    public void A_comparison_without_series_districts_or_primary_outcomes_still_makes_a_page()
    {
        ComparisonResult bare = SampleComparison.Make(SampleScenario.Make() with { Primary = [] }) with
        {
            Series = [], Outcomes = [],
        };
        string page = Write(bare);
        Assert.Contains("没有指定主要结果", page, StringComparison.Ordinal);
        Assert.Contains("没有各区的等床时间", page, StringComparison.Ordinal);
        Assert.Contains("没有记录工时用途", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_variant_is_not_said_to_be_compared()
    {
        Scenario scenario = SampleScenario.Make();
        scenario = scenario with
        {
            Variants = [scenario.Variants[2]], Baseline = "second-sweep", Control = null, Replications = 1,
        };
        string page = Write(SampleComparison.Make(scenario) with { Series = [], Outcomes = [], Replications = 1 });
        Assert.Contains("只有一个方案“第二次排查”，模拟次数：1。", page, StringComparison.Ordinal);
        Assert.Contains("There is one variant and nothing to compare it with", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The others are compared with", page, StringComparison.Ordinal);
        Assert.DoesNotContain("这些方案有什么不同", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_control_is_named_and_explained()
    {
        int start = Page.IndexOf("<div class=\"scroll plans\">", StringComparison.Ordinal);
        string plans = Page[start..Page.IndexOf("</table>", start, StringComparison.Ordinal)];
        Assert.Equal(1, Regex.Count(plans, "<span lang=\"zh\">对照</span><span lang=\"en\">control</span>"));
        Assert.Contains("“对照”是用来相减的方案", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_by_district_carry_their_unit() =>
        Assert.Contains("单位：小时。小字是 95% 区间，颜色越深等得越久", Page, StringComparison.Ordinal);

    [Fact]
    public void The_same_comparison_gives_the_same_page() =>
        Assert.Equal(Page, Write(SampleComparison.Make()));

    [Fact]
    public void The_command_that_reproduces_it_stays_one_word_a_text()
    {
        Scenario scenario = SampleScenario.Make() with { Overrides = ["sweep.crew=2; rm -rf '/'"] };
        Assert.Contains(
            Markup.Encode("--days 48 --set 'sweep.crew=2; rm -rf '\\''/'\\'''"), Write(SampleComparison.Make(scenario)),
            StringComparison.Ordinal);
        Assert.Contains("downshift compare scenarios/wuhan/sweeps.yaml --replications 4 --seed 20200123", Page,
            StringComparison.Ordinal);
    }

    private static string Write(ComparisonResult result, ReportOptions? options = null)
    {
        using StringWriter writer = new();
        HtmlReport.Write(writer, result, options ?? new ReportOptions());
        return writer.ToString();
    }

    private static JsonDocument Data(string page) => JsonDocument.Parse(
        Regex.Match(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)
            .Groups[1].Value);

    // The page without library, script and data: what a browser reads as markup.
    private static string WithoutScripts(string page) =>
        Regex.Replace(page, "<script[^>]*>.*?</script>", "<script></script>", RegexOptions.Singleline);

    private static string WithoutLibrary(string page) =>
        page.Replace(Asset.Read("echarts.js"), "", StringComparison.Ordinal);

    // All tags with the names of their attributes: equal whatever a scenario's texts are.
    private static string Tags(string page) => string.Join('\n', Regex.Matches(WithoutScripts(page), "<[^>]*>")
        .Select(tag => Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\""))
        .Where(tag => tag is not ("<span lang=\"\">" or "</span>")));
}
