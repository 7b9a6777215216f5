using Downshift.Experiments.Comparison;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class OutcomeAnalysisTests
{
    private static readonly ComparisonResult Result = Make(TestScenario.Make(replications: 6));

    [Fact]
    public void Primary_outcomes_come_first_then_named_ones_then_the_rest()
    {
        string[] ids = [.. Result.CityInOrder().Select(outcome => outcome.Definition.Id)];
        Assert.Equal(["case_finding_sensitivity", "hours_per_case_found", "worker_hours"], ids[..3]);
        Assert.Equal(["case_finding_excess", "cases_found"], ids[3..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Excess_is_the_difference_from_the_control_and_zero_for_it()
    {
        OutcomeComparison excess = Result.City("case_finding_excess")!;
        OutcomeComparison plain = Result.City("case_finding_sensitivity")!;
        Assert.Equal((0.0, 0.0, 0.0), (excess.Values[0].Mean, excess.Values[0].Low, excess.Values[0].High));
        Assert.Equal(plain.Values[2].Mean - plain.Values[0].Mean, excess.Values[2].Mean, 12);
        Assert.Equal(plain.Differences[2]!.Value.Interval, excess.Differences[2]!.Value.Interval);
    }

    [Fact]
    public void Hours_per_case_is_the_ratio_of_mean_differences_and_undefined_for_the_control()
    {
        OutcomeComparison ratio = Result.City("hours_per_case_found")!;
        OutcomeComparison hours = Result.City("worker_hours")!;
        OutcomeComparison cases = Result.City("cases_found")!;
        double expected = (hours.Values[2].Mean - hours.Values[0].Mean) / (cases.Values[2].Mean - cases.Values[0].Mean);
        Assert.Equal(expected, ratio.Values[2].Mean, 9);
        Assert.False(ratio.Values[0].IsDefined);
        Assert.Null(ratio.Differences[0]);
        Assert.Null(ratio.Differences[1]);
        Assert.NotNull(ratio.Differences[2]);
    }

    [Fact]
    public void Relative_smallest_difference_follows_the_baseline()
    {
        OutcomeComparison ratio = Result.City("hours_per_case_found")!;
        Assert.Equal(0.10 * Math.Abs(ratio.Values[1].Mean), ratio.SmallestThatMatters, 12);
        Assert.Equal(0.02, Result.City("case_finding_sensitivity")!.SmallestThatMatters);
    }

    [Fact]
    public void Common_noise_reduces_the_variance()
    {
        PairedDifference difference = Result.City("case_finding_sensitivity")!.Differences[2]!.Value;
        Assert.True(difference.VarianceReduction > 3, $"factor {difference.VarianceReduction}");
        Assert.Equal(6, difference.Positive);
    }

    [Fact]
    public void A_place_without_a_value_has_no_mean_and_no_difference()
    {
        OutcomeComparison place = Result.At(OutcomeLevel.District)
            .Single(o => o.Unit == 1 && o.Definition.Id == "case_finding_sensitivity");
        Assert.False(place.Values[0].IsDefined);
        Assert.Null(place.Differences[0]);
        Assert.True(place.Values[2].IsDefined);
    }

    [Fact]
    public void All_levels_are_there_in_order()
    {
        Assert.Equal(Result.Outcomes.OrderBy(o => o.Level).ThenBy(o => o.Unit), Result.Outcomes);
        Assert.Single(Result.At(OutcomeLevel.Unit));
        Assert.Equal(4, Result.At(OutcomeLevel.District).Count());
    }

    [Fact]
    public void Without_a_control_there_are_no_derived_outcomes()
    {
        ComparisonResult result = Make(TestScenario.Make(control: null));
        Assert.Null(result.City("case_finding_excess"));
        Assert.Null(result.City("hours_per_case_found"));
    }

    [Fact]
    public void Series_are_averaged_with_their_extremes()
    {
        Assert.Equal([0, 1, 2], Result.Series.Select(series => series.Variant));
        SeriesComparison last = Result.Series[2];
        Assert.Equal([2, 2.5, 2.5], last.Mean);
        Assert.Equal([2, 0, 2.5], last.Low);
        Assert.Equal([2, 5, 2.5], last.High);
    }

    private static ComparisonResult Make(Scenario scenario) =>
        new ComparisonRunner(FakeEngine.For(scenario)).Run(new ComparisonPlan(scenario) { Threads = 1 });
}
