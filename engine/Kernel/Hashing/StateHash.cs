using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Hashing;

/// <summary>A running 128-bit fingerprint of a sequence of numbers, sensitive to their order.</summary>
/// <remarks>
/// Not cryptographic. Every step is a bijection of the state for a given number, so two different prefixes cannot
/// collapse to one, and the final scramble spreads a changed bit over all 128.
/// </remarks>
public struct StateHash
{
    // Odd multipliers from the fractional digits of pi; any odd number with mixed bits would do.
    private const ulong First = 0x243F6A8885A308D3;
    private const ulong Second = 0x13198A2E03707345;
    private const ulong Third = 0xA4093822299F31D1;

    private ulong _a;
    private ulong _b;

    /// <summary>The fingerprint of everything mixed in so far.</summary>
    public readonly UInt128 Value
    {
        get
        {
            var high = Scramble(_a + First);
            return new UInt128(high, Scramble(_b ^ high));
        }
    }

    /// <summary>One fingerprint of several in their order, for instance of the partitions of a run.</summary>
    public static UInt128 Combine(ReadOnlySpan<UInt128> parts)
    {
        var hash = default(StateHash);
        foreach (var part in parts)
        {
            hash.Mix((ulong)(part >> 64));
            hash.Mix((ulong)part);
        }

        return hash.Value;
    }

    /// <summary>Mixes in one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mix(ulong value)
    {
        // The constant makes zeros count from the empty state on.
        _a = BitOperations.RotateLeft((_a ^ value) * First, 29) + _b + Third;
        _b = BitOperations.RotateLeft((_b + value) * Second, 37) ^ _a;
    }

    /// <summary>Mixes in two numbers, for instance a time and what happened then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mix(long a, long b)
    {
        Mix((ulong)a);
        Mix((ulong)b);
    }

    /// <summary>The fingerprint as 32 hexadecimal digits.</summary>
    public override readonly string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    private static ulong Scramble(ulong x)
    {
        x = (x ^ (x >> 32)) * Third;
        x = (x ^ (x >> 29)) * First;
        return x ^ (x >> 32);
    }
}
