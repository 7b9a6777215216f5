using MathNet.Numerics.Distributions;

namespace Downshift.BenchGate.Statistics;

/// <summary>
/// Distribution of the Mann-Whitney U of a first sample of n values against a second of m, where both come from one
/// distribution: U counts the pairs in which the first value is the larger, a tie counting one half.
/// </summary>
/// <remarks>
/// Exact up to <see cref="LargestExact"/> pairs, by the recursion of Mann and Whitney (1947, "On a test of whether one
/// of two random variables is stochastically larger than the other", Annals of Mathematical Statistics 18, section 3):
/// the largest of the pooled values belongs to the first sample or it does not, so
/// ways(k, c, s) = ways(k - 1, c, s) + ways(k - 1, c - 1, s - rank(k)). With mid-ranks for ties the same recursion
/// gives the distribution conditional on the ties. Beyond, the normal approximation with correction for ties and
/// continuity (Lehmann 1975, "Nonparametrics", section 1.3).
/// </remarks>
internal sealed class UDistribution
{
    /// <summary>Most pairs n * m for which the distribution is exact: 30 against 30.</summary>
    public const int LargestExact = 900;

    private readonly double[]? chances;
    private readonly int pairs;
    private readonly double deviation;

    private UDistribution(int pairs, double deviation, double[]? chances)
    {
        this.pairs = pairs;
        this.deviation = deviation;
        this.chances = chances;
    }

    /// <summary>The tails are counted, not approximated.</summary>
    public bool IsExact => chances is not null;

    /// <summary>The distribution without ties.</summary>
    /// <param name="first">Size of the first sample, at least 1.</param>
    /// <param name="second">Size of the second sample, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sample is empty.</exception>
    public static UDistribution WithoutTies(int first, int second) =>
        Of(first, second, [.. Enumerable.Range(1, first + second).Select(rank => 2 * rank)], 0);

    /// <summary>The distribution given the ties of the pooled values.</summary>
    /// <param name="first">Size of the first sample, at least 1.</param>
    /// <param name="second">Size of the second sample, at least 1.</param>
    /// <param name="pooled">The ranks of all values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sample is empty.</exception>
    public static UDistribution Given(int first, int second, MidRanks pooled) =>
        Of(first, second, pooled.Doubled, pooled.TieSum);

    /// <summary>Probability of this U or a larger one.</summary>
    /// <param name="u">A whole or half number, 0 to n * m.</param>
    public double AtLeast(double u)
    {
        int twice = (int)Math.Round(2 * u);
        if (twice <= 0) { return 1; }
        if (twice > 2 * pairs) { return 0; }
        if (chances is not null) { return Tail(chances.AsSpan(twice)); }

        // Without spread every value is the same and U is always n m / 2.
        if (deviation == 0) { return u > pairs / 2.0 ? 0 : 1; }
        return Normal.CDF(0, 1, -(u - 0.5 - (pairs / 2.0)) / deviation);
    }

    /// <summary>Probability of this U or a smaller one.</summary>
    /// <param name="u">A whole or half number, 0 to n * m.</param>
    public double AtMost(double u)
    {
        int twice = (int)Math.Round(2 * u);
        if (twice < 0) { return 0; }
        if (twice >= 2 * pairs) { return 1; }
        if (chances is not null) { return Tail(chances.AsSpan(0, twice + 1)); }
        if (deviation == 0) { return u < pairs / 2.0 ? 0 : 1; }
        return Normal.CDF(0, 1, (u + 0.5 - (pairs / 2.0)) / deviation);
    }

    private static UDistribution Of(int first, int second, int[] doubledRanks, double tieSum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, 1);
        int pairs = checked(first * second);
        double all = first + second;
        double variance = pairs / 12.0 * (all + 1 - (tieSum / (all * (all - 1))));
        double[]? chances = pairs <= LargestExact ? Chances(first, second, doubledRanks) : null;
        return new UDistribution(pairs, Math.Sqrt(Math.Max(0, variance)), chances);
    }

    private static double Tail(ReadOnlySpan<double> chances)
    {
        double sum = 0;
        foreach (double chance in chances) { sum += chance; }
        return Math.Min(1, sum);
    }

    /// <summary>P(2U = i) for i from 0 to 2 n m.</summary>
    private static double[] Chances(int first, int second, int[] doubledRanks)
    {
        // The smaller sample is the one chosen: fewer sums to keep. U of the other is n m minus its U.
        int chosen = Math.Min(first, second);
        int twicePairs = 2 * first * second;
        int least = chosen * (chosen + 1);
        double[] ways = Ways(doubledRanks, chosen, least + twicePairs);
        double[] chances = new double[twicePairs + 1];
        double total = ways.AsSpan(least, twicePairs + 1).ToArray().Sum();
        for (int i = 0; i <= twicePairs; i++)
        {
            chances[first <= second ? i : twicePairs - i] = ways[least + i] / total;
        }

        return chances;
    }

    /// <summary>In how many ways that many of the ranks add up to each sum.</summary>
    private static double[] Ways(int[] ranks, int chosen, int largest)
    {
        double[][] ways = [.. Enumerable.Range(0, chosen + 1).Select(_ => new double[largest + 1])];
        ways[0][0] = 1;
        foreach (int rank in ranks)
        {
            // Downwards, so that a rank is chosen once at most.
            for (int c = chosen; c >= 1; c--)
            {
                double[] with = ways[c];
                double[] without = ways[c - 1];
                for (int sum = largest; sum >= rank; sum--) { with[sum] += without[sum - rank]; }
            }
        }

        return ways[chosen];
    }
}
