namespace Downshift.Tools.Tests.BenchGate;

/// <summary>Events, hash and allocated bytes: equal or explained.</summary>
public sealed class CounterTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void The_same_counters_pass()
    {
        Assert.Equal(0, shell.Compare(GateShell.Line("a", 5), GateShell.Line("a", 5)));
        Assert.EndsWith(
            "PASS: 1 benchmark, none fails. Time cannot be told for 1.\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_hash_with_the_same_work_is_changed_behaviour()
    {
        Assert.Equal(1, shell.Compare(GateShell.Line("a", 5, hash: "01"), GateShell.Line("a", 5, hash: "02")));
        Assert.Contains("\nbehaviour changed ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("- hash 01 became 02\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_number_of_events_fails_and_compares_the_time_of_the_whole_work()
    {
        // Half the time an event, three times the events: slower by one and a half times as a whole.
        string baseline = GateShell.Line("a", 10, events: 1_000);
        Assert.Equal(1, shell.Compare(baseline, GateShell.Line("a", 5, events: 3_000, hash: "02")));
        Assert.Contains("\nevents changed, hash changed ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  1.50 ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  whole time  ", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 16_384, 0)]
    [InlineData(0, 16_385, 1)]
    [InlineData(100_000, 83_616, 0)]
    [InlineData(100_000, 83_615, 1)]
    public void Bytes_may_differ_by_what_the_runtime_allocates_beside(long before, long after, int code) =>
        Assert.Equal(code, shell.Compare(
            GateShell.Line("a", 5, allocated: before), GateShell.Line("a", 5, allocated: after)));

    [Fact]
    public void Slack_of_0_makes_bytes_exact() => Assert.Equal(1, shell.Compare(
        GateShell.Line("a", 5, allocated: 8), GateShell.Line("a", 5, allocated: 9), "--allocation-slack", "0"));

    [Fact]
    public void Fewer_bytes_pass_where_that_is_allowed()
    {
        string more = GateShell.Line("a", 5, allocated: 1_000_000);
        string fewer = GateShell.Line("a", 5, allocated: 500_000);
        Assert.Equal(1, shell.Compare(more, fewer));
        Assert.Equal(0, shell.Compare(more, fewer, "--allow-fewer-bytes"));
        Assert.Contains("- allocatedBytes 1000000 became 500000\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(1, shell.Compare(fewer, more, "--allow-fewer-bytes"));
    }

    [Fact]
    public void The_smallest_of_the_samples_is_what_the_work_allocates()
    {
        string baseline = GateShell.Line("a", 5, allocated: 1_000) + GateShell.Line("a", 5, allocated: 90_000);
        string candidate = GateShell.Line("a", 5, allocated: 70_000) + GateShell.Line("a", 5, allocated: 2_000);
        Assert.Equal(0, shell.Compare(baseline, candidate));
    }

    [Theory]
    [InlineData("24", "24", 1_000_000, 0)]
    [InlineData("24", "25", 1_000_000, 1)]
    [InlineData("1000", "1010", 1_000_000, 0)]
    [InlineData("1000", "1011", 1_000_000, 1)]
    [InlineData("24", "16408", 1, 0)]
    [InlineData("24", "16409", 1, 1)]
    public void Bytes_of_BenchmarkDotNet_may_differ_by_1_percent_or_the_slack_over_operations(
        string before, string after, long operations, int code)
    {
        string baseline = shell.File(
            "a.json", GateShell.Report("t1", GateShell.Method("M", "1, 2", before, operations)));
        string candidate = shell.File(
            "b.json", GateShell.Report("t2", GateShell.Method("M", "1, 2", after, operations)));
        Assert.Equal(code, shell.Run(baseline, candidate));
    }

    [Fact]
    public void Samples_of_one_side_that_disagree_are_not_repeatable()
    {
        string twice = GateShell.Line("a", 5, hash: "01") + GateShell.Line("a", 5, hash: "02");
        Assert.Equal(1, shell.Compare(GateShell.Line("a", 5, hash: "01"), twice));
        Assert.Contains(
            "- hash differs between samples of one side: 01 became 01 or 02\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counter_that_vanishes_fails_and_one_that_appears_passes()
    {
        const string without = """{"benchmark":"a","nsPerEvent":5}""";
        const string with = """{"benchmark":"a","nsPerEvent":5,"hash":"01"}""";
        Assert.Equal(1, shell.Compare(with, without));
        Assert.Contains("- hash was 01 and is not recorded any more\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Compare(without, with));
        Assert.Contains("- hash is recorded for the first time: 01\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Exact_only_looks_at_counters_and_at_no_time()
    {
        string slow = GateShell.Lines("a", 9, 500);
        Assert.Equal(1, shell.Compare(GateShell.Lines("a", 9, 5), slow));
        Assert.Equal(0, shell.Compare(GateShell.Lines("a", 9, 5), slow, "--exact-only"));
        Assert.Equal(1, shell.Compare(GateShell.Lines("a", 9, 5), GateShell.Lines("a", 9, 5, "01"), "--exact-only"));
    }
}
