namespace Downshift.Experiments.Statistics;

/// <summary>Quantiles of Student's t.</summary>
public static class StudentT
{
    /// <summary>The factor of a two-sided interval: the quantile at (1 + confidence) / 2.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double TwoSided(int degrees, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);

        // One and two degrees have closed forms; the package's root search does not reach their long tails.
        double exact = degrees switch
        {
            1 => Math.Tan(Math.PI * confidence / 2),
            2 => confidence * Math.Sqrt(2 / ((1 - confidence) * (1 + confidence))),
            _ => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2),
        };

        // Nine decimals are far below what data can tell and far above where platforms differ.
        return Math.Round(exact, 9);
    }

    /// <summary>The factor when several intervals shall hold together (Bonferroni).</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="confidence">Confidence that all hold.</param>
    /// <param name="comparisons">Number of intervals, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Bonferroni(int degrees, double confidence, int comparisons)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(comparisons, 1);
        return TwoSided(degrees, 1 - ((1 - confidence) / comparisons));
    }
}
