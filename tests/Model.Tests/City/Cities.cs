using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Model.City;

/// <summary>The shipped scenarios at a small scale, for tests of whole runs.</summary>
internal static class Cities
{
    public const int Divisor = 100;
    private static readonly Lock Gate = new();
    private static World? world;

    public static Scenario Load(string name, params string[] overrides)
    {
        ScenarioLoad load = ScenarioLoader.Load(
            name, new ScenarioOptions { ScaleDivisor = Divisor, Overrides = overrides });
        Assert.True(load.Scenario is not null, string.Join(Environment.NewLine, load.Findings));
        return load.Scenario;
    }

    public static ModelParameters Variant(string scenario, string variant, params string[] overrides) =>
        Load(scenario, overrides).Variants.Single(v => v.Name == variant).Parameters;

    public static World Small(ModelParameters parameters)
    {
        lock (Gate)
        {
            return world ??= WorldBuilder.Build(parameters, seed: 1, Divisor);
        }
    }

    public static RunObservations Run(ModelParameters parameters, uint replication = 0, int threads = 1) =>
        Simulation.Run(Small(parameters), parameters, new RunSettings(1, replication, threads, Resolution.Household));

    public static double City(this RunObservations run, string outcome) =>
        run.Rows.Single(r => r.Outcome == outcome && r.Level == OutcomeLevel.City).Value;

    public static double[] Daily(this RunObservations run, string series) =>
        run.Series.Single(s => s.Id == series && s.Level == OutcomeLevel.City).Values;
}
