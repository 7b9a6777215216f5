using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Statistics;

/// <summary>Paired comparison of two variants under common random numbers (Law 2015, section 10.2).</summary>
public static class Paired
{
    /// <summary>Differences replication by replication; a pair with an undefined value counts for nothing.</summary>
    /// <param name="variant">One value a replication.</param>
    /// <param name="baseline">The baseline's values, the same length and order.</param>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static PairedDifference Compare(
        ReadOnlySpan<double> variant, ReadOnlySpan<double> baseline, double confidence)
    {
        if (variant.Length != baseline.Length)
        {
            throw new ArgumentException("Paired samples have one value a replication each.", nameof(baseline));
        }

        double[] first = new double[variant.Length];
        double[] second = new double[variant.Length];
        double[] gaps = new double[variant.Length];
        int positive = 0;
        int negative = 0;
        for (int i = 0; i < gaps.Length; i++)
        {
            gaps[i] = variant[i] - baseline[i];
            bool defined = !double.IsNaN(gaps[i]);
            first[i] = defined ? variant[i] : double.NaN;
            second[i] = defined ? baseline[i] : double.NaN;
            if (gaps[i] > 0) { positive++; }
            if (gaps[i] < 0) { negative++; }
        }

        Sample paired = Sample.Of(gaps);
        double reduction = Reduction(Sample.Of(first).Variance + Sample.Of(second).Variance, paired.Variance);
        return new PairedDifference(paired.Interval(confidence), reduction, positive, negative);
    }

    /// <summary>How many times fewer replications pairing needs: independent over paired variance.</summary>
    /// <param name="independent">Variance of the difference of independent runs.</param>
    /// <param name="paired">Variance of the paired difference.</param>
    public static double Reduction(double independent, double paired)
    {
        if (double.IsNaN(independent) || double.IsNaN(paired)) { return double.NaN; }
        if (paired > 0) { return independent / paired; }
        return independent > 0 ? double.PositiveInfinity : 1;
    }
}
