namespace Downshift.Kernel.Numerics;

/// <summary>The normal distribution.</summary>
public static partial class PortableMath
{
    private const double InverseRootOfTwoPi = 0.3989422804014327;

    /// <summary>The standard normal quantile, relative error about 1e-16.</summary>
    /// <param name="p">Probability in (0, 1); 0 and 1 give the infinities, anything else NaN.</param>
    /// <remarks>Algorithm AS 241, PPND16: Wichura 1988, Applied Statistics 37:477; coefficients from there.</remarks>
    public static double NormalQuantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            return q * CentralRatio(0.180625 - (q * q));
        }

        var tail = q < 0.0 ? p : 1.0 - p;
        if (!(tail > 0.0))
        {
            return tail == 0.0 ? (q < 0.0 ? double.NegativeInfinity : double.PositiveInfinity) : double.NaN;
        }

        var r = Math.Sqrt(-Log(tail));
        var z = r <= 5.0 ? MiddleRatio(r - 1.6) : FarRatio(r - 5.0);
        return q < 0.0 ? -z : z;
    }

    /// <summary>The standard normal distribution function, relative error about 1e-14 in both tails.</summary>
    public static double NormalCdf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x < -1.0)
        {
            return NormalTail(-x);
        }

        return x > 1.0 ? 1.0 - NormalTail(x) : 0.5 + NormalBody(x);
    }

    /// <summary>The standard normal density.</summary>
    public static double NormalDensity(double x) => InverseRootOfTwoPi * Exp(-0.5 * x * x);

    /// <summary>P(0 &lt; Z &lt; x): density times x + x^3/3 + x^5/15 + ..., for |x| up to 1.</summary>
    private static double NormalBody(double x)
    {
        var term = x;
        var sum = x;
        for (var odd = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum * NormalDensity(x);
    }

    /// <summary>P(Z > x) for x at least 1 by Laplace's continued fraction x + 1/(x + 2/(x + 3/...)).</summary>
    /// <remarks>
    /// Cut off at n the error falls like exp(-2x sqrt(n)); starting from the fixed point of the cut-off level
    /// instead of from x saves a few more digits.
    /// </remarks>
    private static double NormalTail(double x)
    {
        if (x > 38.6)
        {
            return 0.0;
        }

        var depth = 20 + (int)(400.0 / (x * x));
        var fraction = 0.5 * (x + Math.Sqrt((x * x) + (4.0 * depth)));
        for (var n = depth; n >= 1; n--)
        {
            fraction = x + (n / fraction);
        }

        return NormalDensity(x) / fraction;
    }

    private static double CentralRatio(double r) =>
        ((((((((((((((2.5090809287301226727e3 * r) + 3.3430575583588128105e4) * r) + 6.7265770927008700853e4) * r)
            + 4.5921953931549871457e4) * r) + 1.3731693765509461125e4) * r) + 1.9715909503065514427e3) * r)
            + 1.3314166789178437745e2) * r) + 3.3871328727963666080)
        / ((((((((((((((5.2264952788528545610e3 * r) + 2.8729085735721942674e4) * r) + 3.9307895800092710610e4) * r)
            + 2.1213794301586595867e4) * r) + 5.3941960214247511077e3) * r) + 6.8718700749205790830e2) * r)
            + 4.2313330701600911252e1) * r) + 1.0);

    private static double MiddleRatio(double r) =>
        ((((((((((((((7.74545014278341407640e-4 * r) + 2.27238449892691845833e-2) * r) + 2.41780725177450611770e-1)
            * r) + 1.27045825245236838258) * r) + 3.64784832476320460504) * r) + 5.76949722146069140550) * r)
            + 4.63033784615654529590) * r) + 1.42343711074968357734)
        / ((((((((((((((1.05075007164441684324e-9 * r) + 5.47593808499534494600e-4) * r) + 1.51986665636164571966e-2)
            * r) + 1.48103976427480074590e-1) * r) + 6.89767334985100004550e-1) * r) + 1.67638483018380384940) * r)
            + 2.05319162663775882187) * r) + 1.0);

    private static double FarRatio(double r) =>
        ((((((((((((((2.01033439929228813265e-7 * r) + 2.71155556874348757815e-5) * r) + 1.24266094738807843860e-3)
            * r) + 2.65321895265761230930e-2) * r) + 2.96560571828504891230e-1) * r) + 1.78482653991729133580) * r)
            + 5.46378491116411436990) * r) + 6.65790464350110377720)
        / ((((((((((((((2.04426310338993978564e-15 * r) + 1.42151175831644588870e-7) * r) + 1.84631831751005468180e-5)
            * r) + 7.86869131145613259100e-4) * r) + 1.48753612908506148525e-2) * r) + 1.36929880922735805310e-1) * r)
            + 5.99832206555887937690e-1) * r) + 1.0);
}
