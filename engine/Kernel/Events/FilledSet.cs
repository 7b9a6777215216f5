using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>A bit for each bucket that is not empty, so that empty ones cost nothing.</summary>
/// <remarks>
/// The bits stay in the first-level cache where the buckets do not: whoever asks here instead of looking at the bucket
/// does not wait for memory (measured: half of a hold with few events).
/// </remarks>
internal readonly struct FilledSet(int size)
{
    private const int WordBits = 6;

    private readonly ulong[] _words = new ulong[(size + (1 << WordBits) - 1) >> WordBits];

    /// <summary>Whether a bucket is not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int index) => (_words[index >> WordBits] & (1UL << index)) != 0;

    /// <summary>Notes that a bucket is not empty; whether it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int index)
    {
        ref var word = ref _words[index >> WordBits];
        var bit = 1UL << index;
        var wasEmpty = (word & bit) == 0;
        word |= bit;
        return wasEmpty;
    }

    /// <summary>Notes that a bucket is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(int index) => _words[index >> WordBits] &= ~(1UL << index);

    /// <summary>How far after an index the next bucket is that is not empty, if they share a word; or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextInWord(int index)
    {
        var bits = _words[index >> WordBits] >> index;
        return bits == 0 ? -1 : BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>The first bucket from an index on that is not empty; -1 if there is none.</summary>
    public int FirstFrom(int index)
    {
        var word = index >> WordBits;
        var bits = _words[word] & (ulong.MaxValue << index);
        while (bits == 0)
        {
            if (++word == _words.Length)
            {
                return -1;
            }

            bits = _words[word];
        }

        return (word << WordBits) + BitOperations.TrailingZeroCount(bits);
    }
}
