namespace Downshift.Scenarios.Tests.Loading;

/// <summary>The base is read by itself, whatever the variants change of it.</summary>
public sealed class BaseTests
{
    [Theory]
    [InlineData("beds", "beds: {policy: nonsense}", "test.yaml:4:16  beds.policy  'nonsense' is not allowed")]
    [InlineData(
        "sweeps", "sweep: {procedure: doortodoor}", "test.yaml:4:20  sweep.procedure  'doortodoor' is not allowed")]
    public void A_typo_that_every_variant_of_a_shipped_scenario_covers_is_found_once(
        string shipped, string line, string expected)
    {
        ScenarioLoad load = Texts.Load($"schema: 1\nscenario: test\nextends: wuhan/{shipped}.yaml\n{line}\n");
        Finding finding = Assert.Single(load.Findings);
        Assert.StartsWith(expected, finding.ToString(), StringComparison.Ordinal);
        Assert.Null(load.Scenario);
    }

    [Fact]
    public void A_typo_that_some_variants_show_is_found_once()
    {
        ScenarioLoad load = Texts.LoadAfterHead(
            "beds: {policy: nonsense}\nvariants:\n  a: {}\n  b: {}\n  c: {beds: {policy: city}}\n");
        Assert.Equal("beds.policy", Assert.Single(load.Findings).Path);
    }

    [Fact]
    public void What_the_base_leaves_to_the_variants_is_no_fault() => Texts.Sound(
        """
        sweep: {procedure: , window: {to: }}
        command: {parts: }
        tasks:
        parameters: {telling.r: {value: , range: , source: }}
        variants:
          a:
            sweep: {procedure: none, window: {to: 2020-02-19}}
            command: {parts: [b1]}
            tasks: wuhan/tasks.csv
            parameters: {telling.r: {value: 0.5, range: [0.2, 0.8], source: made up}}

        """);

    [Fact]
    public void Values_of_the_base_need_not_fit_together_where_no_run_has_them_together()
    {
        const string window = "sweep: {window: {from: 2020-02-19, to: 2020-02-17}}\n";
        Texts.Sound(window + "variants:\n  a: {sweep: {window: {to: 2020-02-21}}}\n");
        Assert.Single(Texts.LoadAfterHead(window + "variants:\n  a: {}\n").Findings);
    }
}
