using System.Text.RegularExpressions;
using Downshift.Experiments.Hypotheses;
using Downshift.Report;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>The page of the hypotheses: verdicts first, in words and shapes; then what they rest on.</summary>
public sealed class HypothesisReportTests
{
    private static readonly string Page = Write(SampleStudy.Reproduction());

    [Fact]
    public void The_page_is_sound_and_the_same_twice()
    {
        PageChecks.Sound(Page);
        Assert.Equal(Page, Write(SampleStudy.Reproduction() with { ElapsedSeconds = 1 }));
    }

    [Theory]
    [InlineData("</title></script><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)\" x='")]
    public void Texts_are_inert(string text) =>
        Assert.Equal(PageChecks.Tags(Page), PageChecks.Tags(Write(SampleStudy.Reproduction(text))));

    [Fact]
    public void Every_verdict_stands_in_the_first_table_in_words_of_both_languages_with_a_shape()
    {
        string table = Page[Page.IndexOf("<table class=\"verdicts\">", StringComparison.Ordinal)
            ..Page.IndexOf("</table>", StringComparison.Ordinal)];
        foreach ((HypothesisVerdict verdict, string shape) in ((HypothesisVerdict, string)[])
            [(HypothesisVerdict.Supported, "supported"), (HypothesisVerdict.Contradicted, "contradicted"),
             (HypothesisVerdict.Undecided, "undecided"), (HypothesisVerdict.NotTestable, "untested")])
        {
            BilingualText word = HypothesisSentences.Word(verdict);
            Assert.Equal(1, Regex.Count(table, $"class=\"shape {shape}\""));
            Assert.Contains($"<span lang=\"zh\">{word.Chinese}</span><span lang=\"en\">{word.English}</span>", table,
                StringComparison.Ordinal);
            Assert.Contains(
                $".shape.{shape}::before {{ content: ", Asset.Read("findings.css"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_claim_has_its_counts_its_bound_what_it_hangs_on_and_where_it_turns_round()
    {
        string one = Page[Page.IndexOf("id=\"H4\"", StringComparison.Ordinal)
            ..Page.IndexOf("id=\"untested\"", StringComparison.Ordinal)];
        Assert.Contains("So in 51 of 60 sets (at least ", one, StringComparison.Ordinal);
        Assert.Contains("the other way in 9 (at least ", one, StringComparison.Ordinal);
        Assert.Contains(
            Markup.Encode("With the values as shipped: +8.0 percentage points"), one, StringComparison.Ordinal);
        Assert.Contains($"<b>{Markup.Encode("+0.93")}</b>", one, StringComparison.Ordinal);
        Assert.Contains("mean chance that an ill person tells", one, StringComparison.Ordinal);
        Assert.Contains("Farthest the other way at point 0", one, StringComparison.Ordinal);
        Assert.Contains("downshift compare wuhan-sweeps --replications 4", one, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_tested_says_why_and_undecided_is_called_a_result()
    {
        string rest = Page[Page.IndexOf("id=\"untested\"", StringComparison.Ordinal)..];
        Assert.Contains("what is missing", rest, StringComparison.Ordinal);
        Assert.Contains("未定也是结果", rest, StringComparison.Ordinal);
        Assert.Contains("downshift reproduce --only H2,H3,H4,H1 --points 60 --scale 1/50", rest,
            StringComparison.Ordinal);
    }

    private static string Write(ReproductionResult result)
    {
        using StringWriter writer = new();
        HypothesisReport.Write(writer, result, new ReportOptions());
        return writer.ToString();
    }
}
