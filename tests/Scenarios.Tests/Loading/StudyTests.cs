using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

/// <summary>The study that a file proposes, and sources in both languages.</summary>
public sealed class StudyTests
{
    [Fact]
    public void A_file_proposes_a_study_that_changes_no_run()
    {
        Scenario plain = Texts.Sound("");
        Scenario proposing = Texts.Sound(
            "study: {design: grid, points: 20, levels: 4, vary: [telling.r, sweep.*, assumptions]}\n");
        Assert.Equal(("grid", 20, 4), (proposing.Study.Design, proposing.Study.Points, proposing.Study.Levels));
        Assert.Equal(["telling.r", "sweep.*", "assumptions"], proposing.Study.Vary);
        Assert.Equal(StudyChoice.None, plain.Study);
        Assert.Equal(plain.Hash, proposing.Hash);
    }

    [Fact]
    public void A_source_may_have_two_languages_and_is_never_half_of_another()
    {
        ParameterSet numbers = Texts.Sound(
            """
            parameters:
              telling.r: {value: 0.3, source: {en: a survey, zh: 一项调查}}
              telling.icc: {value: 0.3, source: one text}
              hop.mean: {value: 3 h, source: {en: mine}}
              bed.batchCity: {value: 6 h, source: {zh: 报道}}

            """).Variants[0].Parameters.Numbers;
        Assert.Equal(("a survey", "一项调查"), Sources(numbers, "telling.r"));
        Assert.Equal(("one text", "one text"), Sources(numbers, "telling.icc"));
        Assert.Equal(("mine", "mine"), Sources(numbers, "hop.mean"));
        Assert.Equal(("报道", "报道"), Sources(numbers, "bed.batchCity"));
    }

    [Fact]
    public void A_changed_value_says_in_both_languages_that_the_source_is_of_the_value_before()
    {
        ParameterSet numbers = Texts.Sound("", "telling.r=0.3").Variants[0].Parameters.Numbers;
        Assert.Equal(
            ("set by --set; source of the file's value: no figure exists; 'effect poor' in the paper",
                "由 --set 设定；文件中原值的来源：无任何数据；论文称“效果欠佳”"),
            Sources(numbers, "telling.r"));
    }

    [Fact]
    public void Every_source_of_the_case_is_given_in_both_languages()
    {
        ParameterSet numbers = Texts.Sound("").Variants[0].Parameters.Numbers;
        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            (string english, string chinese) = Sources(numbers, definition.Name);
            Assert.DoesNotContain(english, letter => letter > 0x2E80);

            // A work cited by its authors alone reads the same but for the comma.
            Assert.Contains(chinese, letter => letter > 0x2E80);
        }
    }

    private static (string English, string Chinese) Sources(ParameterSet numbers, string name) =>
        (numbers.Find(name).Source, numbers.Find(name).SourceChinese);
}
