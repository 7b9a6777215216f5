using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class ComparisonRunnerTests
{
    private const int LongWait = 60_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void All_variants_of_all_replications_run_once_in_one_city()
    {
        Scenario scenario = TestScenario.Make();
        FakeEngine engine = FakeEngine.For(scenario);
        ComparisonResult result = Run(engine, scenario);
        Assert.Equal(1, engine.Built);
        Assert.Equal(12, engine.Runs);
        Assert.Equal(4, result.Replications);
        Assert.True(result.Complete);
        Assert.Equal(4 * (1000 + 1001 + 1002), result.Events);
        Assert.Equal(result.Runs.OrderBy(r => r.Variant).ThenBy(r => r.Replication), result.Runs);
    }

    [Fact]
    public void Every_variant_of_a_replication_gets_the_same_seed_and_number()
    {
        Scenario scenario = TestScenario.Make(seed: 77);
        var settings = new List<(int Variant, uint Seed, uint Replication)>();
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) =>
        {
            lock (settings) { settings.Add((variant, run.Seed, run.Replication)); }
            return FakeEngine.Town(variant, run);
        });
        Run(engine, scenario);
        Assert.All(settings, run => Assert.Equal(77u, run.Seed));
        Assert.All(
            settings.GroupBy(run => run.Replication),
            group => Assert.Equal([0, 1, 2], group.Select(run => run.Variant).Order()));
    }

    [Fact]
    public void A_variant_equal_to_the_baseline_differs_by_exactly_zero_in_everything()
    {
        Scenario scenario = TestScenario.Make();
        FakeEngine engine = FakeEngine.For(
            scenario, (variant, run) => FakeEngine.Town(variant == 2 ? 1 : variant, run));
        ComparisonResult result = Run(engine, scenario);
        Assert.NotEmpty(result.Outcomes);
        foreach (OutcomeComparison outcome in result.Outcomes)
        {
            PairedDifference difference = outcome.Differences[2]!.Value;
            Assert.Equal(new Interval(0, 0, 0, difference.Interval.N), difference.Interval);
            Assert.Null(outcome.Differences[1]);
        }
    }

    [Fact]
    public void Failure_of_one_run_is_data_and_its_replication_counts_for_nobody()
    {
        Scenario scenario = TestScenario.Make();
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) => variant == 2 && run.Replication == 1
            ? throw new InvalidOperationException("desk without\nservers")
            : FakeEngine.Town(variant, run));
        ComparisonResult result = Run(engine, scenario);
        RunFailure failure = Assert.Single(result.Failures);
        Assert.Equal((2, 1), (failure.Variant, failure.Replication));
        Assert.Equal("InvalidOperationException: desk without servers", failure.Message);
        Assert.Equal(3, result.Replications);
        Assert.Equal(11, result.Runs.Count);
        Assert.All(result.Outcomes.SelectMany(o => o.Values), value => Assert.True(value.N <= 3));
        Assert.False(result.Complete);
    }

    [Fact]
    public void Accounts_that_do_not_balance_are_a_failure_that_keeps_the_run()
    {
        Scenario scenario = TestScenario.Make(replications: 2);
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) =>
            FakeEngine.Town(variant, run) with
            {
                ConservationResidual = variant == 0 && run.Replication == 0 ? 3 : 0,
                ConservationFaults = ["beds: 3"],
            });
        ComparisonResult result = Run(engine, scenario);
        RunFailure failure = Assert.Single(result.Failures);
        Assert.True(failure.Kept);
        Assert.Contains("beds: 3", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Replications);
    }

    [Fact]
    public void Cancellation_keeps_what_finished()
    {
        Scenario scenario = TestScenario.Make();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) =>
        {
            if (run.Replication == 2) { cancel.Cancel(); }
            run.Cancellation.ThrowIfCancellationRequested();
            return FakeEngine.Town(variant, run);
        });
        ComparisonResult result = new ComparisonRunner(engine).Run(
            new ComparisonPlan(scenario) { Threads = 1 }, cancellation: cancel.Token);
        Assert.True(result.Cancelled);
        Assert.Equal(2, result.Replications);
        Assert.Equal(6, result.Runs.Count);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void The_last_run_takes_over_the_threads_of_those_that_have_ended()
    {
        Scenario scenario = TestScenario.Make(replications: 1);
        int atFirst = 0;
        int atLast = 0;
        using var together = new Barrier(3);
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) =>
        {
            together.SignalAndWait(Stop);
            if (variant == 2)
            {
                atFirst = run.ThreadsNow!();
                SpinWait.SpinUntil(() => (atLast = run.ThreadsNow!()) == 6, LongWait);
            }
            else
            {
                // The others end once the last run has asked.
                SpinWait.SpinUntil(() => Volatile.Read(ref atFirst) > 0, LongWait);
            }

            return FakeEngine.Town(variant, run);
        });
        new ComparisonRunner(engine).Run(new ComparisonPlan(scenario) { Threads = 6 }, cancellation: Stop);
        Assert.Equal(2, atFirst);
        Assert.Equal(6, atLast);
    }

    [Fact]
    public void Threads_beyond_the_runs_go_into_the_runs()
    {
        Scenario scenario = TestScenario.Make(replications: 1);
        var threads = new List<int>();
        using var together = new Barrier(3);
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) =>
        {
            lock (threads) { threads.Add(run.Threads); }
            together.SignalAndWait(Stop);
            return FakeEngine.Town(variant, run);
        });
        new ComparisonRunner(engine).Run(new ComparisonPlan(scenario) { Threads = 8 }, cancellation: Stop);
        Assert.Equal([2, 3, 3], threads.Order());
    }

    [Fact]
    public void Too_little_memory_is_found_before_the_first_run()
    {
        Scenario scenario = TestScenario.Make();
        var engine = new FakeEngine(FakeEngine.Town) { BytesPerRun = long.MaxValue / 2 };
        MemoryLimitException limit = Assert.Throws<MemoryLimitException>(() => Run(engine, scenario));
        Assert.Equal(0, engine.Runs);
        Assert.True(limit.Needed > limit.Available);
    }

    [Theory]
    [InlineData(4, 100, 1000, 4)]
    [InlineData(4, 300, 1000, 3)]
    [InlineData(4, 1000, 1000, 1)]
    [InlineData(4, 0, 1000, 4)]
    public void As_many_runs_go_side_by_side_as_fit(int wanted, long perRun, long available, int expected) =>
        Assert.Equal(expected, MemoryBudget.Fit(wanted, perRun, available));

    [Fact]
    public void Progress_ends_with_all_runs_done_and_knows_the_day()
    {
        Scenario scenario = TestScenario.Make(replications: 2);
        var reports = new List<ComparisonProgress>();
        new ComparisonRunner(FakeEngine.For(scenario)).Run(
            new ComparisonPlan(scenario) { Threads = 2 }, null, reports.Add, Stop);
        Assert.Equal((6, 6), (reports[^1].RunsDone, reports[^1].RunsTotal));
        Assert.Equal(TimeSpan.Zero, reports[^1].Left);
        Assert.Equal((0, 6), (reports[0].RunsDone, reports[0].RunsTotal));
        Assert.Equal(2 * (1000 + 1001 + 1002), reports[^1].Events);
    }

    [Fact]
    public void Unknown_outcomes_and_double_rows_are_faults_of_the_run()
    {
        Scenario scenario = TestScenario.Make(replications: 1);
        var row = new OutcomeRow("worker_hours", OutcomeLevel.City, 0, 1);
        FakeEngine engine = FakeEngine.For(scenario, (variant, run) => FakeEngine.Observe(
            variant == 0 ? [row, row] : [row with { Outcome = "no_such" }], variant, run));
        ComparisonResult result = Run(engine, scenario);
        Assert.Equal(3, result.Failures.Count);
        Assert.Contains("twice", result.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains("no_such", result.Failures[1].Message, StringComparison.Ordinal);
    }

    private static ComparisonResult Run(FakeEngine engine, Scenario scenario) =>
        new ComparisonRunner(engine).Run(new ComparisonPlan(scenario) { Threads = 2 }, cancellation: Stop);
}
