using System.Collections.Immutable;
using Downshift.Experiments.Running;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Tests.Fakes;

/// <summary>Stands in for the model: what a run reports is a function of its variant and replication.</summary>
internal sealed class FakeEngine(Func<int, RunSettings, RunObservations> run) : IRunEngine, IRunCity
{
    private readonly List<ModelParameters> seen = [];

    /// <summary>The parameter records in the order of variants; a run is told apart by which one it gets.</summary>
    public IReadOnlyList<ModelParameters> Variants { get; set; } = [];

    public long BytesPerRun { get; init; } = 1;

    public int Built { get; private set; }

    public int Runs => seen.Count;

    public Geography Geography { get; } = new(
        [
            new District(0, Input("Jianghan", "江汉区"), 0, 1, 30),
            new District(1, Input("=cmd", "硚口区"), 1, 1, 20),
        ],
        [new Street(0, 0, "D01-S01", 0, 0), new Street(1, 1, "D02-S01", 0, 0)], [], ImmutableArray.Create(0, 50), 1);

    public long Households => 50;

    public long People => 120;

    public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution)
    {
        Built++;
        return this;
    }

    public long EstimateBytes(ModelParameters parameters) => BytesPerRun;

    public RunObservations Run(ModelParameters parameters, RunSettings settings)
    {
        lock (seen) { seen.Add(parameters); }
        settings.OnProgress?.Invoke(86400, 10);
        int variant = Enumerable.Range(0, Variants.Count).First(v => ReferenceEquals(Variants[v], parameters));
        return run(variant, settings);
    }

    /// <summary>An engine whose runs depend on variant and replication only.</summary>
    public static FakeEngine For(Scenarios.Scenario scenario, Func<int, RunSettings, RunObservations>? run = null) =>
        new(run ?? Town) { Variants = [.. scenario.Variants.Select(variant => variant.Parameters)] };

    /// <summary>Observations with city and district outcomes and one series; common noise for all variants.</summary>
    public static RunObservations Town(int variant, RunSettings settings)
    {
        double noise = Noise(settings.Replication, 0);
        double own = Noise(settings.Replication, variant + 1);
        double found = 0.3 + (0.1 * variant) + (0.02 * noise) + (0.005 * own);
        double cases = 300 + (100 * variant) + (20 * noise) + (5 * own);
        double hours = 1000 + (5000 * variant) + (100 * noise) + (20 * own);
        return Observe(
            [
                new("worker_hours", OutcomeLevel.City, 0, hours), new("cases_found", OutcomeLevel.City, 0, cases),
                new("case_finding_sensitivity", OutcomeLevel.City, 0, found),
                new("case_finding_sensitivity", OutcomeLevel.District, 0, found + 0.01),
                new("case_finding_sensitivity", OutcomeLevel.District, 1, variant == 0 ? double.NaN : found - 0.01),
                new("reported_coverage", OutcomeLevel.Unit, 0, 0.9),
            ],
            variant, settings);
    }

    public static RunObservations Observe(OutcomeRow[] rows, int variant, RunSettings settings) => new(
        rows, [new DailySeries("known_cases", OutcomeLevel.City, 0, [variant, settings.Replication, 2.5])],
        1000 + variant, new UInt128(settings.Replication, (ulong)variant), [], 0, []);

    /// <summary>A number in [-1, 1) fixed by its two addresses.</summary>
    private static double Noise(uint replication, int stream)
    {
        ulong x = (replication * 0x9E3779B97F4A7C15UL) + ((ulong)stream * 0xD1B54A32D192ED03UL) + 0x2545F4914F6CDD1DUL;
        x = (x ^ (x >> 31)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 29)) * 0x94D049BB133111EBUL;
        return ((x >> 11) * (2.0 / (1UL << 53))) - 1;
    }

    private static DistrictInput Input(string name, string chinese) =>
        new(name, chinese, "", DistrictKind.Core, 60, 1, 1, 1, 0, 0);
}
