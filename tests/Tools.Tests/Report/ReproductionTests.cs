using Downshift.Experiments.Comparison;
using Downshift.Model.Hierarchy;
using Downshift.Report;
using Downshift.Report.Sections;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>The command under "how to run it again" must work where the reader is.</summary>
public sealed class ReproductionTests
{
    [Theory]
    [InlineData("good.yaml", "good.yaml")]
    [InlineData("mine/good.yaml", "mine/good.yaml")]
    [InlineData("../good.yaml", "../good.yaml")]
    [InlineData("wuhan-sweeps", "wuhan-sweeps")]
    [InlineData("/home/somebody/secret/good.yaml", "good.yaml")]
    [InlineData("我的 问题.yaml", "'我的 问题.yaml'")]
    public void The_file_is_named_as_it_was_given_and_without_a_folder_of_the_machine(string given, string written) =>
        Assert.StartsWith(
            $"downshift compare {written} --replications 4 --seed 20200123 --days 48",
            Command(SampleScenario.Make(), given), StringComparison.Ordinal);

    [Theory]
    [InlineData("wuhan/sweeps.yaml", "scenarios/wuhan/sweeps.yaml")]
    [InlineData("./good.yaml", "good.yaml")]
    public void Without_a_given_name_the_scenario_knows_its_file(string known, string written) => Assert.StartsWith(
        $"downshift compare {written} --replications 4",
        Command(SampleScenario.Make() with { Files = [new ScenarioFile(known, "", "")] }, null),
        StringComparison.Ordinal);

    [Fact]
    public void A_single_run_is_repeated_by_run_with_its_variant()
    {
        Scenario scenario = SampleScenario.Make().Only("second-sweep");
        ComparisonResult single = SampleComparison.Make(scenario) with { Replications = 1 };
        Assert.Equal(
            "downshift run good.yaml --variant second-sweep --seed 20200123 --days 48", Command(single, "good.yaml"));
    }

    [Fact]
    public void Every_choice_of_the_command_line_is_written_out() => Assert.Equal(
        "downshift compare good.yaml --replications 4 --seed 7 --days 30 --scale 1/50 --resolution grid "
            + "--set sweep.crew=2 --set 'telling.r=0.7; x'",
        Command(
            SampleScenario.Make() with
            {
                Seed = 7, Days = 30, ScaleDivisor = 50, Resolution = Resolution.Grid,
                Overrides = ["sweep.crew=2", "telling.r=0.7; x"],
            },
            "good.yaml"));

    private static string Command(Scenario scenario, string? file) => Command(SampleComparison.Make(scenario), file);

    private static string Command(ComparisonResult result, string? file) =>
        Reproduction.Command(new ReportContext(result, new ReportOptions { File = file }));
}
