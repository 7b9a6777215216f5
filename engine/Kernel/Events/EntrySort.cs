using System.Diagnostics;

namespace Downshift.Kernel.Events;

/// <summary>Sorts the entries of an opened bucket in time proportional to their number, whatever their keys look like.</summary>
/// <remarks>
/// Entries are dealt into about as many bins as there are entries, by the first word of the key in which they differ
/// and over the range that this word really has; bins of a few are finished by insertion. Ties in time are thus dealt
/// by destination, and entries that are in order already (a tie that one source scheduled) are only looked at.
/// </remarks>
internal static class EntrySort
{
    private const int Words = 3;
    private const int MostForInsertion = 24;

    /// <summary>The tails of this many bins stay in the second-level cache while entries are dealt.</summary>
    private const int MostBins = 2048;

    /// <summary>Keys that defeat the dealing that often are left to the library's comparison sort.</summary>
    private const int DeepestDeal = 8;

    /// <summary>Sorts into another place; the entries are left in no order.</summary>
    public static void Sort<TEntry>(Span<TEntry> entries, Span<TEntry> sorted)
        where TEntry : unmanaged, IOrderedEntry<TEntry> => Sort(entries, sorted, 0);

    private static void Sort<TEntry>(Span<TEntry> entries, Span<TEntry> sorted, int depth)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
    {
        if (entries.Length > MostForInsertion && depth < DeepestDeal && !IsSorted(entries))
        {
            Deal(entries, sorted, depth);
            return;
        }

        entries.CopyTo(sorted);
        if (entries.Length <= MostForInsertion)
        {
            Insert(sorted[..entries.Length]);
        }
        else if (depth == DeepestDeal)
        {
            sorted[..entries.Length].Sort(static (a, b) => TEntry.IsBefore(a, b) ? -1 : TEntry.IsBefore(b, a) ? 1 : 0);
        }
    }

    private static bool IsSorted<TEntry>(ReadOnlySpan<TEntry> entries)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
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
        where TEntry : unmanaged, IOrderedEntry<TEntry>
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

    private static void Deal<TEntry>(Span<TEntry> entries, Span<TEntry> sorted, int depth)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
    {
        var (word, least, shift, bins) = Plan(entries);
        Span<int> ends = stackalloc int[bins];
        ends.Clear();
        foreach (ref readonly var entry in entries)
        {
            ends[(int)((TEntry.Word(entry, word) - least) >> shift)]++;
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
            sorted[ends[(int)((TEntry.Word(entry, word) - least) >> shift)]++] = entry;
        }

        if (largest <= MostForInsertion)
        {
            Insert(sorted[..entries.Length]);
            return;
        }

        start = 0;
        foreach (var end in ends)
        {
            SortBin(sorted[start..end], entries[start..end], depth + 1);
            start = end;
        }
    }

    private static void SortBin<TEntry>(Span<TEntry> bin, Span<TEntry> scratch, int depth)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
    {
        if (bin.Length <= MostForInsertion)
        {
            Insert(bin);
            return;
        }

        bin.CopyTo(scratch);
        Sort(scratch, bin, depth);
    }

    /// <summary>The first word in which entries differ, its least value, and how its range is cut into bins.</summary>
    private static (int Word, ulong Least, int Shift, int Bins) Plan<TEntry>(ReadOnlySpan<TEntry> entries)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
    {
        var word = 0;
        var (least, most) = Range(entries, word);
        while (least == most && word < Words - 1)
        {
            (least, most) = Range(entries, ++word);
        }

        var wanted = (int)Math.Min(MostBins, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Length));
        var rangeBits = 64 - System.Numerics.BitOperations.LeadingZeroCount(most - least);
        var shift = Math.Max(0, rangeBits - System.Numerics.BitOperations.Log2((uint)wanted));
        var bins = (int)((most - least) >> shift) + 1;
        Debug.Assert(bins <= wanted, "the range fits the bins");
        return (word, least, shift, bins);
    }

    private static (ulong Least, ulong Most) Range<TEntry>(ReadOnlySpan<TEntry> entries, int word)
        where TEntry : unmanaged, IOrderedEntry<TEntry>
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
}
