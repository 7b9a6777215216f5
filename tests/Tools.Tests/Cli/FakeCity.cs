using System.Collections.Immutable;
using Downshift.Experiments.Running;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Tools.Tests.Cli;

/// <summary>Stands in for the model: the procedure and the replication decide what a run reports.</summary>
internal sealed class FakeCity(Func<ModelParameters, RunSettings, RunObservations>? run = null) : IRunEngine, IRunCity
{
    private int runs;

    public int Runs => runs;

    public long BytesPerRun { get; init; } = 1;

    /// <summary>Thrown when the city is built.</summary>
    public Exception? Fault { get; init; }

    public Geography Geography { get; } = new(
        [new District(0, new DistrictInput("East", "东区", "", DistrictKind.Core, 100, 1, 1, 1, 0, 0), 0, 1, 40)],
        [new Street(0, 0, "D01-S01", 0, 0)], [], ImmutableArray.Create(0, 40), 1);

    public long Households => 40;

    public long People => 100;

    public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution) =>
        Fault is null ? this : throw Fault;

    public long EstimateBytes(ModelParameters parameters) => BytesPerRun;

    public RunObservations Run(ModelParameters parameters, RunSettings settings)
    {
        Interlocked.Increment(ref runs);
        return (run ?? Observe)(parameters, settings);
    }

    /// <summary>Found: 30 % without a sweep, 12 points more door to door, the same chance for all.</summary>
    public static RunObservations Observe(ModelParameters parameters, RunSettings settings)
    {
        int effort = (int)parameters.Sweep.Procedure;
        double chance = (settings.Replication % 4) * 0.01;
        double found = 0.3 + (0.06 * effort) + chance;
        return new RunObservations(
            [
                new("case_finding_sensitivity", OutcomeLevel.City, 0, found),
                new("cases_found", OutcomeLevel.City, 0, 1000 * found),
                new("worker_hours", OutcomeLevel.City, 0, (10_000 * effort) + (100 * chance)),
                new("request_to_bed_hours", OutcomeLevel.City, 0, 50),
                new("deaths_waiting", OutcomeLevel.City, 0, effort == 0 ? double.NaN : 7),
            ],
            [new DailySeries("known_cases", OutcomeLevel.City, 0, new double[parameters.Days])],
            100, new UInt128(settings.Replication, (ulong)effort), [], 0, []);
    }
}
