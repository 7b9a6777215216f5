using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downshift.Kernel.Events;

/// <summary>
/// Sorts the entries of an opened bucket in time proportional to their number, whatever their keys look like.
/// </summary>
/// <remarks>
/// A few entries are ranked: each is written to the place that counting those before it gives. More
/// entries are dealt into about as many bins as there are entries, by the first word of the key in which they differ
/// and over the range that this word really has; bins of a few are finished by insertion. Ties in time are thus dealt
/// by destination, and entries that are in order already (a tie that one source scheduled) are only looked at.
/// </remarks>
internal static class EntrySort
{
    private const int Words = 3;
    private const int MostForInsertion = 24;

    /// <summary>Counting goes with the square of the number: from here on dealing is faster (measured).</summary>
    private const int MostForRanking = 1 << RankBits;
    private const int RankBits = 6;

    /// <summary>The tails of this many bins stay in the second-level cache while entries are dealt.</summary>
    private const int MostBinBits = 11;

    /// <summary>Keys that defeat the dealing that often are left to the library's comparison sort.</summary>
    private const int DeepestDeal = 8;

    /// <summary>Sorts in place or into another place.</summary>
    /// <param name="entries">The entries; in no order afterwards if they went to the other place.</param>
    /// <param name="other">The other place, as long as the entries.</param>
    /// <param name="start">A value that word 0 of no entry is below.</param>
    /// <param name="spanBits">Word 0 of most entries is below start + 2^spanBits.</param>
    /// <returns>Whether the result is in the other place.</returns>
    public static bool Sort<TEntry>(Span<TEntry> entries, Span<TEntry> other, ulong start, int spanBits)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        if (IsSorted(entries))
        {
            return false;
        }

        if (entries.Length <= MostForRanking)
        {
            Rank(entries, other, start, spanBits);
            return true;
        }

        var bits = Math.Min(MostBinBits, BitOperations.Log2((uint)entries.Length));
        Deal(entries, other, new Plan(0, start, Math.Max(0, spanBits - bits), 1 << bits), 0);
        return true;
    }

    /// <summary>Sorts a few entries into another place without a branch that depends on them.</summary>
    /// <remarks>
    /// What is compared is word 0 as far as 25 bits go, then the place among the entries, so that no two are equal and
    /// each gets a place of its own; what these bits do not tell apart is put right afterwards.
    /// </remarks>
    private static void Rank<TEntry>(Span<TEntry> entries, Span<TEntry> sorted, ulong start, int spanBits)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        const int TimeBits = 31 - RankBits;
        const ulong MostTime = (1UL << TimeBits) - 1;
        Span<int> keys = stackalloc int[MostForRanking];
        Span<int> ranks = stackalloc int[MostForRanking];
        keys.Fill(int.MaxValue);
        var shift = Math.Max(0, spanBits - TimeBits);
        for (var i = 0; i < entries.Length; i++)
        {
            var time = Math.Min((TEntry.Word(entries[i], 0) - start) >> shift, MostTime);
            keys[i] = ((int)time << RankBits) | i;
        }

        for (var i = 0; i < entries.Length; i += Vector256<int>.Count)
        {
            var eight = Vector256.Create<int>(keys[i..]);
            var before = Vector256<int>.Zero;
            foreach (var key in keys[..entries.Length])
            {
                before -= Vector256.LessThan(Vector256.Create(key), eight);
            }

            before.CopyTo(ranks[i..]);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            sorted[ranks[i]] = entries[i];
        }

        Insert(sorted[..entries.Length]);
    }

    /// <summary>Sorts a bin in place.</summary>
    private static void Sort<TEntry>(Span<TEntry> bin, Span<TEntry> scratch, int depth)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        if (bin.Length <= MostForInsertion)
        {
            Insert(bin);
        }
        else if (depth == DeepestDeal)
        {
            bin.Sort(static (a, b) => TEntry.IsBefore(a, b) ? -1 : TEntry.IsBefore(b, a) ? 1 : 0);
        }
        else if (!IsSorted(bin))
        {
            bin.CopyTo(scratch);
            Deal(scratch, bin, PlanFor(scratch), depth);
        }
    }

    private static bool IsSorted<TEntry>(ReadOnlySpan<TEntry> entries)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (TEntry.IsBefore(entries[i], entries[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Insert<TEntry>(Span<TEntry> entries)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (!TEntry.IsBefore(entries[i], entries[i - 1]))
            {
                continue;
            }

            var moved = entries[i];
            var hole = i;
            do
            {
                entries[hole] = entries[hole - 1];
                hole--;
            }
            while (hole > 0 && TEntry.IsBefore(moved, entries[hole - 1]));
            entries[hole] = moved;
        }
    }

    /// <summary>Deals the entries into bins, which lie one after the other, and sorts the bins.</summary>
    private static void Deal<TEntry>(Span<TEntry> entries, Span<TEntry> sorted, in Plan plan, int depth)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        sorted = sorted[..entries.Length];
        Span<int> ends = stackalloc int[plan.Bins];
        ends.Clear();
        foreach (ref readonly var entry in entries)
        {
            ends[plan.BinOf(entry)]++;
        }

        var start = 0;
        var largest = 0;
        for (var bin = 0; bin < ends.Length; bin++)
        {
            var count = ends[bin];
            largest = Math.Max(largest, count);
            ends[bin] = start;
            start += count;
        }

        foreach (ref readonly var entry in entries)
        {
            sorted[ends[plan.BinOf(entry)]++] = entry;
        }

        if (largest <= MostForInsertion)
        {
            Insert(sorted);
            return;
        }

        start = 0;
        foreach (var end in ends)
        {
            Sort(sorted[start..end], entries[start..end], depth + 1);
            start = end;
        }
    }

    /// <summary>Bins over the range of the first word in which entries differ.</summary>
    private static Plan PlanFor<TEntry>(ReadOnlySpan<TEntry> entries)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        var word = 0;
        var (least, most) = Range(entries, word);
        while (least == most && word < Words - 1)
        {
            (least, most) = Range(entries, ++word);
        }

        var bits = Math.Min(MostBinBits, BitOperations.Log2((uint)entries.Length));
        var rangeBits = 64 - BitOperations.LeadingZeroCount(most - least);
        var shift = Math.Max(0, rangeBits - bits);
        return new Plan(word, least, shift, (int)((most - least) >> shift) + 1);
    }

    private static (ulong Least, ulong Most) Range<TEntry>(ReadOnlySpan<TEntry> entries, int word)
        where TEntry : unmanaged, IWordedEntry<TEntry>
    {
        var least = ulong.MaxValue;
        var most = 0UL;
        foreach (ref readonly var entry in entries)
        {
            var value = TEntry.Word(entry, word);
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    /// <summary>How entries are dealt: by (word - least) >> shift, the last bin taking all that is higher.</summary>
    private readonly struct Plan(int word, ulong least, int shift, int bins)
    {
        private readonly ulong _least = least;
        private readonly int _word = word;
        private readonly int _shift = shift;

        public readonly int Bins = bins;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int BinOf<TEntry>(in TEntry entry)
            where TEntry : unmanaged, IWordedEntry<TEntry> =>
            (int)Math.Min((TEntry.Word(entry, _word) - _least) >> _shift, (ulong)(Bins - 1));
    }
}
