namespace Downshift.BenchGate.Statistics;

/// <summary>
/// How many times larger one sample is than another: the estimate of Hodges and Lehmann (1963, "Estimates of location
/// based on rank tests", Annals of Mathematical Statistics 34) on the scale of ratios, with the interval of all factors
/// that the Mann-Whitney test does not reject.
/// </summary>
/// <param name="Ratio">Median of the ratios of all pairs.</param>
/// <param name="Low">Lower end: the ratio is above it with the confidence asked for; NaN with too few values.</param>
/// <param name="High">Upper end: the ratio is below it with the confidence asked for; NaN with too few values.</param>
internal readonly record struct RatioInterval(double Ratio, double Low, double High)
{
    /// <summary>There are enough values for an interval.</summary>
    public bool HasEnds => !double.IsNaN(Low);

    /// <summary>Estimates first / second. O(n m log(n m)).</summary>
    /// <param name="first">At least one positive value.</param>
    /// <param name="second">At least one positive value.</param>
    /// <param name="confidence">Confidence of each end by itself, above 0 and below 1.</param>
    /// <param name="distributions">Where distributions are kept.</param>
    public static RatioInterval Of(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence, UDistributions distributions)
    {
        double[] ratios = new double[first.Length * second.Length];
        int at = 0;
        foreach (double above in first)
        {
            foreach (double below in second) { ratios[at++] = above / below; }
        }

        Array.Sort(ratios);
        int middle = ratios.Length / 2;
        double median = ratios.Length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;

        // A factor below the k-th smallest ratio has fewer than k pairs against it: as rare as U of at most k - 1.
        UDistribution distribution = distributions.Of(first.Length, second.Length);
        int k = 0;
        while (k < middle && MannWhitney.Rejects(distribution.AtMost(k), confidence)) { k++; }
        return k == 0
            ? new RatioInterval(median, double.NaN, double.NaN)
            : new RatioInterval(median, ratios[k - 1], ratios[^k]);
    }
}
