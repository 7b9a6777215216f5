using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class SentenceTests
{
    private static readonly BilingualText[] Names =
        [new BilingualText("First sweep", "第一次排查"), new BilingualText("Second sweep", "第二次排查")];

    [Fact]
    public void A_difference_that_matters_names_its_direction()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "case_finding_sensitivity", [.50, .52, .51, .53], [.62, .64, .64, .652]);
        Says(
            outcome, Verdict.Matters, "better",
            "第二次排查：63.8%，比第一次排查（51.5%）高 12.3 个百分点（95% 区间 11.5 至 13.1），超过有意义的最小差别"
            + "（2 个百分点）。在 4 次配对模拟中，4 次更高。",
            "Second sweep: 63.8%, 12.3 percentage points higher than First sweep (51.5%); 95% interval 11.5 to 13.1, "
            + "more than the smallest difference that matters (2 percentage points). Higher in 4 of 4 paired runs.");
    }

    [Fact]
    public void A_long_wait_is_given_in_days_too_and_shorter_is_better()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "request_to_bed_hours", [120, 124, 118, 122], [96, 99, 95, 98]);
        Says(
            outcome, Verdict.Matters, "better",
            "第二次排查：97.0 小时，约 4.0 天，比第一次排查（121.0 小时）短 24.0 小时（95% 区间 22.7 至 25.3），"
            + "超过有意义的最小差别（4 小时）。在 4 次配对模拟中，4 次更低。",
            "Second sweep: 97.0 h (4.0 days), 24.0 h shorter than First sweep (121.0 h); 95% interval 22.7 to 25.3, "
            + "more than the smallest difference that matters (4 h). Lower in 4 of 4 paired runs.");
    }

    [Fact]
    public void No_direction_is_named_if_the_interval_includes_zero()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "case_finding_sensitivity", [.50, .52, .51, .53], [.56, .48, .53, .523]);
        Says(
            outcome, Verdict.NotSeen, "none",
            "第二次排查：52.3%，与第一次排查（51.5%）相比看不出差别（差 +0.8 个百分点，95% 区间 −5.9 至 +7.6，含 0）；"
            + "区间超出了有意义的最小差别（2 个百分点），多做几次模拟才可能看清。在 4 次配对模拟中，2 次更高，2 次更低。",
            "Second sweep: 52.3%; no difference can be seen from First sweep (51.5%): +0.8 percentage points, 95% "
            + "interval −5.9 to +7.6, which includes 0; the interval reaches beyond what matters (2 percentage "
            + "points), and more runs may tell. Higher in 2 and lower in 2 of 4 paired runs.");
    }

    [Fact]
    public void Nothing_that_matters_is_said_where_the_interval_is_narrow()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "case_finding_sensitivity", [.50, .52, .51, .53], [.501, .519, .511, .529]);
        Assert.Equal(Verdict.NothingThatMatters, Sentence.Judge(outcome, 1).Verdict);
        Assert.Contains("看不出差别", Text(outcome).Chinese, StringComparison.Ordinal);
        Assert.Contains("即使有差别，也小于有意义的最小差别（2 个百分点）", Text(outcome).Chinese, StringComparison.Ordinal);
        Assert.Contains(
            "if there is one, it is smaller than what matters", Text(outcome).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_smaller_than_what_matters_says_so()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "case_finding_sensitivity", [.50, .52, .51, .53], [.505, .526, .516, .535]);
        Assert.Equal(Verdict.TooSmall, Sentence.Judge(outcome, 1).Verdict);
        Assert.Equal("small", Sentence.Judge(outcome, 1).Mark);
        Assert.Contains("看得出差别，但小于有意义的最小差别（2 个百分点）", Text(outcome).Chinese, StringComparison.Ordinal);
        Assert.Contains("but it is smaller than what matters", Text(outcome).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_direction_without_a_certain_size_leaves_the_size_open()
    {
        OutcomeComparison outcome = SampleComparison.Pair(
            "case_finding_sensitivity", [.50, .52, .51, .53], [.51, .54, .54, .55]);
        Assert.Equal(Verdict.MayMatter, Sentence.Judge(outcome, 1).Verdict);
        Assert.Equal("betterMaybe", Sentence.Judge(outcome, 1).Mark);
        Assert.Contains("还不能确定", Text(outcome).Chinese, StringComparison.Ordinal);
        Assert.Contains("is open", Text(outcome).English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_ratio_is_explained()
    {
        double[] none = [double.NaN, double.NaN];
        OutcomeComparison outcome = SampleComparison.Pair("hours_per_case_found", [88, 89], none);
        Says(
            outcome, Verdict.Undefined, "unknown",
            "第二次排查：没有定义。与对照相比的增加量分不清是不是 0，不能拿来做除数。",
            "Second sweep: not defined. The gain over the control cannot be told from 0, so it cannot be divided by.");
        OutcomeComparison value = SampleComparison.Pair("hours_per_case_found", none, [88, 89]);
        Assert.Contains("第一次排查没有这个值，所以不能相减", Text(value).Chinese, StringComparison.Ordinal);
        OutcomeComparison share = SampleComparison.Pair("cadre_productive_share", [.3, .4], none);
        Assert.Contains("没有可以计算它的对象", Text(share).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_control_is_called_so_where_it_cannot_have_a_value()
    {
        OutcomeComparison outcome = SampleComparison.Pair("hours_per_case_found", [88, 89], [double.NaN, double.NaN]);
        BilingualText sentence = Sentence.Of(outcome, 1, 0, Names, .95, 1);
        Assert.Equal("第二次排查：这就是对照，其他方案都减去它，它自己没有这个值。", Plain(sentence.Chinese));
        Assert.StartsWith("Second sweep: this is the control", Plain(sentence.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_runs_are_identical_and_one_run_concludes_nothing()
    {
        OutcomeComparison same = SampleComparison.Pair("deaths", [4, 5, 6], [4, 5, 6]);
        Assert.Equal("same", Sentence.Judge(same, 1).Mark);
        Assert.Contains("每次模拟都与第一次排查完全相同。", Text(same).Chinese, StringComparison.Ordinal);
        OutcomeComparison single = SampleComparison.Pair("deaths", [40], [50]);
        Assert.Equal("single", Sentence.Judge(single, 1).Mark);
        Assert.Contains("给不出区间，不能下结论", Text(single).Chinese, StringComparison.Ordinal);
        Assert.Contains("nothing can be concluded", Text(single).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case_finding_sensitivity", 1, "better")]
    [InlineData("case_finding_sensitivity", -1, "worse")]
    [InlineData("request_to_bed_hours", 1, "worse")]
    [InlineData("request_to_bed_hours", -1, "better")]
    [InlineData("conservation_residual", 1, "worse")]
    [InlineData("conservation_residual", -1, "worse")]
    public void The_mark_follows_the_wanted_direction(string id, int sign, string mark) =>
        Assert.Equal(mark, Sentence.Judge(SampleComparison.Pair(
            id, [100, 101, 102], [100 + (sign * 50), 101 + (sign * 51), 102 + (sign * 52)]), 1).Mark);

    private static void Says(OutcomeComparison outcome, Verdict verdict, string mark, string chinese, string english)
    {
        Judgement judgement = Sentence.Judge(outcome, 1);
        Assert.Equal(verdict, judgement.Verdict);
        Assert.Equal(mark, judgement.Mark);
        Assert.Equal(chinese, Text(outcome).Chinese);
        Assert.Equal(english, Text(outcome).English);
    }

    private static BilingualText Text(OutcomeComparison outcome)
    {
        BilingualText sentence = Sentence.Of(outcome, 1, 0, Names, .95);
        return new BilingualText(Plain(sentence.English), Plain(sentence.Chinese));
    }

    private static string Plain(string text) => text
        .Replace(Phrases.Opening.ToString(), "", StringComparison.Ordinal)
        .Replace(Phrases.Closing.ToString(), "", StringComparison.Ordinal);
}
