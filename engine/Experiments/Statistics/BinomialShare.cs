namespace Downshift.Experiments.Statistics;

/// <summary>Exact bounds of a share of which some of n independent draws are known (Clopper and Pearson
/// 1934).</summary>
public static class BinomialShare
{
    /// <summary>The one-sided lower bound: the share below which so many hits would have had a chance of at most
    /// 1 - confidence.</summary>
    /// <param name="hits">Hits, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Draws, at least 1.</param>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Lower(int hits, int n, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, n);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        if (hits == 0) { return 0; }
        double bound = MathNet.Numerics.Distributions.Beta.InvCDF(hits, n - hits + 1.0, 1 - confidence);
        return Math.Round(bound, 9);
    }
}
