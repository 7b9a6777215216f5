using Downshift.Model.Branching;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>The shipped city at the sizes that checks need; each is built once, by whoever asks first.</summary>
/// <param name="cases">The shipped case.</param>
internal sealed class CaseCity(ICaseLibrary cases)
{
    /// <summary>Seed of all checks of the model; any other would do.</summary>
    public const uint Seed = 1;

    private const int Divisor = 100;

    private readonly Lazy<World> full = new(() => WorldBuilder.Build(Base(cases), Seed, 1));
    private readonly Lazy<World> small = new(() => WorldBuilder.Build(Base(cases), Seed, Divisor));

    /// <summary>The city at full size.</summary>
    public World Full => full.Value;

    /// <summary>Every hundredth unit.</summary>
    public World Small => small.Value;

    /// <summary>The parameters of a shipped variant.</summary>
    public ModelParameters Variant(string scenario, string variant, params string[] overrides) =>
        cases.Variant(scenario, variant, overrides);

    /// <summary>The parameters every scenario of the case shares.</summary>
    public ModelParameters Shipped() => Base(cases);

    /// <summary>What a part of a run sees, for checks of that part alone.</summary>
    public RunContext Context(params string[] overrides) => new(
        Small, Variant("wuhan-sweeps", "first-sweep", overrides), new RunSettings(Seed, 0));

    /// <summary>One run of the small city.</summary>
    public RunObservations Run(ModelParameters parameters, int threads = 1, uint replication = 0) =>
        Simulation.Run(Small, parameters, new RunSettings(Seed, replication, threads, Resolution.Household));

    /// <summary>The same with the work of units moved step by step instead of made up late.</summary>
    public RunObservations RunStepByStep(ModelParameters parameters) => Simulation.Run(
        Small, parameters, new RunSettings(Seed, 0, 1, Resolution.Household) { StepByStep = true });

    /// <summary>A variant's run that branches from another variant's, as late as it can.</summary>
    public RunObservations RunBranched(ModelParameters trunk, ModelParameters parameters)
    {
        RunSettings settings = new(Seed, 0, 1, Resolution.Household);
        BranchingRun run = new(Small, trunk, settings);
        run.AdvanceTo(SharedPast.Days(trunk, parameters, Resolution.Household) - 1);
        return run.Branch(parameters, settings).Finish();
    }

    /// <summary>The city's value of an outcome.</summary>
    public static double City(RunObservations run, string outcome)
    {
        foreach (OutcomeRow row in run.Rows)
        {
            if (row.Level == OutcomeLevel.City && string.Equals(row.Outcome, outcome, StringComparison.Ordinal))
            {
                return row.Value;
            }
        }

        throw new InvalidOperationException($"The run reports no '{outcome}'.");
    }

    private static ModelParameters Base(ICaseLibrary cases) => cases.Variant("wuhan-sweeps", "no-sweep");
}
