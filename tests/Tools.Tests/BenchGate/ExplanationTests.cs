namespace Downshift.Tools.Tests.BenchGate;

/// <summary>A change that somebody explains passes, by name and only by name.</summary>
public sealed class ExplanationTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    private int Changed(params string[] more) =>
        shell.Compare(GateShell.Lines("hold/a", 5, 10), GateShell.Lines("hold/a", 5, 10, "01"), more);

    private int Slower(params string[] more) =>
        shell.Compare(GateShell.Lines("hold/a", 5, 10), GateShell.Lines("hold/a", 5, 30), more);

    [Fact]
    public void An_allowed_change_of_counters_passes_and_is_told_with_its_reason()
    {
        Assert.Equal(1, Changed());
        Assert.Equal(0, Changed("--allow", "hold/a=a new order of ties"));
        Assert.Contains("behaviour changed (explained)", shell.Out, StringComparison.Ordinal);
        Assert.Contains("- change explained by --allow: a new order of ties\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_counters_does_not_explain_a_slowdown_nor_the_other_way_round()
    {
        Assert.Equal(1, Slower("--allow", "hold/a=why"));
        Assert.Equal(1, Changed("--allow-slower", "hold/a=why"));
        Assert.Equal(0, Slower("--allow-slower", "hold/a=it does more"));
        Assert.Contains("slowdown explained by --allow-slower: it does more", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hold/*=all of them", 0)]
    [InlineData("*=all", 0)]
    [InlineData("b*=others", 2)]
    [InlineData("hold=start without a star", 2)]
    public void A_star_stands_for_all_names_that_start_so(string allow, int code) =>
        Assert.Equal(code, Changed("--allow", allow));

    [Fact]
    public void Names_may_hold_equals_signs()
    {
        string before = GateShell.Line("run(n=1)", 5, hash: "01") + GateShell.Line("run(n", 5);
        string after = GateShell.Line("run(n=1)", 5, hash: "02") + GateShell.Line("run(n", 5);
        Assert.Equal(0, shell.Compare(before, after, "--allow", "run(n=1)=the reason a=b"));
        Assert.Contains("explained by --allow: the reason a=b\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_the_baseline_explains_and_what_is_not_needed_is_named()
    {
        shell.File("benchgate-explanations.txt", "# accepted\n\nhold/a = order\nslower: hold/a = work\nhold/b = old\n");
        Assert.Equal(0, Changed());
        Assert.Contains(
            "change explained by HERE/benchgate-explanations.txt:3: order\n", shell.Out.Replace('\\', '/'),
            StringComparison.Ordinal);
        Assert.Contains("explanation not needed, remove it: hold/b (", shell.Out, StringComparison.Ordinal);
        Assert.Contains("explanation not needed, remove it: hold/a (", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, Slower());
    }

    [Fact]
    public void A_file_can_be_named()
    {
        string file = shell.File("elsewhere/why.txt", "hold/a = order");
        Assert.Equal(0, Changed("--explanations", file));
        Assert.Equal(2, Changed("--explanations", file + ".missing"));
    }

    [Theory]
    [InlineData("hold/x=why", "no benchmark is called 'hold/x'; near: hold/a")]
    [InlineData("hold/a", "'hold/a' is not allowed; allowed: NAME=REASON")]
    [InlineData("hold/a= ", "allowed: NAME=REASON, a reason of 1 to 500 characters")]
    public void What_cannot_be_an_explanation_gives_2_and_says_what_is_allowed(string allow, string error)
    {
        Assert.Equal(2, Changed("--allow", allow));
        Assert.Contains(error, shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
    }

    [Fact]
    public void A_bad_line_of_a_file_is_named()
    {
        string file = shell.File("why.txt", "hold/a = order\nhold/a, because\n");
        Assert.Equal(2, Changed("--explanations", file));
        Assert.Contains("why.txt:2: no explanation; allowed: NAME = REASON", shell.Error, StringComparison.Ordinal);
    }
}
