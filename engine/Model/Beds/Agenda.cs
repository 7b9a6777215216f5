using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// The pending events of headquarters: buckets of 64 seconds for the next hours, buckets of hours for the next weeks.
/// A bucket is sorted once, when it is reached, and handed over as a whole, so that its records can be fetched ahead.
/// </summary>
/// <remarks>
/// O(1) an operation: a far event is moved once to a near bucket. Exactly the order of the kernel's calendars; what
/// differs is the size of an entry and of an empty agenda (6 KB), since a nation has hundreds of headquarters.
/// </remarks>
internal sealed partial class Agenda
{
    private const int NearShift = 6;
    private const int NearBits = 8;
    private const int Near = 1 << NearBits;
    private const int Far = 64;

    private readonly EntryChunks<AgendaEntry> chunks = new();
    private readonly AgendaHeap late = new();
    private readonly EntryList[] near = new EntryList[Near];
    private readonly EntryList[] far = new EntryList[Far];
    private readonly ulong[] nearFilled = new ulong[Near / 64];
    private ulong farFilled;
    private AgendaEntry[] batch = new AgendaEntry[16];
    private int next;
    private int end;

    // Number of the first bucket that has not been opened.
    private long unopened;

    /// <summary>Time of the earliest event; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextTime =>
        next < end || late.Count > 0 ? (IsLateFirst() ? late.First : batch[next]).Time : EarliestWaiting();

    /// <summary>Whether <see cref="Open"/> has just sorted a bucket.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>The sorted events still to be taken; others may come between.</summary>
    public ReadOnlySpan<AgendaEntry> Opened => batch.AsSpan(next, end - next);

    /// <summary>Adds an event; not before the last one taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in AgendaEntry entry)
    {
        long bucket = entry.Time >> NearShift;
        if ((ulong)(bucket - unopened) < Near)
        {
            int index = (int)bucket & (Near - 1);
            nearFilled[index >> 6] |= 1UL << index;
            chunks.Add(ref near[index], entry, entry.Time);
        }
        else
        {
            AddOutside(entry, bucket);
        }
    }

    /// <summary>Makes the earliest event ready to be taken.</summary>
    /// <param name="before">Exclusive bound, seconds.</param>
    /// <returns>Whether there is an event before the bound.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Open(long before)
    {
        IsFresh = false;
        if (next < end && late.Count == 0) { return batch[next].Time < before; }
        return OpenAny(before);
    }

    /// <summary>Takes the event that <see cref="Open"/> made ready.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AgendaEntry Take()
    {
        if (late.Count == 0 || !IsLateFirst()) { return batch[next++]; }
        AgendaEntry first = late.First;
        late.RemoveFirst();
        return first;
    }

    private bool IsLateFirst() =>
        next == end || (late.Count > 0 && AgendaEntry.IsBefore(late.First, batch[next]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOutside(in AgendaEntry entry, long bucket)
    {
        if (bucket < unopened)
        {
            late.Add(entry);
            return;
        }

        // What lies beyond all far buckets waits in the last one and is looked at again when that is reached.
        long wide = Math.Min(bucket >> NearBits, (unopened >> NearBits) + Far - 1);
        int index = (int)wide & (Far - 1);
        farFilled |= 1UL << index;
        chunks.Add(ref far[index], entry, entry.Time);
    }

    /// <summary>Number of the first near bucket that holds something, or <see cref="long.MaxValue"/>.</summary>
    private long FirstNear()
    {
        int from = (int)unopened & (Near - 1);
        for (int i = 0; i <= nearFilled.Length; i++)
        {
            int word = ((from >> 6) + i) % nearFilled.Length;
            ulong bits = nearFilled[word];
            if (i == 0) { bits &= ulong.MaxValue << from; }
            if (i == nearFilled.Length) { bits &= ~(ulong.MaxValue << from); }
            if (bits == 0) { continue; }
            int index = (word << 6) + BitOperations.TrailingZeroCount(bits);
            return unopened + ((index - from) & (Near - 1));
        }

        return long.MaxValue;
    }

    /// <summary>Number of the first far bucket that holds something, or <see cref="long.MaxValue"/>.</summary>
    private long FirstFar()
    {
        if (farFilled == 0) { return long.MaxValue; }
        long here = unopened >> NearBits;
        return here + BitOperations.TrailingZeroCount(BitOperations.RotateRight(farFilled, (int)here & (Far - 1)));
    }

    private long EarliestWaiting()
    {
        long bucket = FirstNear();
        long earliest = bucket == long.MaxValue ? long.MaxValue : near[bucket & (Near - 1)].First;
        if (FirstFar() > bucket >> NearBits) { return earliest; }

        // The first far bucket need not hold the earliest: see what lies beyond all of them.
        for (ulong filled = farFilled; filled != 0; filled &= filled - 1)
        {
            earliest = Math.Min(earliest, far[BitOperations.TrailingZeroCount(filled)].First);
        }

        return earliest;
    }
}
