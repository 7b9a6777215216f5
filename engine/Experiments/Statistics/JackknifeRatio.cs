using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Statistics;

/// <summary>
/// A ratio of means over replications with jackknife pseudo-values (Miller 1974; Law 2015, section 9.5.3): the estimate
/// is the ratio of means, its standard error that of the pseudo-values n r - (n - 1) r(j).
/// </summary>
public sealed class JackknifeRatio
{
    private readonly double[] pseudo;

    private JackknifeRatio(double ratio, double[] pseudo, int n)
    {
        Ratio = ratio;
        this.pseudo = pseudo;
        N = n;
    }

    /// <summary>Replications with both values.</summary>
    public int N { get; }

    /// <summary>Ratio of means; NaN where it is not defined.</summary>
    public double Ratio { get; }

    /// <summary>One pseudo-value a replication; empty where the ratio is not defined.</summary>
    public IReadOnlyList<double> PseudoValues => pseudo;

    /// <summary>The ratio exists: the interval of its denominator excludes zero.</summary>
    public bool IsDefined => !double.IsNaN(Ratio);

    /// <summary>Estimates mean(numerators) / mean(denominators).</summary>
    /// <param name="numerators">One value a replication.</param>
    /// <param name="denominators">One value a replication, the same length and order.</param>
    /// <param name="confidence">Confidence of the denominator's interval, which must exclude zero.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static JackknifeRatio Of(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double confidence)
    {
        if (numerators.Length != denominators.Length)
        {
            throw new ArgumentException("A ratio needs one pair of values a replication.", nameof(denominators));
        }

        // A replication counts when both of its values are defined.
        double[] above = [.. numerators];
        double[] below = [.. denominators];
        for (int i = 0; i < above.Length; i++)
        {
            if (!double.IsNaN(above[i] + below[i])) { continue; }
            above[i] = double.NaN;
            below[i] = double.NaN;
        }

        Sample top = Sample.Of(above);
        Sample bottom = Sample.Of(below);
        int n = bottom.N;
        if (!bottom.Interval(confidence).ExcludesZero) { return new JackknifeRatio(double.NaN, [], n); }
        double ratio = top.Mean / bottom.Mean;
        double[] pseudo = new double[above.Length];
        for (int i = 0; i < pseudo.Length; i++)
        {
            double without = ((n * top.Mean) - above[i]) / ((n * bottom.Mean) - below[i]);
            if (double.IsInfinity(without)) { return new JackknifeRatio(double.NaN, [], n); }
            pseudo[i] = (n * ratio) - ((n - 1) * without);
        }

        return new JackknifeRatio(ratio, pseudo, n);
    }

    /// <summary>The ratio with its interval; undefined where the denominator's interval includes zero.</summary>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    public Interval Interval(double confidence) =>
        IsDefined ? Around(Ratio, Sample.Of(pseudo), confidence) : Comparison.Interval.Undefined(N);

    /// <summary>This ratio minus another over the same replications, jackknifed together.</summary>
    /// <param name="baseline">The baseline's ratio.</param>
    /// <param name="confidence">Confidence, above 0 and below 1.</param>
    /// <returns>The difference, or null where one of the ratios is not defined.</returns>
    public PairedDifference? Minus(JackknifeRatio baseline, double confidence)
    {
        if (!IsDefined || !baseline.IsDefined) { return null; }
        PairedDifference spread = Paired.Compare(pseudo, baseline.pseudo, confidence);
        Sample gaps = Sample.Of([.. pseudo.Zip(baseline.pseudo, (a, b) => a - b)]);
        return spread with { Interval = Around(Ratio - baseline.Ratio, gaps, confidence) };
    }

    private static Interval Around(double estimate, Sample pseudo, double confidence)
    {
        if (pseudo.N < 2) { return new Interval(estimate, double.NaN, double.NaN, pseudo.N); }
        double half = StudentT.TwoSided(pseudo.N - 1, confidence) * pseudo.StandardError;
        return new Interval(estimate, estimate - half, estimate + half, pseudo.N);
    }
}
