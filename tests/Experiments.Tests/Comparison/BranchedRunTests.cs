using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Comparison;

/// <summary>Comparisons whose runs have days in common, on the model itself.</summary>
public sealed class BranchedRunTests
{
    private static readonly Scenario Cadres = ScenarioLoader
        .Load("wuhan-cadres", new ScenarioOptions { ScaleDivisor = 400 }).Scenario!;

    [Fact]
    public void Runs_that_branch_are_the_runs_made_alone()
    {
        City branching = new();
        ComparisonResult together = Run(branching, threads: 2);
        ComparisonResult apart = Run(new City { Branches = false }, threads: 1);
        Assert.Equal(2, branching.Begun);
        Assert.Equal(2, branching.Alone);
        Assert.Empty(together.Failures);
        Assert.Equal(apart.Runs.Select(Told), together.Runs.Select(Told));
        Assert.Equal(
            apart.Runs.SelectMany(run => run.Values), together.Runs.SelectMany(run => run.Values));
    }

    [Fact]
    public void Where_the_trunk_fails_the_others_are_made_alone()
    {
        City city = new() { Fails = true };
        ComparisonResult result = Run(city, threads: 1);
        Assert.Equal(["no trunk", "no trunk"], result.Failures.Select(f => f.Message.Split(": ")[1]));
        Assert.Equal(6, result.Runs.Count);
        Assert.Equal(6, city.Alone);
    }

    [Fact]
    public void Without_memory_for_two_states_runs_are_made_alone()
    {
        City city = new() { MemoryShare = 0.6 };
        Assert.Equal(8, Run(city, threads: 2).Runs.Count);
        Assert.Equal(0, city.Begun);
    }

    private static ComparisonResult Run(City city, int threads) => new ComparisonRunner(city).Run(
        new ComparisonPlan(Cadres) { Threads = threads, Replications = 2 },
        cancellation: TestContext.Current.CancellationToken);

    private static (int Variant, int Replication, UInt128 Hash, long Events) Told(RunRecord run) =>
        (run.Variant, run.Replication, run.StateHash, run.Events);

    /// <summary>The model, watched.</summary>
    private sealed class City : IRunEngine, IRunCity
    {
        private IRunCity model = null!;
        private int begun;
        private int alone;

        public bool Branches { get; init; } = true;

        public bool Fails { get; init; }

        /// <summary>Part of the memory that may be used which one run says it needs.</summary>
        public double MemoryShare { get; init; }

        public int Begun => begun;

        public int Alone => alone;

        public Geography Geography => model.Geography;

        public long Households => model.Households;

        public long People => model.People;

        public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution)
        {
            model = new ModelEngine().Build(parameters, seed, scaleDivisor, resolution);
            return this;
        }

        public long EstimateBytes(ModelParameters parameters) => (long)(MemoryShare * MemoryBudget.Available());

        public RunObservations Run(ModelParameters parameters, RunSettings settings)
        {
            Interlocked.Increment(ref alone);
            return model.Run(parameters, settings);
        }

        public int SharedDays(ModelParameters first, ModelParameters other) =>
            Branches ? model.SharedDays(first, other) : 0;

        public BranchingRun Begin(ModelParameters parameters, RunSettings settings)
        {
            Interlocked.Increment(ref begun);
            return Fails ? throw new InvalidOperationException("no trunk") : model.Begin(parameters, settings);
        }
    }
}
