namespace Downshift.BenchGate.Statistics;

/// <summary>Distributions without ties by the sizes of the samples: many benchmarks have the same ones.</summary>
internal sealed class UDistributions
{
    private readonly Dictionary<(int First, int Second), UDistribution> known = [];

    /// <summary>The distribution for two sizes.</summary>
    /// <param name="first">Size of the first sample, at least 1.</param>
    /// <param name="second">Size of the second sample, at least 1.</param>
    public UDistribution Of(int first, int second)
    {
        if (!known.TryGetValue((first, second), out UDistribution? distribution))
        {
            distribution = UDistribution.WithoutTies(first, second);
            known.Add((first, second), distribution);
        }

        return distribution;
    }
}
