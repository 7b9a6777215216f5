using Downshift.Experiments.Comparison;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class SequentialRunTests
{
    private static readonly Scenario Town = TestScenario.Make() with { Primary = ["case_finding_sensitivity"] };

    [Fact]
    public void Ten_replications_are_made_before_the_first_look()
    {
        ComparisonResult result = Make(0.5, 100, 2);
        Assert.Equal(10, result.Replications);
        Assert.True(result.Precision!.Reached);
    }

    [Fact]
    public void Replications_are_added_until_the_precision_is_reached()
    {
        ComparisonResult result = Make(0.012, 400, 2);
        Assert.True(result.Precision!.Reached);
        Assert.InRange(result.Replications, 11, 400);
        Assert.True(result.Precision.Achieved <= 0.012 / 1.012);
        Assert.Equal(result.Replications, result.Precision.Replications);
    }

    [Fact]
    public void The_number_of_replications_does_not_depend_on_threads() =>
        Assert.Equal(Make(0.012, 400, 1).Replications, Make(0.012, 400, 5).Replications);

    [Fact]
    public void A_precision_out_of_reach_stops_at_the_cap_and_says_so()
    {
        ComparisonResult result = Make(0.0001, 15, 2);
        Assert.Equal(15, result.Replications);
        Assert.False(result.Precision!.Reached);
        Assert.Equal("case_finding_sensitivity", result.Precision.Outcome);
        Assert.True(result.Precision.Variant >= 0);
    }

    [Fact]
    public void A_ratio_that_does_not_exist_is_never_precise()
    {
        Scenario scenario = TestScenario.Make() with { Primary = ["hours_per_case_found"] };
        FakeEngine engine = FakeEngine.For(scenario, (_, run) => FakeEngine.Observe(
            [
                new("worker_hours", OutcomeLevel.City, 0, 5), new("cases_found", OutcomeLevel.City, 0, run.Replication),
            ],
            0, run));
        ComparisonResult result = new ComparisonRunner(engine).Run(
            new ComparisonPlan(scenario) { Precision = 0.05, Replications = 12, Threads = 1 },
            cancellation: TestContext.Current.CancellationToken);
        Assert.False(result.Precision!.Reached);
        Assert.True(double.IsNaN(result.Precision.Achieved));
    }

    private static ComparisonResult Make(double precision, int cap, int threads) =>
        new ComparisonRunner(FakeEngine.For(Town)).Run(
            new ComparisonPlan(Town) { Precision = precision, Replications = cap, Threads = threads });
}
