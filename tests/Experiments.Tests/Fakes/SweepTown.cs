using System.Collections.Immutable;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Running;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Fakes;

/// <summary>
/// Stands in for the model under the shipped comparison of sweeps: what a run reports is a function of the procedure,
/// the replication and two parameters, so that every effect is known.
/// </summary>
internal sealed class SweepTown(Func<ModelParameters, RunSettings, RunObservations>? run = null) : IRunEngine, IRunCity
{
    /// <summary>The effect of the second sweep against the first changes its sign here.</summary>
    public const double Turn = 0.5;

    private readonly Lock gate = new();
    private readonly List<ModelParameters> built = [];
    private readonly List<(ModelParameters Parameters, uint Replication)> made = [];

    /// <summary>The parameters with which cities were built.</summary>
    public IReadOnlyList<ModelParameters> Built => built;

    public int Runs => made.Count;

    public Geography Geography { get; } = new(
        [new District(0, new DistrictInput("East", "东区", "", DistrictKind.Core, 100, 1, 1, 1, 0, 0), 0, 1, 40)],
        [new Street(0, 0, "D01-S01", 0, 0)], [], ImmutableArray.Create(0, 40), 1);

    public long Households => 40;

    public long People => 100;

    /// <summary>Three procedures of the shipped comparison, with four replications.</summary>
    public static Scenario Scenario(int replications = 4, params string[] overrides)
    {
        ScenarioLoad load = ScenarioLoader.Load(
            "wuhan-sweeps",
            new ScenarioOptions { Replications = replications, ScaleDivisor = 50, Overrides = overrides });
        Assert.True(load.Scenario is not null, string.Join('\n', load.Findings));
        return load.Scenario.Only("no-sweep", "first-sweep", "second-sweep").At([]);
    }

    /// <summary>The two parameters that move something, and one that moves nothing.</summary>
    public static IReadOnlyList<DesignFactor> Factors(Scenario scenario, params string[] names) =>
        FactorChoice.Of(scenario, names.Length > 0 ? names : ["telling.r", "telling.icc", "hop.mean"], out _);

    public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution)
    {
        built.Add(parameters);
        return this;
    }

    public long EstimateBytes(ModelParameters parameters) => 1;

    public RunObservations Run(ModelParameters parameters, RunSettings settings)
    {
        lock (gate) { made.Add((parameters, settings.Replication)); }
        return (run ?? Observe)(parameters, settings);
    }

    /// <summary>Found: the second sweep gains where few tell and loses where many do, 0.4 a unit of telling.</summary>
    public static RunObservations Observe(ModelParameters parameters, RunSettings settings)
    {
        int effort = (int)parameters.Sweep.Procedure;
        double telling = parameters.Numbers.Number("telling.r");
        double chance = ((settings.Replication * 7) % 5 * 0.001) + (settings.Replication * effort % 3 * 0.0001);
        double found = 0.5 + chance + (0.4 * effort * (Turn - telling));
        double hours = (5000 * effort) + (100 * parameters.Numbers.Number("telling.icc")) + (10 * chance);
        return new RunObservations(
            [
                new("case_finding_sensitivity", OutcomeLevel.City, 0, found),
                new("case_finding_sensitivity", OutcomeLevel.District, 0, found),
                new("cases_found", OutcomeLevel.City, 0, (1000 * found) + (300 * effort)),
                new("worker_hours", OutcomeLevel.City, 0, hours),
                new("deaths_waiting", OutcomeLevel.City, 0, effort == 0 ? double.NaN : 7),
            ],
            [new DailySeries("known_cases", OutcomeLevel.City, 0, new double[parameters.Days])],
            100, StateOf(effort, telling, settings.Replication), [], 0, []);
    }

    private static UInt128 StateOf(int effort, double telling, uint replication) =>
        new((ulong)BitConverter.DoubleToInt64Bits(telling), ((ulong)replication << 8) + (ulong)effort);
}
