namespace Downshift.Tools.Tests.BenchGate;

public sealed class ExitCodeTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 4, 0)]
    [InlineData(10, 14, 0)]
    [InlineData(10, 20, 1)]
    public void Slower_by_more_than_the_threshold_gives_1(double before, double after, int code) =>
        Assert.Equal(code, shell.Compare(GateShell.Lines("a", 5, before), GateShell.Lines("a", 5, after)));

    [Theory]
    [InlineData("1.2", 1)]
    [InlineData("1.4", 0)]
    public void The_threshold_can_be_chosen(string threshold, int code) => Assert.Equal(code, shell.Compare(
        GateShell.Lines("a", 5, 10), GateShell.Lines("a", 5, 13), "--time-threshold", threshold));

    [Fact]
    public void More_confidence_asks_for_more_samples()
    {
        string before = GateShell.Lines("a", 4, 10);
        string after = GateShell.Lines("a", 4, 90);
        Assert.Equal(1, shell.Compare(before, after));
        Assert.Equal(0, shell.Compare(before, after, "--confidence", "0.99"));
        Assert.Contains(
            "Confidence 0.99 needs 5 samples of the baseline and 5 of the candidate.\n", shell.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_missing_in_the_candidate_gives_2_unless_allowed()
    {
        string both = GateShell.Line("a", 5) + GateShell.Line("b", 5);
        Assert.Equal(2, shell.Compare(both, GateShell.Line("a", 5)));
        Assert.Contains("\nmissing in the candidate: b\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("allowed: all of them, or --allow-missing\n", shell.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nNOT COMPARABLE.\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Compare(both, GateShell.Line("a", 5), "--allow-missing"));
        Assert.Contains("\nmissing in the candidate: b\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_benchmark_is_listed_and_passes()
    {
        Assert.Equal(0, shell.Compare(GateShell.Line("a", 5), GateShell.Line("a", 5) + GateShell.Line("b", 5)));
        Assert.Contains("\nnew, not compared: b\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_a_benchmark_away_does_not_hide_that_another_is_worse() => Assert.Equal(1, shell.Compare(
        GateShell.Line("a", 5) + GateShell.Line("b", 5), GateShell.Line("a", 5, hash: "02")));

    [Fact]
    public void No_common_benchmark_gives_2()
    {
        Assert.Equal(2, shell.Compare(GateShell.Line("a", 5), GateShell.Line("b", 5), "--allow-missing"));
        Assert.Equal("error: the two sides have no benchmark in common\n", shell.Error);
    }

    [Fact]
    public void A_missing_file_and_an_empty_folder_give_2_and_are_both_named()
    {
        string empty = Directory.CreateDirectory(Path.Combine(shell.Folder, "empty")).FullName;
        Assert.Equal(2, shell.Run(Path.Combine(shell.Folder, "nowhere"), empty));
        Assert.Contains("nowhere: is neither a file nor a folder\n", shell.Error, StringComparison.Ordinal);
        Assert.Contains(
            "empty: holds no file that ends with .json, .jsonl, .ndjson\n", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--time-threshold", "1", "above 1, at most 100")]
    [InlineData("--time-threshold", "1,5", "above 1, at most 100")]
    [InlineData("--time-threshold", "NaN", "above 1, at most 100")]
    [InlineData("--time-threshold", "1e3", "above 1, at most 100")]
    [InlineData("--confidence", "0.4", "0.5 to 0.9999")]
    [InlineData("--confidence", "1", "0.5 to 0.9999")]
    [InlineData("--allocation-slack", "-1", "a whole number of bytes")]
    [InlineData("--allocation-slack", "0.5", "a whole number of bytes")]
    [InlineData("--format", "html", "text, markdown, json")]
    public void Bad_option_values_give_2_and_say_what_is_allowed(string option, string value, string allowed)
    {
        Assert.Equal(2, shell.Compare(GateShell.Line("a", 5), GateShell.Line("a", 5), $"{option}={value}"));
        Assert.Contains(
            $"error: {option}: '{value}' is not allowed; allowed: {allowed}", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_arguments_give_2()
    {
        Assert.Equal(2, shell.Run());
        Assert.Equal(2, shell.Run("only-one"));
        Assert.Equal(2, shell.Run("a", "b", "--bogus"));
        Assert.Contains("--bogus", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_gives_0_and_names_every_option()
    {
        Assert.Equal(0, shell.Run("--help"));
        Assert.Contains("Exit code 0: same or faster; 1: slower", shell.Out, StringComparison.Ordinal);
        Assert.Contains("--allow-slower", shell.Out, StringComparison.Ordinal);
    }
}
