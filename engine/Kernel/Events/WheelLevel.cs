using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>One ring of buckets with a bit for each that is not empty, so that empty ones cost nothing.</summary>
internal sealed class WheelLevel
{
    /// <summary>Buckets of a level, as a power of two: 16 KB of bucket heads, half the first-level cache.</summary>
    public const int IndexBits = 10;

    /// <summary>Buckets of a level.</summary>
    public const int Buckets = 1 << IndexBits;

    /// <summary>Selects the index of a bucket.</summary>
    public const int IndexMask = Buckets - 1;

    private const int BitsPerWord = 64;

    private readonly Bucket[] _buckets = new Bucket[Buckets];
    private readonly ulong[] _filled = new ulong[Buckets / BitsPerWord];

    /// <summary>A level of empty buckets.</summary>
    public WheelLevel() => _buckets.AsSpan().Fill(Bucket.Empty);

    /// <summary>The bucket at an index.</summary>
    public ref Bucket this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _buckets[index];
    }

    /// <summary>Notes that the bucket at an index is not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mark(int index) => _filled[index / BitsPerWord] |= 1UL << (index % BitsPerWord);

    /// <summary>Empties the bucket at an index and returns what it was.</summary>
    public Bucket Detach(int index)
    {
        var bucket = _buckets[index];
        _buckets[index] = Bucket.Empty;
        _filled[index / BitsPerWord] &= ~(1UL << (index % BitsPerWord));
        return bucket;
    }

    /// <summary>The first bucket from an index on that is not empty; -1 if there is none.</summary>
    public int FirstFrom(int index)
    {
        var word = index / BitsPerWord;
        var bits = _filled[word] & (ulong.MaxValue << (index % BitsPerWord));
        while (bits == 0)
        {
            if (++word == _filled.Length)
            {
                return -1;
            }

            bits = _filled[word];
        }

        return (word * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
    }
}
