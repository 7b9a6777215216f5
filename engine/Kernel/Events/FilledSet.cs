using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>A bit for each bucket that is not empty, so that empty ones cost nothing.</summary>
internal readonly struct FilledSet(int size)
{
    private const int BitsPerWord = 64;

    private readonly ulong[] _words = new ulong[(size + BitsPerWord - 1) / BitsPerWord];

    /// <summary>Notes that a bucket is not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int index) => _words[index / BitsPerWord] |= 1UL << (index % BitsPerWord);

    /// <summary>Notes that a bucket is empty.</summary>
    public void Remove(int index) => _words[index / BitsPerWord] &= ~(1UL << (index % BitsPerWord));

    /// <summary>The first bucket from an index on that is not empty; -1 if there is none.</summary>
    public int FirstFrom(int index)
    {
        var word = index / BitsPerWord;
        var bits = _words[word] & (ulong.MaxValue << (index % BitsPerWord));
        while (bits == 0)
        {
            if (++word == _words.Length)
            {
                return -1;
            }

            bits = _words[word];
        }

        return (word * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
    }
}
