using Downshift.Model.City;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Model.Sweeps;

/// <summary>Grid resolution against the reference, and against itself.</summary>
public class ResolutionTests
{
    // Student's t with 19 degrees of freedom, two-sided 99 % for all defined rows of city and districts together
    // (Bonferroni over 493): a paired difference beyond so many standard errors is not chance.
    private const double Quantile = 5.620;
    private const double Tolerance = .02;

    public static TheoryData<string> Variants =>
        ["as-happened", "first-sweep", "second-sweep", "double-temperature", "targeted"];

    // Beside the procedures, staff so short that most records are copied, and cadres under two regimes.
    public static TheoryData<string, string> Compared => new(
        Variants.Select(v => ("wuhan-sweeps", v.Data))
            .Concat(CadreVariants.Select(v => ("wuhan-cadres", v))));

    private static string[] CadreVariants => ["no-cadres", "multi-head", "branch-10-feb"];

    [Theory]
    [InlineData("wuhan-sweeps", "first-sweep", .1)]
    [InlineData("wuhan-sweeps", "second-sweep", .02)]
    [InlineData("wuhan-sweeps", "double-temperature", .1)]
    [InlineData("wuhan-sweeps", "targeted", .02)]
    [InlineData("wuhan-cadres", "no-cadres", .02)]
    public void Coverage_and_hours_of_a_small_city_are_near_the_reference(
        string scenario, string variant, double verifiedWithin)
    {
        const int SmallDivisor = 200;
        const uint Replications = 3;
        (string Outcome, double Within)[] compared =
        [
            ("reported_coverage", .02), ("reported_coverage_households", .02), ("worker_hours", .03),
            ("record_accuracy", .01), ("case_finding_sensitivity", .05), ("requests_filed", .03),
            ("verified_coverage", verifiedWithin),
        ];
        (RunObservations[] reference, RunObservations[] grid) = Pairs(scenario, variant, SmallDivisor, Replications);
        foreach ((string outcome, double within) in compared)
        {
            double expected = reference.Average(r => r.City(outcome));
            Assert.InRange(grid.Average(r => r.City(outcome)), expected * (1 - within), expected * (1 + within));
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Compared))]
    public void Every_outcome_of_city_and_districts_agrees(string scenario, string variant)
    {
        const int LargeDivisor = 20;
        const uint Replications = 20;
        (RunObservations[] reference, RunObservations[] grid) = Pairs(scenario, variant, LargeDivisor, Replications);
        List<string> apart = [];
        for (int i = 0; i < reference[0].Rows.Count; i++)
        {
            OutcomeRow row = reference[0].Rows[i];
            if (row.Level is not (OutcomeLevel.City or OutcomeLevel.District))
            {
                continue;
            }

            double[] expected = [.. reference.Select(r => r.Rows[i].Value)];
            double[] difference = [.. grid.Select((r, n) => r.Rows[i].Value - expected[n])];
            if (difference.Any(double.IsNaN))
            {
                continue;
            }

            double mean = difference.Average();
            double sd = Math.Sqrt(difference.Sum(d => (d - mean) * (d - mean)) / (difference.Length - 1));
            double allowed = Tolerance * Math.Abs(expected.Average());
            if (Math.Abs(mean) > Math.Max(allowed, Quantile * sd / Math.Sqrt(difference.Length)))
            {
                apart.Add($"{row.Outcome} {row.Level} {row.Unit}: {expected.Average():G5} differs by {mean:G3}");
            }
        }

        Assert.Empty(apart);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Any_number_of_threads_gives_the_same_rows_and_hashes(int threads)
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "as-happened");
        RunObservations one = RunGrid(variant, 1);
        RunObservations many = RunGrid(variant, threads);
        Assert.Equal(one.StateHash, many.StateHash);
        Assert.Equal(one.Rows, many.Rows);
        Assert.Equal(one.Events, many.Events);
        Assert.Equal(0, one.ConservationResidual);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Illness_is_the_same_and_nothing_appears_or_vanishes(string name)
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", name);
        RunObservations grid = RunGrid(variant, 1);
        Assert.Empty(grid.ConservationFaults);
        Assert.Equal(Cities.Run(variant).Daily("onsets"), grid.Daily("onsets"));
    }

    [Fact]
    public void A_world_for_grid_resolution_holds_no_households_and_refuses_the_other()
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "no-sweep");
        World world = WorldBuilder.Build(variant, 1, Cities.Divisor, Resolution.Grid);
        Assert.True(world.Register.Households.IsEmpty);
        Assert.Equal(Cities.Small(variant).People, world.People);
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => Simulation.Run(world, variant, new RunSettings(1, 0)));
        Assert.Contains("holds no households", refused.Message, StringComparison.Ordinal);
    }

    private static RunObservations RunGrid(ModelParameters variant, int threads) =>
        Simulation.Run(Cities.Small(variant), variant, new RunSettings(1, 0, threads, Resolution.Grid));

    private static (RunObservations[] Reference, RunObservations[] Grid) Pairs(
        string scenario, string name, int divisor, uint replications)
    {
        ScenarioLoad load = ScenarioLoader.Load(scenario, new ScenarioOptions { ScaleDivisor = divisor });
        ModelParameters variant = load.Scenario!.Variants.Single(v => v.Name == name).Parameters;
        World world = WorldBuilder.Build(variant, load.Scenario.Seed, divisor);
        RunObservations[] Of(Resolution resolution) => [.. Enumerable.Range(0, (int)replications).Select(r =>
            Simulation.Run(world, variant, new RunSettings(load.Scenario.Seed, (uint)r, 1, resolution)))];
        return (Of(Resolution.Household), Of(Resolution.Grid));
    }
}
