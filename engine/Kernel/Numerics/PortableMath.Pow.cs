namespace Downshift.Kernel.Numerics;

/// <summary>Powers: a logarithm in doubled precision keeps the error of the exponent small.</summary>
public static partial class PortableMath
{
    /// <summary>2^27 + 1: splits a double into two halves whose products are exact (Dekker 1971).</summary>
    private const double Splitter = 134217729.0;

    /// <summary>
    /// <paramref name="x"/> to the power <paramref name="y"/>, for x at least 0; relative error below 2 ulp for results
    /// between 1e-100 and 1e100 and below 6 ulp beyond.
    /// </summary>
    /// <returns>1 if y is 0 or x is 1; NaN for negative x unless y is 0.</returns>
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0)
        {
            return 1.0;
        }

        if (!(x > 0.0) || double.IsInfinity(x) || !double.IsFinite(y))
        {
            return PowAtEdge(x, y);
        }

        var (high, low) = LogOfDoublePrecision(x);
        var (productHigh, productLow) = Multiply(high, y);
        productLow += low * y;
        return productHigh switch
        {
            > ExpOverflow => double.PositiveInfinity,
            < ExpUnderflow => 0.0,
            _ => ExpOfSum(productHigh, productLow),
        };
    }

    private static double PowAtEdge(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y) || x < 0.0)
        {
            return double.NaN;
        }

        if (double.IsInfinity(y))
        {
            return (x > 1.0) == (y > 0.0) ? double.PositiveInfinity : 0.0;
        }

        return (x == 0.0) == (y > 0.0) ? 0.0 : double.PositiveInfinity;
    }

    /// <summary>ln x as an unevaluated sum with a relative error near 1e-18.</summary>
    private static (double High, double Low) LogOfDoublePrecision(double x)
    {
        var (exponent, mantissa) = Split(x);
        var f = mantissa - 1.0;

        // s = f / (2 + f) as high + low; 2 + f is exact in two parts as well.
        var divisor = 2.0 + f;
        var divisorLow = f - (divisor - 2.0);
        var s = f / divisor;
        var (back, backLow) = Multiply(s, divisor);
        var sLow = (f - back - backLow - (s * divisorLow)) / divisor;

        // 2 artanh(s) = 2s + s * tail(s^2): only the first term needs the second word.
        var tail = s * ArtanhTail(s * s);
        var (sumHigh, sumLow) = Add(exponent * Ln2High, 2.0 * s);
        var (tailHigh, tailLow) = Add(exponent * Ln2Low, tail);
        var low = sumLow + tailLow + (2.0 * sLow);
        var (totalHigh, totalLow) = Add(sumHigh, tailHigh);
        return Add(totalHigh, totalLow + low);
    }

    /// <summary>The exact sum of two doubles as a rounded sum and its error (Knuth).</summary>
    private static (double High, double Low) Add(double a, double b)
    {
        var sum = a + b;
        var bPart = sum - a;
        return (sum, (a - (sum - bPart)) + (b - bPart));
    }

    /// <summary>The exact product of two doubles as a rounded product and its error (Dekker).</summary>
    private static (double High, double Low) Multiply(double a, double b)
    {
        var (aHigh, aLow) = Halve(a);
        var (bHigh, bLow) = Halve(b);
        var product = a * b;
        return (product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }

    private static (double High, double Low) Halve(double a)
    {
        var scaled = Splitter * a;
        var high = scaled - (scaled - a);
        return (high, a - high);
    }
}
