using System.Text.RegularExpressions;
using Downshift.Experiments.Comparison;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class WordingTests
{
    [Fact]
    public void Every_phrase_has_both_languages_with_the_same_places()
    {
        foreach (string key in Phrases.Keys)
        {
            BilingualText phrase = Phrases.Of(key);
            Assert.Equal(phrase.Chinese.Length == 0, phrase.English.Length == 0);
            Assert.Equal(Places(phrase.English), Places(phrase.Chinese));
        }

        static IEnumerable<string> Places(string text) =>
            Regex.Matches(text, "\\{(\\w+)\\}").Select(place => place.Value).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Requests_are_counted_as_requests_and_not_as_people()
    {
        OutcomeDefinition requests = OutcomeCatalog.Find("requests_filed");
        Assert.Equal("count", requests.Unit);
        Assert.Equal(new BilingualText(" requests", " 件"), Measure.Of(requests).Unit);
        Assert.DoesNotContain("once", requests.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_the_report_may_meet_has_words()
    {
        string[] keys =
        [
            .. Enum.GetNames<Evidence>().Select(name => "evidence." + name),
            .. Enum.GetNames<ProcedureKind>().Select(name => "procedure." + name),
            .. Enum.GetNames<BedPolicyKind>().Select(name => "policy." + name),
            .. Enum.GetNames<ShareBasis>().Select(name => "shares." + name),
            .. Enum.GetNames<CommandRegimeKind>().Select(name => "regime." + name),
            .. Enum.GetNames<TaskBase>().Select(name => "per." + name),
            .. Enum.GetNames<Better>().Select(name => "better." + name),
            .. Enum.GetNames<Resolution>().Select(name => "resolution." + name),
            .. Enum.GetNames<Verdict>().Where(name => name != "Undefined").Select(name => "sentence." + name),
        ];
        Assert.All(keys, key => Assert.NotEmpty(Phrases.Of(key).Chinese));
        Assert.All(OutcomeCatalog.All, outcome => Assert.NotNull(Measure.Of(outcome)));
    }

    [Fact]
    public void Every_word_and_every_chart_that_the_page_names_exists()
    {
        string[] files =
        [
            "report.language.js", "report.base.js", "report.dots.js", "report.time.js", "report.hours.js",
            "report.page.js",
        ];
        string script = string.Concat(files.Select(Asset.Read));
        foreach (Match word in Regex.Matches(script, "R\\.word\\(\"(\\w+)\"\\)"))
        {
            string key = word.Groups[1].Value;
            Assert.True(Phrases.OfOr("chart." + key, "?").Chinese != "?", $"The charts have no word '{key}'.");
        }

        foreach (Match chart in Regex.Matches(Asset.Read("report.html"), "data-chart=\"(\\w+)\""))
        {
            Assert.Contains($"R.draw.{chart.Groups[1].Value} =", script, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("case_finding_sensitivity", .1234, .1, .15, "12.3%", "10.0", "15.0")]
    [InlineData("case_finding_sensitivity", .000412, .0004, .00043, "0.041%", "0.040", "0.043")]
    [InlineData("deaths", 1834.6, 1800, 1870, "1,835 人", "1,800", "1,870")]
    [InlineData("worker_hours", 1_234_567, 1_200_000, 1_270_000, "123.46 万工时", "120.00", "127.00")]
    [InlineData("wait_gini", .2314, .22, .24, "0.231", "0.220", "0.240")]
    [InlineData("onset_to_found_days", 4.666, 4.5, 4.8, "4.67 天", "4.50", "4.80")]
    [InlineData("deaths", -3, -5, -1, "−3 人", "−5", "−1")]
    public void Values_are_written_with_sensible_precision(
        string id, double mean, double low, double high, string value, string from, string to)
    {
        Figures figures = Figures.Of(
            new Interval(mean, low, high, 4), Measure.Of(OutcomeCatalog.Find(id)), Language.Chinese);
        Assert.Equal((value, from, to), (figures.Value, figures.Low, figures.High));
    }

    [Fact]
    public void English_numbers_count_in_millions()
    {
        Measure hours = Measure.Of(OutcomeCatalog.Find("worker_hours"));
        Interval interval = new(1_234_567, 1_200_000, 1_270_000, 4);
        Assert.Equal("1.23 million working hours", Figures.Of(interval, hours, Language.English).Value);
        Assert.Equal("+1.23", Figures.OfDifference(interval, hours, Language.English).Mean);
        Assert.Equal("5,000 working hours", Figures.Single(5000, hours, Language.English));
        Assert.Equal("8.9 工时", Figures.Single(8.8752, hours, Language.Chinese));
    }

    [Fact]
    public void An_interval_that_excludes_zero_never_shows_one()
    {
        Figures figures = Figures.OfDifference(
            new Interval(.02, .0001, .04, 4), Measure.Of(OutcomeCatalog.Find("case_finding_sensitivity")),
            Language.Chinese);
        Assert.Equal("+0.01", figures.Low);
    }

    [Theory]
    [InlineData(Dimension.Share, .35, 0, "35%", "35%")]
    [InlineData(Dimension.Duration, 180, 0, "3 分钟", "3 min")]
    [InlineData(Dimension.Duration, 45, 0, "45 秒", "45 s")]
    [InlineData(Dimension.Duration, 36000, 0, "10 小时", "10 h")]
    [InlineData(Dimension.Duration, 216000, 0, "2.5 天", "2.5 days")]
    [InlineData(Dimension.Temperature, 37.3, 0, "37.3 °C", "37.3 °C")]
    [InlineData(Dimension.Count, 13822, 0, "13,822", "13,822")]
    [InlineData(Dimension.RatePerDay, .0009, 0, "0.0009 /天", "0.0009 /day")]
    [InlineData(
        Dimension.DurationDistribution, 1209600, .48, "中位 14 天（四分位 10.13 天 至 19.35 天）",
        "median 14 days (quartiles 10.13 days to 19.35 days)")]
    public void Parameters_are_written_in_the_unit_a_reader_chooses(
        Dimension dimension, double value, double spread, string chinese, string english)
    {
        BilingualText text = ParameterText.Value(
            dimension, new ParameterValue(value, spread, value, value, Evidence.Data, "a source"));
        Assert.Equal((chinese, english), (text.Chinese, text.English));
    }

    [Fact]
    public void Filled_values_are_not_searched_again()
    {
        Assert.Equal("{b} 1", Phrases.Fill("{a} {b}", ("a", "{b}"), ("b", "1")));
        Assert.Equal("{c}", Phrases.Fill("{c}", ("a", "1")));
        Assert.Equal("[x]", Phrases.Fill("{a}", ("a", "⟦x⟧")));
    }
}
