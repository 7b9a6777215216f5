using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Random;

/// <summary>The 128 bits that one counter of Philox4x32 yields, readable as two uniform numbers.</summary>
public readonly struct PhiloxBlock
{
    /// <summary>2^-53: the weight of the last bit of a 53-bit fraction.</summary>
    internal const double UnitOfFraction = 1.0 / (1L << 53);

    private const double LargestBelowOne = 1.0 - UnitOfFraction;

    /// <summary>First word.</summary>
    public readonly uint X0;

    /// <summary>Second word.</summary>
    public readonly uint X1;

    /// <summary>Third word.</summary>
    public readonly uint X2;

    /// <summary>Fourth word.</summary>
    public readonly uint X3;

    /// <summary>A block of four words.</summary>
    public PhiloxBlock(uint x0, uint x1, uint x2, uint x3)
    {
        X0 = x0;
        X1 = x1;
        X2 = x2;
        X3 = x3;
    }

    /// <summary>The first 64 bits, words 0 and 1, little-endian.</summary>
    public ulong FirstBits => X0 | ((ulong)X1 << 32);

    /// <summary>The last 64 bits, words 2 and 3, little-endian.</summary>
    public ulong SecondBits => X2 | ((ulong)X3 << 32);

    /// <summary>A uniform number in the open interval (0, 1) from words 0 and 1.</summary>
    public double First => ToUniform(FirstBits);

    /// <summary>A uniform number in the open interval (0, 1) from words 2 and 3.</summary>
    public double Second => ToUniform(SecondBits);

    /// <summary>The middle of one of 2^53 equal cells: neither 0 nor 1, so that both logarithms are finite.</summary>
    /// <param name="bits">64 random bits, of which the high 53 are used.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUniform(ulong bits)
    {
        var uniform = ((long)(bits >> 11) + 0.5) * UnitOfFraction;

        // The middle of the very last cell is not representable and would round to 1.
        return uniform < 1.0 ? uniform : LargestBelowOne;
    }
}
