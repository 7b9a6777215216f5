using System.Diagnostics;

namespace Downshift.Kernel.Numerics;

/// <summary>Draws by inversion: one uniform number in, one value out, never decreasing in the uniform number.</summary>
/// <remarks>Monotone inversion keeps two variants that share a uniform number as close as they can be.</remarks>
public static partial class Quantile
{
    /// <summary>Exponential with the given mean (at least 0).</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="mean">Mean.</param>
    public static double Exponential(double u, double mean) => -mean * PortableMath.Log1p(-u);

    /// <summary>Normal with the given mean and standard deviation (at least 0).</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="mean">Mean.</param>
    /// <param name="sd">Standard deviation.</param>
    public static double Normal(double u, double mean, double sd) => mean + (sd * PortableMath.NormalQuantile(u));

    /// <summary>Log-normal.</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="median">Median, positive.</param>
    /// <param name="logSd">Standard deviation of the natural logarithm, at least 0.</param>
    public static double LogNormal(double u, double median, double logSd) =>
        median * PortableMath.Exp(logSd * PortableMath.NormalQuantile(u));

    /// <summary>Uniform between two bounds.</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="low">Value at 0.</param>
    /// <param name="high">Value at 1.</param>
    public static double Uniform(double u, double low, double high) => low + (u * (high - low));

    /// <summary>Poisson with the given mean in [0, 1e8].</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="mean">Mean.</param>
    /// <remarks>O(sqrt(mean)): about 0.1 microseconds at mean 10, 5 at mean 1e5.</remarks>
    public static int Poisson(double u, double mean)
    {
        Debug.Assert(mean is >= 0.0 and <= 1e8, "the mean of a Poisson number");
        if (mean <= 0.0)
        {
            return 0;
        }

        var ratios = new PoissonRatios(mean);
        return mean < ModeWalk.FewExpected
            ? ModeWalk.FromZero(u, PortableMath.Exp(-mean), int.MaxValue, ratios)
            : ModeWalk.Find(u, (int)mean, int.MaxValue, ratios);
    }

    /// <summary>Binomial: successes in n trials (at least 0) of probability p in [0, 1].</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="p">Probability of success.</param>
    /// <remarks>O(sqrt(n p (1 - p))).</remarks>
    public static int Binomial(double u, int n, double p)
    {
        Debug.Assert(n >= 0, "the number of trials");
        if (p <= 0.0 || n == 0)
        {
            return 0;
        }

        if (p >= 1.0)
        {
            return n;
        }

        // A probability above one half counts failures, which are fewer.
        return p > 0.5 ? n - FewerThanHalf(1.0 - u, n, 1.0 - p) : FewerThanHalf(u, n, p);
    }

    private static int FewerThanHalf(double u, int n, double p)
    {
        var ratios = new BinomialRatios(n, p);
        return n * p < ModeWalk.FewExpected
            ? ModeWalk.FromZero(u, PortableMath.Exp(n * PortableMath.Log1p(-p)), n, ratios)
            : ModeWalk.Find(u, Math.Min(n, (int)((n + 1.0) * p)), n, ratios);
    }

    private readonly struct PoissonRatios(double mean) : IMassRatios
    {
        private readonly double _mean = mean;
        private readonly double _inverse = 1.0 / mean;

        public double Up(int k) => _mean / (k + 1.0);

        public double Down(int k) => k * _inverse;
    }

    private readonly struct BinomialRatios(int n, double p) : IMassRatios
    {
        private readonly double _n = n;
        private readonly double _odds = p / (1.0 - p);
        private readonly double _inverseOdds = (1.0 - p) / p;

        public double Up(int k) => (_n - k) * _odds / (k + 1.0);

        public double Down(int k) => k * _inverseOdds / (_n - k + 1.0);
    }
}
