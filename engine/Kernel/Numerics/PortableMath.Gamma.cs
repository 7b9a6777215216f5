using System.Diagnostics;

namespace Downshift.Kernel.Numerics;

/// <summary>The gamma function and the incomplete gamma and beta integrals.</summary>
public static partial class PortableMath
{
    private const double HalfLogOfTwoPi = 0.9189385332046727;
    private const double StirlingFrom = 12.0;
    private const double Converged = 1e-16;

    /// <summary>Keeps a denominator of a continued fraction off zero (Lentz 1976).</summary>
    private const double Tiny = 1e-300;

    // The fractions need about 5 sqrt(a) steps; 100,000 covers parameters up to 1e8.
    private const int MostSteps = 100_000;

    /// <summary>ln Gamma(x) for x > 0; absolute error below 1e-14 times the larger of 1 and the result.</summary>
    public static double LogGamma(double x)
    {
        Debug.Assert(x > 0.0, "the gamma function is used for positive arguments only");
        var product = 1.0;
        while (x < StirlingFrom)
        {
            product *= x;
            x += 1.0;
        }

        // Stirling's series with the Bernoulli numbers B2..B14; the next term is below 1e-17 from 12 on.
        var w = 1.0 / (x * x);
        var series = 1.0 / 156.0;
        series = (series * w) - (691.0 / 360360.0);
        series = (series * w) + (1.0 / 1188.0);
        series = (series * w) - (1.0 / 1680.0);
        series = (series * w) + (1.0 / 1260.0);
        series = (series * w) - (1.0 / 360.0);
        series = ((series * w) + (1.0 / 12.0)) / x;
        return ((x - 0.5) * Log(x)) - x + HalfLogOfTwoPi + series - Log(product);
    }

    /// <summary>The regularised lower incomplete gamma integral P(a, x): the gamma distribution function.</summary>
    /// <param name="a">Shape, positive.</param>
    /// <param name="x">Upper limit, at least 0.</param>
    public static double GammaP(double a, double x)
    {
        if (x <= 0.0)
        {
            return 0.0;
        }

        return x < a + 1.0 ? GammaSeries(a, x) : 1.0 - GammaFraction(a, x);
    }

    /// <summary>The complement Q(a, x) = 1 - P(a, x), accurate where it is small.</summary>
    /// <param name="a">Shape, positive.</param>
    /// <param name="x">Lower limit, at least 0.</param>
    public static double GammaQ(double a, double x)
    {
        if (x <= 0.0)
        {
            return 1.0;
        }

        return x < a + 1.0 ? 1.0 - GammaSeries(a, x) : GammaFraction(a, x);
    }

    /// <summary>The regularised incomplete beta integral I_x(a, b): the beta distribution function.</summary>
    /// <param name="a">First shape, positive.</param>
    /// <param name="b">Second shape, positive.</param>
    /// <param name="x">Upper limit in [0, 1].</param>
    public static double BetaI(double a, double b, double x)
    {
        if (x <= 0.0)
        {
            return 0.0;
        }

        if (x >= 1.0)
        {
            return 1.0;
        }

        var front = Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Log(x)) + (b * Log1p(-x)));
        return x < (a + 1.0) / (a + b + 2.0)
            ? front * BetaFraction(a, b, x) / a
            : 1.0 - (front * BetaFraction(b, a, 1.0 - x) / b);
    }

    /// <summary>x^a e^-x / Gamma(a).</summary>
    private static double GammaFront(double a, double x) => Exp((a * Log(x)) - x - LogGamma(a));

    /// <summary>P by the series x^a e^-x / Gamma(a) * (1/a + x/(a(a+1)) + ...), for x below a + 1.</summary>
    private static double GammaSeries(double a, double x)
    {
        var term = 1.0 / a;
        var sum = term;
        for (var n = 1; n < MostSteps && term > sum * Converged; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum * GammaFront(a, x);
    }

    /// <summary>Q by Legendre's continued fraction, for x from a + 1 on.</summary>
    private static double GammaFraction(double a, double x)
    {
        var b = x + 1.0 - a;
        var c = 1.0 / Tiny;
        var d = 1.0 / b;
        var fraction = d;
        for (var n = 1; n < MostSteps; n++)
        {
            var numerator = -n * (n - a);
            b += 2.0;
            d = 1.0 / OffZero((numerator * d) + b);
            c = OffZero(b + (numerator / c));
            var step = c * d;
            fraction *= step;
            if (Math.Abs(step - 1.0) < 2.0 * Converged)
            {
                break;
            }
        }

        return fraction * GammaFront(a, x);
    }

    /// <summary>The continued fraction of the incomplete beta integral by Lentz's method.</summary>
    private static double BetaFraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1.0 / OffZero(1.0 - ((a + b) * x / (a + 1.0)));
        var fraction = d;
        for (var m = 1; m < MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1.0) * (a + (2 * m)));
            d = 1.0 / OffZero(1.0 + (even * d));
            c = OffZero(1.0 + (even / c));
            fraction *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1.0));
            d = 1.0 / OffZero(1.0 + (odd * d));
            c = OffZero(1.0 + (odd / c));
            var step = c * d;
            fraction *= step;
            if (Math.Abs(step - 1.0) < 2.0 * Converged)
            {
                break;
            }
        }

        return fraction;
    }

    private static double OffZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
