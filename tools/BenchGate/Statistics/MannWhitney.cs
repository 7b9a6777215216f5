namespace Downshift.BenchGate.Statistics;

/// <summary>The test of Mann and Whitney (1947): does one sample tend to larger values than the other?</summary>
/// <param name="U">Pairs in which the first sample's value is the larger; a tie counts one half.</param>
/// <param name="Greater">Probability of this U or a larger one if both come from one distribution.</param>
/// <param name="Less">Probability of this U or a smaller one if both come from one distribution.</param>
/// <param name="IsExact">The probabilities are counted, not approximated.</param>
internal readonly record struct MannWhitney(double U, double Greater, double Less, bool IsExact)
{
    /// <summary>Room for the last digit of a significance such as 1 - 0.95.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Tests a first sample against a second.</summary>
    /// <param name="first">At least one finite value.</param>
    /// <param name="second">At least one finite value.</param>
    /// <param name="distributions">Where distributions without ties are kept.</param>
    public static MannWhitney Test(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, UDistributions distributions)
    {
        MidRanks ranks = MidRanks.Of([.. first, .. second]);
        long doubledSum = 0;
        for (int i = 0; i < first.Length; i++) { doubledSum += ranks.Doubled[i]; }
        double u = (doubledSum - ((long)first.Length * (first.Length + 1))) / 2.0;
        UDistribution distribution = ranks.AreDistinct
            ? distributions.Of(first.Length, second.Length)
            : UDistribution.Given(first.Length, second.Length, ranks);
        return new MannWhitney(u, distribution.AtLeast(u), distribution.AtMost(u), distribution.IsExact);
    }

    /// <summary>A probability is small enough to reject.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static bool Rejects(double probability, double confidence) =>
        probability <= (1 - confidence) * (1 + Rounding);

    /// <summary>Samples of these sizes can reject at all: the most extreme order is rare enough.</summary>
    /// <param name="first">Size of the first sample.</param>
    /// <param name="second">Size of the second sample.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static bool CanReject(int first, int second, double confidence)
    {
        // One over the number of orders, C(first + second, first), factor by factor.
        double rarest = 1;
        for (int i = 1; i <= Math.Min(first, second); i++)
        {
            rarest *= i / (double)(Math.Max(first, second) + i);
        }

        return Rejects(rarest, confidence);
    }

    /// <summary>Smallest equal sizes that can reject.</summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static int SamplesNeeded(double confidence)
    {
        int size = 1;
        while (!CanReject(size, size, confidence)) { size++; }
        return size;
    }
}
