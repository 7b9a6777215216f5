using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Fakes;

/// <summary>A small scenario built in memory: control, baseline and one more variant.</summary>
internal static class TestScenario
{
    public static readonly string[] DefaultVariants = ["no-sweep", "first-sweep", "second-sweep"];

    public static Scenario Make(
        IReadOnlyList<string>? variants = null, int replications = 4, string? control = "no-sweep",
        string baseline = "first-sweep", uint seed = 1, string runsHash = "r-hash")
    {
        ModelParameters parameters = Parameters();
        string[] names = [.. variants ?? DefaultVariants];
        return new Scenario
        {
            Name = "test-town",
            Title = new BilingualText("A town", "一个镇"),
            Purpose = new BilingualText("", ""),
            Hash = "0123456789abcdef",
            RunsHash = runsHash,
            CanonicalText = "name: test-town\n",
            Files = [new ScenarioFile("town.yaml", "ff", "schema: 1\n")],
            Overrides = ["sweep.window.from=2020-02-17"],
            Seed = seed,
            Replications = replications,
            ScaleDivisor = 1,
            Resolution = Resolution.Household,
            FirstDay = new DateOnly(2020, 1, 23),
            Days = 3,
            Baseline = baseline,
            Control = control,
            Primary = ["case_finding_sensitivity", "hours_per_case_found"],
            Outcomes = ["case_finding_sensitivity", "hours_per_case_found", "worker_hours"],
            Variants =
            [
                .. names.Select(name =>
                    new ScenarioVariant(name, new BilingualText(name, name), parameters with { }, "")),
            ],
        };
    }

    private static ModelParameters Parameters()
    {
        var numbers = new ParameterSet(
            [.. ParameterCatalog.All.Select(_ => new ParameterValue(1, 0, 1, 1, Evidence.Assumption, "test"))]);
        var calendar = new CaseCalendar(1, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0);
        var inputs = new CaseInputs([], 0, [], [], [], [], [], [], [], [], [], calendar);
        return new ModelParameters(
            new DateOnly(2020, 1, 23), 3, numbers, inputs, new SweepSettings(ProcedureKind.None, 0, 1, true, true),
            new BedSettings(BedPolicyKind.City, ShareBasis.ByPopulation, false, false, false, false),
            new CommandSettings(false, CommandRegimeKind.MultiHead, 0, false, false, false, false, false, false),
            new MechanismSettings(false, false, false, false, false, false, false));
    }
}
