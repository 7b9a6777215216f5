using Downshift.Kernel.Numerics;

namespace Downshift.Model.Sweeps;

/// <summary>Counts of many independent decisions, one uniform number each.</summary>
internal static class Counts
{
    // From here on a count by the normal distribution is off by less than a tenth of a household (measured).
    private const double ManyVariance = 20;

    /// <summary>A count of independent decisions whose chances differ, by its mean and variance.</summary>
    public static int Of(double u, double mean, double variance)
    {
        if (mean <= 0)
        {
            return 0;
        }

        if (variance >= ManyVariance)
        {
            double value = mean + (Math.Sqrt(variance) * PortableMath.NormalQuantile(u));
            return (int)Math.Max(0, Math.Floor(value + .5));
        }

        // Few or nearly certain: a binomial number of the same mean and, up to rounding, variance.
        double chance = Math.Clamp(1 - (variance / mean), 1e-9, 1);
        int trials = (int)Math.Ceiling((mean / chance) - 1e-9);
        return trials == 0 ? 0 : Quantile.Binomial(u, trials, Math.Min(1, mean / trials));
    }

    /// <summary>The whole number below or above a mean, so that the mean is kept.</summary>
    public static int Rounded(double u, double mean) => (int)Math.Floor(mean + u);
}
