using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downshift.Kernel.Numerics;

/// <summary>Four logarithms at a time: the same operations in the same order, hence the same bits.</summary>
public static partial class PortableMath
{
    /// <summary>ln(1 + x) for four numbers in (-1, 0], equal to <see cref="Log1p(double)"/> bit for bit.</summary>
    internal static Vector256<double> Log1p(Vector256<double> x)
    {
        Debug.Assert(Vector256.GreaterThanAll(x, Vector256.Create(-1.0)), "the logarithm is finite");
        var one = Vector256<double>.One;
        var sum = one + x;
        var (exponent, mantissa) = Split(sum);
        var near = Vector256.GreaterThan(x, Vector256.Create(-0.25));

        // Near 0 the argument itself is used; elsewhere what rounding took from the sum comes back to first order.
        var correction = (x - (sum - one)) / sum;
        var scaled = LogOfScaled(
            Vector256.ConditionalSelect(near, x, mantissa - one),
            Vector256.AndNot(exponent, near));
        return Vector256.ConditionalSelect(near, scaled, scaled + correction);
    }

    private static (Vector256<double> Exponent, Vector256<double> Mantissa) Split(Vector256<double> x)
    {
        var bits = x.AsInt64();
        var half = Vector256.Create((long)(ExponentBias - 1) << MantissaBits);
        var fraction = Vector256.Create((1L << MantissaBits) - 1);
        var mantissa = ((bits & fraction) | half).AsDouble();

        // Exponents are small whole numbers: 2^52 + 2^51 + e in the bits of a double is e after a subtraction.
        var anchor = Vector256.Create(6755399441055744.0);
        var biased = Vector256.ShiftRightLogical(bits, MantissaBits) + anchor.AsInt64();
        var exponent = biased.AsDouble() - anchor - Vector256.Create(ExponentBias - 1.0);
        var low = Vector256.LessThan(mantissa, Vector256.Create(SquareRootOfHalf));
        mantissa = Vector256.ConditionalSelect(low, mantissa + mantissa, mantissa);
        return (exponent - (low & Vector256<double>.One), mantissa);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfScaled(Vector256<double> f, Vector256<double> exponent)
    {
        var s = f / (Vector256.Create(2.0) + f);
        var rest = ArtanhTail(s * s);
        var halfSquare = Vector256.Create(0.5) * f * f;
        var small = (s * (halfSquare + rest)) + (exponent * Vector256.Create(Ln2Low));
        return (exponent * Vector256.Create(Ln2High)) + (f - (halfSquare - small));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ArtanhTail(Vector256<double> z)
    {
        var square = z * z;
        var even = Vector256.Create(2.0 / 23.0);
        var odd = Vector256.Create(2.0 / 21.0);
        even = (even * square) + Vector256.Create(2.0 / 19.0);
        odd = (odd * square) + Vector256.Create(2.0 / 17.0);
        even = (even * square) + Vector256.Create(2.0 / 15.0);
        odd = (odd * square) + Vector256.Create(2.0 / 13.0);
        even = (even * square) + Vector256.Create(2.0 / 11.0);
        odd = (odd * square) + Vector256.Create(2.0 / 9.0);
        even = (even * square) + Vector256.Create(2.0 / 7.0);
        odd = (odd * square) + Vector256.Create(2.0 / 5.0);
        even = (even * square) + Vector256.Create(2.0 / 3.0);
        return (even + (odd * z)) * z;
    }
}
