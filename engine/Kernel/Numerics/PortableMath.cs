using System.Diagnostics;

namespace Downshift.Kernel.Numerics;

/// <summary>
/// Elementary and special functions in + - * / and square root only, so that the last bit is the same on every
/// operating system and processor.
/// </summary>
/// <remarks>
/// The platform's <c>Math.Exp</c> and its kin call the C runtime and differ between systems (dotnet/runtime #39838).
/// The compiler does not fuse multiply and add unless asked to, and nothing here asks.
/// </remarks>
public static partial class PortableMath
{
    /// <summary>ln 2 with its last 21 bits cleared, so that a product with an exponent is exact.</summary>
    private const double Ln2High = 0.6931471803691238;

    /// <summary>ln 2 minus <see cref="Ln2High"/>.</summary>
    private const double Ln2Low = 1.9082149292705877e-10;

    private const double Log2E = 1.4426950408889634;
    private const double SquareRootOfHalf = 0.7071067811865476;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const double TwoTo54 = 18014398509481984.0;
    private const double SmallestNormal = 2.2250738585072014e-308;

    // exp(x) overflows above the first and is zero to the last bit below the second.
    private const double ExpOverflow = 709.782712893384;
    private const double ExpUnderflow = -745.1332191019412;

    /// <summary>e to the power <paramref name="x"/>, within 1 ulp for normal results.</summary>
    public static double Exp(double x)
    {
        if (x > ExpOverflow)
        {
            return double.PositiveInfinity;
        }

        if (x < ExpUnderflow)
        {
            return 0.0;
        }

        if (double.IsNaN(x))
        {
            return x;
        }

        return ExpOfSum(x, 0.0);
    }

    /// <summary>exp(x) - 1 without cancellation near 0; relative error below 4 ulp.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.34)
        {
            return Exp(x) - 1.0;
        }

        return x + (x * x * ExpTail(x));
    }

    /// <summary>The natural logarithm, within 1 ulp; minus infinity at 0, NaN below.</summary>
    public static double Log(double x)
    {
        if (!(x > 0.0) || double.IsPositiveInfinity(x))
        {
            return x == 0.0 ? double.NegativeInfinity : x > 0.0 ? x : double.NaN;
        }

        var (exponent, mantissa) = Split(x);
        return LogOfScaled(mantissa - 1.0, exponent);
    }

    /// <summary>ln(1 + x) without cancellation near 0, for x > -1; relative error below 2 ulp.</summary>
    public static double Log1p(double x)
    {
        if (x > -0.25 && x < 0.4)
        {
            return LogOfScaled(x, 0);
        }

        var sum = 1.0 + x;
        if (!(sum > 0.0) || double.IsPositiveInfinity(sum))
        {
            return Log(sum);
        }

        // What rounding took from the sum comes back to first order.
        return Log(sum) + ((x - (sum - 1.0)) / sum);
    }

    /// <summary>exp(high + low), where low is a correction below one ulp of high and the sum is in range.</summary>
    private static double ExpOfSum(double high, double low)
    {
        var power = (int)Math.Floor((high * Log2E) + 0.5);
        var reducedHigh = high - (power * Ln2High);
        var reducedLow = (power * Ln2Low) - low;
        var reduced = reducedHigh - reducedLow;
        var tail = reduced * reduced * ExpTail(reduced);
        return Scale(1.0 + (reducedHigh + (tail - reducedLow)), power);
    }

    /// <summary>(exp(r) - 1 - r) / r^2 for |r| up to 0.35, by its Taylor series (error below 1e-18).</summary>
    /// <remarks>Even and odd powers run as two chains, which the processor works on at once.</remarks>
    private static double ExpTail(double r)
    {
        var z = r * r;
        var even = 1.0 / 87178291200.0;
        var odd = 1.0 / 6227020800.0;
        even = (even * z) + (1.0 / 479001600.0);
        odd = (odd * z) + (1.0 / 39916800.0);
        even = (even * z) + (1.0 / 3628800.0);
        odd = (odd * z) + (1.0 / 362880.0);
        even = (even * z) + (1.0 / 40320.0);
        odd = (odd * z) + (1.0 / 5040.0);
        even = (even * z) + (1.0 / 720.0);
        odd = (odd * z) + (1.0 / 120.0);
        even = (even * z) + (1.0 / 24.0);
        odd = (odd * z) + (1.0 / 6.0);
        even = (even * z) + 0.5;
        return even + (odd * r);
    }

    /// <summary>ln(2^exponent (1 + f)) for f in [sqrt(1/2) - 1, sqrt(2) - 1].</summary>
    /// <remarks>
    /// With s = f / (2 + f), ln(1 + f) = 2 artanh(s) = f - s (f - R), R = 2 s^2 / 3 + 2 s^4 / 5 + ..., and
    /// f - s f = f - f^2 / 2 + s f^2 / 2 keeps the large terms exact.
    /// </remarks>
    private static double LogOfScaled(double f, int exponent)
    {
        var s = f / (2.0 + f);
        var rest = ArtanhTail(s * s);
        var halfSquare = 0.5 * f * f;
        var small = (s * (halfSquare + rest)) + (exponent * Ln2Low);
        return (exponent * Ln2High) + (f - (halfSquare - small));
    }

    /// <summary>2z/3 + 2z^2/5 + ... for z = s^2 up to 0.03: eleven terms leave an error below 1e-18.</summary>
    private static double ArtanhTail(double z)
    {
        var square = z * z;
        var even = 2.0 / 23.0;
        var odd = 2.0 / 21.0;
        even = (even * square) + (2.0 / 19.0);
        odd = (odd * square) + (2.0 / 17.0);
        even = (even * square) + (2.0 / 15.0);
        odd = (odd * square) + (2.0 / 13.0);
        even = (even * square) + (2.0 / 11.0);
        odd = (odd * square) + (2.0 / 9.0);
        even = (even * square) + (2.0 / 7.0);
        odd = (odd * square) + (2.0 / 5.0);
        even = (even * square) + (2.0 / 3.0);
        return (even + (odd * z)) * z;
    }

    /// <summary>x = 2^exponent * mantissa with the mantissa in [sqrt(1/2), sqrt(2)).</summary>
    private static (int Exponent, double Mantissa) Split(double x)
    {
        var subnormalShift = 0;
        if (x < SmallestNormal)
        {
            x *= TwoTo54;
            subnormalShift = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> MantissaBits) - ExponentBias + 1;
        const long HalfExponent = (long)(ExponentBias - 1) << MantissaBits;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | HalfExponent);
        if (mantissa < SquareRootOfHalf)
        {
            mantissa *= 2.0;
            exponent--;
        }

        return (exponent + subnormalShift, mantissa);
    }

    /// <summary>value * 2^power for a value near 1, gradually underflowing.</summary>
    private static double Scale(double value, int power)
    {
        Debug.Assert(value is > 0.5 and < 2.0, "the reduced exponential is near 1");
        if (power < 1 - ExponentBias)
        {
            return value * PowerOfTwo(power + 54) * (1.0 / TwoTo54);
        }

        // 2^1024 is not a number, 2 * 2^1023 is.
        return power > ExponentBias ? value * 2.0 * PowerOfTwo(power - 1) : value * PowerOfTwo(power);
    }

    private static double PowerOfTwo(int power) =>
        BitConverter.Int64BitsToDouble((long)(power + ExponentBias) << MantissaBits);
}
