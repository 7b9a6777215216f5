using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

public sealed class ExplainTests
{
    [Fact]
    public void Every_parameter_is_explained_with_unit_range_evidence_and_source()
    {
        IReadOnlyList<ParameterLine> lines = ScenarioExplain.Parameters(Texts.Sound(""));
        Assert.Equal(ParameterCatalog.All.Length, lines.Count);
        ParameterLine door = lines.Single(line => line.Name == "sweep.doorVisit");
        Assert.Equal("3 min", door.Value);
        Assert.Equal("2 min – 6 min", door.Range);
        Assert.Equal(Evidence.Assumption, door.Evidence);
        Assert.Equal("每户上门时间", door.Meaning.In(Language.Chinese));
    }

    [Fact]
    public void Choices_are_explained_in_the_words_of_the_file_with_the_variants_that_differ()
    {
        Scenario scenario = Texts.Sound("baseline: b\nvariants:\n  a: {sweep: {procedure: none}}\n  b: {}\n");
        IReadOnlyList<ChoiceLine> lines = ScenarioExplain.Choices(scenario);
        ChoiceLine procedure = lines.Single(line => line.Path == "sweep.procedure");
        Assert.Equal("as-happened", procedure.Value);
        Assert.Equal(["a"], procedure.Differs);
        Assert.Equal("2020-02-27", lines.Single(line => line.Path == "command.branchFrom").Value);
        Assert.Equal("[b1, b2, b3, b4]", lines.Single(line => line.Path == "command.parts").Value);
    }

    [Fact]
    public void A_moved_timetable_of_beds_is_explained_and_its_difference_told()
    {
        Scenario moved = Texts.Sound("", "beds.shift=-7 d");
        Assert.Equal("0 d", ScenarioExplain.Choices(Texts.Sound("")).Single(one => one.Path == "beds.shift").Value);
        Assert.Equal("-7 d", ScenarioExplain.Choices(moved).Single(one => one.Path == "beds.shift").Value);
        ScenarioDifference difference = Assert.Single(ScenarioDiff.Between(Texts.Sound(""), moved));
        Assert.Equal("beds.shift", difference.Path);
        Assert.Equal("0 d in the first, -7 d in the second", difference.Words.English);
    }

    [Fact]
    public void Equal_scenarios_do_not_differ() => Assert.Empty(ScenarioDiff.Between(Texts.Sound(""), Texts.Sound("")));

    [Fact]
    public void Differences_are_told_in_words()
    {
        Scenario first = Texts.Sound("variants:\n  a: {}\n  b: {}\n");
        Scenario second = Texts.Sound(
            "variants:\n  a: {beds: {policy: district}}\n  b: {}\n  c: {}\n", "sweep.doorVisit=4 min", "seed=2");
        Assert.Equal(
            [
                "seed: 1 in the first, 2 in the second",
                "variants.c: only in the second",
                "variants.a.beds.policy: city in the first, district in the second",
                "parameters.sweep.doorVisit: 3 min in the first, 4 min in the second",
            ],
            ScenarioDiff.Between(first, second).Select(difference => $"{difference.Path}: {difference.Words.English}"));
        Assert.Equal("前者为 3 min，后者为 4 min", ScenarioDiff.Between(first, second)[3].Words.Chinese);
    }

    [Fact]
    public void Whether_symptoms_are_asked_is_explained_and_its_difference_told()
    {
        Scenario plain = Texts.Sound("");
        Scenario always = Texts.Sound("", "sweep.asksSymptoms=always");
        ChoiceLine line = ScenarioExplain.Choices(plain).Single(one => one.Path == "sweep.asksSymptoms");
        Assert.Equal("by-procedure", line.Value);
        ScenarioDifference difference = Assert.Single(ScenarioDiff.Between(plain, always));
        Assert.Equal("sweep.asksSymptoms", difference.Path);
        Assert.Equal("by-procedure in the first, always in the second", difference.Words.English);
    }

    [Fact]
    public void A_patch_is_told_line_by_line()
    {
        Scenario scenario = Texts.Sound(
            """
            variants:
              a: {title: X, sweep: {procedure: none}, parameters: {telling.r: 0.3}, command: {parts: [b1]}}

            """);
        Assert.Equal(
            "sweep.procedure: none\nparameters.telling.r.value: 0.3\ncommand.parts: [b1]\n",
            scenario.Variants[0].PatchText);
    }
}
