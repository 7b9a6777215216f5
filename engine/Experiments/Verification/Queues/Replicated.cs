using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Twenty independent replications of a model and what they estimate.</summary>
/// <typeparam name="TRecord">What one replication leaves behind.</typeparam>
internal sealed class Replicated<TRecord>
{
    /// <summary>Replications of every simulated row.</summary>
    public const int Count = 20;

    private readonly TRecord[] records;

    /// <summary>Runs the replications.</summary>
    /// <param name="seed">Seed of the check.</param>
    /// <param name="run">Runs one replication.</param>
    public Replicated(uint seed, Func<DrawSource, TRecord> run)
    {
        records = new TRecord[Count];
        for (uint r = 0; r < Count; r++) { records[r] = run(new DrawSource(seed, r)); }
    }

    /// <summary>What each replication left behind.</summary>
    public IReadOnlyList<TRecord> Records => records;

    /// <summary>One figure of every replication.</summary>
    /// <param name="figure">The figure.</param>
    public Tally Of(Func<TRecord, double> figure)
    {
        Tally tally = default;
        foreach (TRecord record in records) { tally.Add(figure(record)); }
        return tally;
    }
}
