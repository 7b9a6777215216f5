using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Numerics;

/// <summary>A quantile function compiled to a table: built once, then two loads and a multiplication a draw.</summary>
/// <remarks>
/// The middle is cut into 1024 equal cells, of which the tails beyond 1/32 on either side are replaced by octaves of
/// 16 cells down to a probability of 2^-40, beyond which the value is held. Straight lines between the knots are off
/// by at most about 1/1000 of the local scale. Tables are immutable and may be shared by threads.
/// </remarks>
public sealed partial class QuantileTable
{
    private const int CentreCells = 1024;
    private const double TailStart = 1.0 / 32.0;
    private const int LowestOctave = -40;
    private const int Octaves = -5 - LowestOctave;
    private const int CellsPerOctave = 16;
    private const int FractionBits = 48;
    private const long FractionMask = (1L << FractionBits) - 1;
    private const double FractionUnit = 1.0 / (1L << FractionBits);

    // The exponent and the top four bits of the mantissa number the tail's cells in ascending order.
    private const int FirstTailCell = (1023 + LowestOctave) * CellsPerOctave;

    private readonly double[] _centre;
    private readonly double[]? _lowerTail;
    private readonly double[]? _upperTail;
    private readonly double _cells;

    private QuantileTable(double[] centre, double[]? lowerTail, double[]? upperTail)
    {
        _centre = centre;
        _cells = centre.Length - 1;
        _lowerTail = lowerTail;
        _upperTail = upperTail;
        Debug.Assert(IsMonotone(centre), "a quantile function does not decrease");
    }

    /// <summary>The smallest value the table yields.</summary>
    public double Lowest => _lowerTail is null ? _centre[0] : _lowerTail[0];

    /// <summary>The largest value the table yields.</summary>
    public double Highest => _upperTail is null ? _centre[^1] : _upperTail[0];

    /// <summary>A table of given quantiles at equally spaced probabilities from 0 to 1.</summary>
    /// <param name="knots">At least two values that do not decrease.</param>
    /// <exception cref="ArgumentException">Fewer than two knots, or a knot below the one before it.</exception>
    public static QuantileTable From(ReadOnlySpan<double> knots)
    {
        if (knots.Length < 2 || !IsMonotone(knots))
        {
            throw new ArgumentException("A table needs at least two knots that never decrease.", nameof(knots));
        }

        return new QuantileTable(knots.ToArray(), null, null);
    }

    /// <summary>The quantile at probability <paramref name="u"/> in [0, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double u) => _lowerTail is not null && !(u >= TailStart && u <= 1.0 - TailStart)
        ? AtTail(u)
        : AtCentre(u);

    /// <summary>The quantile at the middle of the cell that a 32-bit random word names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At32(uint word) => At((word + 0.5) * (1.0 / 4294967296.0));

    private static bool IsMonotone(ReadOnlySpan<double> knots)
    {
        for (var i = 1; i < knots.Length; i++)
        {
            if (!(knots[i] >= knots[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AtCentre(double u)
    {
        Debug.Assert(u is >= 0.0 and <= 1.0, "a probability");
        var position = u * _cells;
        var cell = Math.Min((int)position, _centre.Length - 2);
        var low = _centre[cell];
        return low + ((position - cell) * (_centre[cell + 1] - low));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double AtTail(double u)
    {
        Debug.Assert(u is >= 0.0 and <= 1.0, "a probability");
        var (knots, distance) = u < 0.5 ? (_lowerTail!, u) : (_upperTail!, 1.0 - u);
        var bits = BitConverter.DoubleToInt64Bits(distance);
        var cell = (int)(bits >> FractionBits) - FirstTailCell;
        if (cell < 0)
        {
            return knots[0];
        }

        var outer = knots[cell];
        return outer + ((bits & FractionMask) * FractionUnit * (knots[cell + 1] - outer));
    }
}
