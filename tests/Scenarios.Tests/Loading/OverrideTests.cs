using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

public sealed class OverrideTests
{
    [Fact]
    public void A_parameter_s_name_sets_its_value_and_says_so_in_its_source()
    {
        ParameterValue value = Parameters("sweep.doorVisit=4 min").Numbers.Find("sweep.doorVisit");
        Assert.Equal(240, value.Value);
        Assert.Equal((120.0, 360.0), (value.RangeLow, value.RangeHigh));
        Assert.Equal(Evidence.Assumption, value.Evidence);
        Assert.Equal(
            "set by --set; source of the file's value: press accounts of 2 to 6 minutes", value.Source);
    }

    [Fact]
    public void A_value_changed_without_a_new_source_says_where_it_was_changed()
    {
        Scenario scenario = Texts.Sound(
            """
            variants:
              a: {parameters: {sweep.doorVisit: 4 min}}
              b: {parameters: {telling.r: {value: 0.3, source: mine}}}
            parameters: {hop.mean: 3 h}

            """);
        Assert.Equal(
            "changed in test.yaml; source of the value before: press accounts of 2 to 6 minutes",
            scenario.Variant("a").Parameters.Numbers.Find("sweep.doorVisit").Source);
        Assert.Equal(
            "press accounts of 2 to 6 minutes",
            scenario.Variant("b").Parameters.Numbers.Find("sweep.doorVisit").Source);
        Assert.Equal("mine", scenario.Variant("b").Parameters.Numbers.Find("telling.r").Source);
        Assert.StartsWith(
            "changed in test.yaml", scenario.Variant("b").Parameters.Numbers.Find("hop.mean").Source,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_the_file_sets_a_choice()
    {
        ModelParameters parameters = Parameters(
            "demand.shares=even", "beds.policy=reserve", "command.parts=[b1, b3]", "mechanisms.closure=false",
            "sweep.window.from=2020-02-06", "sweep.window.to=2020-02-09");
        Assert.True(parameters.Mechanisms.EvenDemand);
        Assert.False(parameters.Mechanisms.Closure);
        Assert.Equal(BedPolicyKind.Reserve, parameters.Beds.Policy);
        Assert.Equal((14, 4), (parameters.Sweep.WindowFrom, parameters.Sweep.WindowDays));
        Assert.False(parameters.Command.Merging);
    }

    [Fact]
    public void A_deadline_replaces_the_last_day_and_the_last_day_a_deadline()
    {
        Assert.Equal(2, Parameters("sweep.deadline=2 d").Sweep.WindowDays);
        Scenario scenario = Texts.Sound("sweep: {deadline: 5 d}\n", "sweep.window.to=2020-02-18");
        Assert.Equal(2, scenario.Variants[0].Parameters.Sweep.WindowDays);
    }

    [Fact]
    public void A_variant_can_be_set_alone()
    {
        const string Lines = "variants:\n  a: {beds: {policy: city}}\n  b: {}\n";
        Scenario scenario = Texts.Sound(
            Lines, "variants.a.beds.policy=district", "variants.b.sweep.doorVisit=5 min",
            "variants.b.parameters.telling.r=0.3");
        Assert.Equal(BedPolicyKind.District, scenario.Variant("a").Parameters.Beds.Policy);
        Assert.Equal(BedPolicyKind.City, scenario.Variant("b").Parameters.Beds.Policy);
        Assert.Equal(180, scenario.Variant("a").Parameters.Numbers.Number("sweep.doorVisit"));
        Assert.Equal(300, scenario.Variant("b").Parameters.Numbers.Number("sweep.doorVisit"));
        Assert.Equal(.3, scenario.Variant("b").Parameters.Numbers.Number("telling.r"));
    }

    [Fact]
    public void An_override_acts_on_the_base_of_every_variant()
    {
        Scenario scenario = Texts.Sound("variants:\n  a: {sweep: {procedure: none}}\n  b: {}\n", "telling.icc=1");
        Assert.All(scenario.Variants, variant => Assert.Equal(1, variant.Parameters.Numbers.Number("telling.icc")));
    }

    [Fact]
    public void A_range_can_be_widened_to_go_beyond_it()
    {
        ParameterValue value = Parameters(
            "sweep.doorVisit=10 min", "parameters.sweep.doorVisit.range=[2 min, 12 min]").Numbers
            .Find("sweep.doorVisit");
        Assert.Equal((600.0, 720.0), (value.Value, value.RangeHigh));
    }

    [Theory]
    [InlineData("")]
    [InlineData("parameters.")]
    public void Every_field_of_a_parameter_can_be_set_by_its_short_name(string head)
    {
        ParameterValue value = Parameters(
            head + "telling.r.value=0.9", head + "telling.r.range=[0.1, 0.95]", head + "telling.r.evidence=computed",
            head + "telling.r.source=mine", head + "telling.r.note=why").Numbers.Find("telling.r");
        Assert.Equal((0.9, 0.1, 0.95), (value.Value, value.RangeLow, value.RangeHigh));
        Assert.Equal((Evidence.Computed, "mine"), (value.Evidence, value.Source));
    }

    [Fact]
    public void A_field_that_a_variant_sets_itself_is_named_with_the_field()
    {
        ScenarioLoad load = Texts.LoadAfterHead(
            "variants:\n  a: {parameters: {telling.r: {value: 0.3, range: [0.2, 0.8]}}}\n  b: {}\n",
            "telling.r.range=[0.1, 0.9]");
        Assert.Equal("variants.NAME.telling.r.range=…", load.Findings.Single().Allowed);
    }

    [Fact]
    public void Seed_replications_and_scale_come_from_options()
    {
        var options = new ScenarioOptions { Seed = 7, Replications = 12, ScaleDivisor = 50 };
        Scenario scenario = Texts.Load(Texts.Head, options).Scenario!;
        Assert.Equal((7u, 12, 50), (scenario.Seed, scenario.Replications, scenario.ScaleDivisor));
        Assert.Equal(9u, Texts.Sound("seed: 3\n", "seed=9").Seed);
    }

    [Fact]
    public void A_file_can_be_named_below_the_root()
    {
        Scenario scenario = Texts.Sound("", "series.tests=tutorial/tests.csv");
        Assert.Equal(2, scenario.Variants[0].Parameters.Inputs.TestCapacity.Length);
    }

    [Fact]
    public void Cases_of_a_district_can_be_set_by_any_of_its_names()
    {
        Scenario scenario = Texts.Sound("demand: {cases: {江汉: 1, Qiaokou: 2}}\n", "demand.cases.Wuchang=3");
        Assert.Equal(
            [1, 2, 3], scenario.Variants[0].Parameters.Inputs.Districts
                .Where(district => district.Cases < 4).Select(district => district.Cases));
    }

    [Theory]
    [InlineData("course.latent=3 d", 1)]
    [InlineData("variants.a.command.homeUnits=4", 1)]
    [InlineData("parameters.course.latent.note=mine", 0)]
    [InlineData("course.presymptomatic=2 d", 0)]
    public void A_parameter_that_nothing_reads_may_be_set_and_is_said_to_change_nothing(string set, int remarks)
    {
        ScenarioLoad load = Texts.Load(
            Texts.Head + "variants:\n  a: {}\n", new ScenarioOptions { Overrides = [set] });
        Assert.NotNull(load.Scenario);
        Assert.Equal(remarks, load.Findings.Count);
        Assert.All(load.Findings, finding =>
        {
            Assert.Contains(
                "changes nothing: nothing in the model reads it", finding.Format(Language.English),
                StringComparison.Ordinal);
            Assert.Contains("没有任何部分读取它", finding.Format(Language.Chinese), StringComparison.Ordinal);
        });
    }

    private static ModelParameters Parameters(params string[] overrides) =>
        Texts.Sound("", overrides).Variants[0].Parameters;
}
