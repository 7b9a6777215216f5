namespace Downshift.Tools.Tests.Cli;

/// <summary>What a command leaves in its report and on the screen about itself.</summary>
public sealed class ReportOfRunTests
{
    private const string Own = """
        schema: 1
        scenario: my-question
        title: {en: Earlier calls, zh: 提前电话询问}
        extends: wuhan/base.yaml
        horizon: {from: 2020-01-23, to: 2020-03-10}
        baseline: as-it-was
        variants:
          as-it-was: {sweep: {procedure: self-report}}
          door-to-door: {sweep: {procedure: door-to-door}}
        """;

    [Fact]
    public void A_run_of_an_own_file_is_repeated_by_run_with_that_file_and_variant()
    {
        using var shell = new Shell();
        string file = shell.File("good.yaml", Own);
        Assert.Equal(0, shell.Run(
            "run", file, "--variant", "door-to-door", "--scale", "1/50", "--set", "telling.r=0.7", "--out",
            shell.Folder));
        string page = Page(shell);
        Assert.Contains(
            "<pre>downshift run good.yaml --variant door-to-door --seed 1 --days 48 --scale 1/50 --set telling.r=0.7<",
            page, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(file)!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("./good.yaml", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_repeated_by_compare_with_the_name_that_was_given()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare("--seed", "9"));
        Assert.Contains(
            "<pre>downshift compare wuhan-sweeps --replications 4 --seed 9 --days 48 --scale 1/50<", Page(shell),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "en", "2 replications cannot carry an interval", true)]
    [InlineData("3", "zh", "只模拟了 3 次，次数太少", true)]
    [InlineData("4", "en", "cannot carry an interval", false)]
    public void Few_replications_are_said_to_carry_no_interval(
        string replications, string language, string words, bool said)
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run(
            "compare", "wuhan-sweeps", "--scale", "1/50", "--out", shell.Folder, "--replications", replications,
            "--lang", language));
        Assert.Equal(said, shell.Out.Contains(words, StringComparison.Ordinal));
        Assert.Equal(said, shell.Out.Contains("--precision 5%", StringComparison.Ordinal));
    }

    [Fact]
    public void The_smallest_difference_of_a_total_follows_the_households()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare("--set", "primary=[cases_found]"));
        Assert.Contains("matters from 0.0009 people, 100 people in the full city", shell.Out, StringComparison.Ordinal);
        Assert.Contains("is in proportion to the households", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_of_values_ends_where_the_outcome_does()
    {
        using var shell = new Shell
        {
            City = new FakeCity((parameters, settings) => FakeCity.Observe(parameters, settings) with
            {
                Rows =
                [
                    new("request_to_bed_hours", Downshift.Model.Outcomes.OutcomeLevel.City, 0,
                        settings.Replication == 0 ? 40 : 300),
                ],
            }),
        };
        Assert.Equal(0, shell.Run(
            "compare", "wuhan-sweeps", "--scale", "1/50", "--out", shell.Folder, "--replications", "2",
            "--set", "primary=[request_to_bed_hours]"));
        Assert.Contains("0 … 336", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Intervals of values end where the outcome does", shell.Out, StringComparison.Ordinal);
        Assert.Contains("\"low\":-1481", File.ReadAllText(Path.Combine(shell.Folder, "summary.json")),
            StringComparison.Ordinal);
    }

    private static string Page(Shell shell) => File.ReadAllText(Path.Combine(shell.Folder, "report.html"));
}
