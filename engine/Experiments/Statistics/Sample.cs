using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Statistics;

/// <summary>Mean, variance and t interval of a sample, one value a replication. NaN values are left out.</summary>
/// <param name="N">Values that are defined.</param>
/// <param name="Mean">Their mean; NaN without any.</param>
/// <param name="Variance">Their variance with divisor n - 1; NaN below two.</param>
public readonly record struct Sample(int N, double Mean, double Variance)
{
    /// <summary>Welford's (1962) one-pass moments, in the order of the values.</summary>
    /// <param name="values">One value a replication.</param>
    public static Sample Of(ReadOnlySpan<double> values)
    {
        int n = 0;
        double mean = 0;
        double squares = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) { continue; }
            n++;
            double gap = value - mean;
            mean += gap / n;
            squares += gap * (value - mean);
        }

        return new Sample(n, n == 0 ? double.NaN : mean, n < 2 ? double.NaN : squares / (n - 1));
    }

    /// <summary>Standard error of the mean; NaN below two values.</summary>
    public double StandardError => Math.Sqrt(Variance / N);

    /// <summary>Mean with t interval, mean plus or minus t(n-1) s / sqrt(n); without ends below two values.</summary>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    public Interval Interval(double confidence)
    {
        if (N < 2) { return new Interval(Mean, double.NaN, double.NaN, N); }
        double half = StudentT.TwoSided(N - 1, confidence) * StandardError;
        return new Interval(Mean, Mean - half, Mean + half, N);
    }
}
