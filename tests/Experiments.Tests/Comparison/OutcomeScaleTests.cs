using Downshift.Experiments.Comparison;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Comparison;

/// <summary>Totals grow with the city, and what matters in them does too; levels have limits.</summary>
public sealed class OutcomeScaleTests
{
    [Theory]
    [InlineData("cases_found", 4_270_000, 100)]
    [InlineData("cases_found", 4_268_731, 100)]
    [InlineData("cases_found", 85_400, 2)]
    [InlineData("cases_found", 78_972, 1.8)]
    [InlineData("deaths", 78_972, .37)]
    [InlineData("worker_hours", 42_700, 50)]
    [InlineData("chasing_hours", 42_700_000, 10_000)]
    [InlineData("case_finding_sensitivity", 78_972, .02)]
    [InlineData("request_to_bed_hours", 78_972, 4)]
    [InlineData("field_hours_per_cadre", 78_972, .25)]
    public void What_matters_in_a_total_is_in_proportion_to_households(string id, long households, double matters) =>
        Assert.Equal(matters, OutcomeCatalog.Find(id).MattersAt(households), 12);

    [Fact]
    public void Totals_are_counts_of_people_things_and_hours_and_nothing_else_is()
    {
        string[] totals = [.. OutcomeCatalog.All.Where(outcome => outcome.IsTotal).Select(outcome => outcome.Id)];
        Assert.Equal(
            [
                "bed_days", "cadre_days", "cadre_hours", "cases_found", "chasing_hours", "confirmed_by_report",
                "deaths", "deaths_waiting", "field_hours", "idle_bed_hours_while_waiting", "requests_filed",
                "staff_hours", "tests_done", "trips", "worker_hours", "worker_hours_all",
            ],
            totals.Order(StringComparer.Ordinal));
        Assert.All(
            OutcomeCatalog.All.Where(outcome => outcome.Unit is "people" or "bed-h"),
            outcome => Assert.True(outcome.IsTotal, outcome.Id));
    }

    [Fact]
    public void A_comparison_judges_totals_at_its_own_size()
    {
        Scenario scenario = TestScenario.Make();
        ComparisonResult result = new ComparisonRunner(FakeEngine.For(scenario)).Run(
            new ComparisonPlan(scenario) { Threads = 1 }, cancellation: TestContext.Current.CancellationToken);
        OutcomeComparison hours = result.City("worker_hours")!;
        Assert.Equal(OutcomeCatalog.Find("worker_hours").MattersAt(50), hours.SmallestThatMatters);
        Assert.Equal(.059, hours.SmallestThatMatters, 12);
        Assert.True(hours.IsScaled);
        Assert.False(result.City("case_finding_sensitivity")!.IsScaled);
    }

    [Fact]
    public void Every_level_that_is_observed_has_its_limits()
    {
        foreach (OutcomeDefinition outcome in OutcomeCatalog.All.Where(o => o.Derivation == Derivation.Observed))
        {
            Assert.Equal(0, outcome.Lowest);
            bool share = outcome.Unit is "share" or "0-1" && outcome.Id != "information_error";
            Assert.Equal(share ? 1 : outcome.Highest, outcome.Highest);
        }

        Assert.Equal(336, OutcomeCatalog.Find("request_to_bed_hours").Highest);
        Assert.Equal(336, OutcomeCatalog.Find("worst_district_wait_hours").Highest);
        Assert.Equal(14, OutcomeCatalog.Find("onset_to_found_days").Highest);
        Assert.Equal(-1, OutcomeCatalog.Find("case_finding_excess").Lowest);
        Assert.Equal(double.NegativeInfinity, OutcomeCatalog.Find("hours_per_case_found").Lowest);
    }

    [Theory]
    [InlineData(197.6, -359.7, 754.8, 0, 336)]
    [InlineData(50, 40, 60, 40, 60)]
    [InlineData(340, 330, 350, 330, 340)]
    [InlineData(-1, -2, 1, -1, 1)]
    [InlineData(5, double.NaN, double.NaN, double.NaN, double.NaN)]
    public void An_interval_is_cut_to_what_is_possible_and_keeps_its_mean(
        double mean, double low, double high, double shownLow, double shownHigh) => Assert.Equal(
        new Interval(mean, shownLow, shownHigh, 2), new Interval(mean, low, high, 2).Within(0, 336));
}
