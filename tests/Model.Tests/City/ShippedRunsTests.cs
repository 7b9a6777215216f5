using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Model.City;

/// <summary>Every scenario that ships runs, and each of its variants does something.</summary>
public class ShippedRunsTests
{
    // The second sweep ends on the 28th day; eight units are enough for every mechanism to act.
    private const int Days = 28;
    private const int Divisor = 400;

    /// <summary>Variants whose run is that of another: by another name, or read over another window.</summary>
    private static readonly string[] Twins = ["need-error-0", "w-50", "no-sweep-17-feb"];

    /// <summary>The scenarios of Wuhan whose runs no other test makes.</summary>
    public static TheoryData<string> Names =>
    [
        "sweep-shortfall", "sweep-context", "beds-shares", "beds-reserve", "beds-walk-in", "beds-timing",
        "tests-bottleneck", "command-heads", "branch-parts", "cadres-marginal", "community-closure",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_runs_its_accounts_balance_and_its_variants_differ(string name)
    {
        ScenarioLoad load = ScenarioLoader.Load(name, new ScenarioOptions { ScaleDivisor = Divisor, Days = Days });
        Assert.Empty(load.Findings);
        Scenario scenario = load.Scenario!;
        World world = WorldBuilder.Build(scenario.Variants[0].Parameters, scenario.Seed, Divisor);
        Dictionary<UInt128, string> seen = [];
        foreach (ScenarioVariant variant in scenario.Variants)
        {
            RunObservations run = Simulation.Run(world, variant.Parameters, new RunSettings(scenario.Seed, 0));
            Assert.Empty(run.ConservationFaults);
            Assert.Equal(0, run.ConservationResidual);
            Assert.All(Told(scenario), outcome => Assert.True(double.IsFinite(run.City(outcome)), outcome));
            Assert.True(
                seen.TryAdd(run.StateHash, variant.Name) != Twins.Contains(variant.Name),
                $"{variant.Name} and {seen[run.StateHash]}");
        }
    }

    // Primary outcomes that a run tells by itself; at this scale no district files the requests that a worst one needs.
    private static IEnumerable<string> Told(Scenario scenario) => scenario.Primary.Where(outcome =>
        outcome != "worst_district_wait_hours"
        && OutcomeCatalog.All.Single(one => one.Id == outcome).Derivation == Derivation.Observed);
}
