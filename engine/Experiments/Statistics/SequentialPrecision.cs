using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Statistics;

/// <summary>Replications until a mean is known to a relative half-width (Law 2015, section 9.4.1).</summary>
public static class SequentialPrecision
{
    /// <summary>Replications made before the first look.</summary>
    public const int First = 10;

    /// <summary>Replications at which the procedure gives up unless told otherwise.</summary>
    public const int DefaultCap = 100;

    /// <summary>The bound on half-width over |mean| that keeps the true relative error below gamma.</summary>
    /// <param name="gamma">Relative error asked for, above 0 and below 1.</param>
    public static double Adjusted(double gamma) => gamma / (1 + gamma);

    /// <summary>Half-width over |mean|: 0 where both are 0, NaN where there is no interval.</summary>
    /// <param name="interval">A mean with its interval.</param>
    public static double Relative(Interval interval)
    {
        if (!interval.HasEnds) { return double.NaN; }
        return interval.HalfWidth == 0 ? 0 : interval.HalfWidth / Math.Abs(interval.Mean);
    }

    /// <summary>The number of replications to look at next; it depends on results only, never on threads.</summary>
    /// <param name="n">Replications so far.</param>
    /// <param name="worst">Largest relative half-width so far; NaN where one is not defined yet.</param>
    /// <param name="gamma">Relative error asked for.</param>
    /// <param name="cap">Largest number allowed.</param>
    public static int Next(int n, double worst, double gamma, int cap)
    {
        // The half-width shrinks with the square root of n; never more than double on one estimate of it.
        double factor = worst / Adjusted(gamma);
        double wanted = double.IsFinite(factor) ? Math.Ceiling(n * factor * factor) : 2.0 * n;
        return (int)Math.Min(cap, Math.Clamp(wanted, n + 1.0, 2.0 * n));
    }
}
