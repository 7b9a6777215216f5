using System.Diagnostics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>
/// What is to happen in the work of one unit, in the order of time, kind and scheduling: a binary heap of 16-byte
/// entries. It is private to the unit, so it needs no place in the street's calendar.
/// </summary>
internal struct UnitAgenda
{
    private const int KindBits = 4;
    private const int NumberBits = 26;
    private const int TimeShift = KindBits + NumberBits;

    private Entry[]? entries;
    private uint number;

    /// <summary>Things to come.</summary>
    public int Count { get; private set; }

    /// <summary>Second of the next, <see cref="long.MaxValue"/> if there is none.</summary>
    public readonly long NextTime => Count > 0 ? (long)(entries![0].Key >> TimeShift) : long.MaxValue;

    /// <summary>Adds something. O(log n).</summary>
    /// <param name="time">Second, 0 or more.</param>
    /// <param name="kind">What: a kind of the unit's work, of which the lower comes first in the same second.</param>
    /// <param name="subject">A hand, a head or a number, by kind.</param>
    /// <param name="version">Version of the subject.</param>
    public void Add(long time, EventKind kind, int subject, ushort version)
    {
        Debug.Assert(time >= 0 && (uint)kind < 1 << KindBits, "a kind of the unit's work, within the horizon");
        entries ??= new Entry[16];
        if (Count == entries.Length) { Array.Resize(ref entries, Count * 2); }

        // The number breaks ties in the order of scheduling; it starts again at every midnight.
        ulong key = ((ulong)time << TimeShift) | ((ulong)kind << NumberBits) | (number++ & ((1u << NumberBits) - 1));
        Entry[] heap = entries;
        int position = Count++;
        while (position > 0)
        {
            int parent = (position - 1) / 2;
            if (heap[parent].Key < key) { break; }

            heap[position] = heap[parent];
            position = parent;
        }

        heap[position] = new Entry(key, subject, version);
    }

    /// <summary>Takes the next if it comes before a moment. O(log n).</summary>
    public bool TryTake(long before, out long time, out EventKind kind, out int subject, out ushort version)
    {
        if (Count == 0 || (long)(entries![0].Key >> TimeShift) >= before)
        {
            (time, kind, subject, version) = (0, default, 0, 0);
            return false;
        }

        Entry first = entries[0];
        (time, kind) = (first.Time, first.Kind);
        subject = first.Subject;
        version = first.Version;
        Entry moved = entries[--Count];
        SiftDown(entries, moved, Count);
        return true;
    }

    /// <summary>Hand of the next, -1 if it is about none.</summary>
    public readonly int NextHand => Count > 0 && entries![0].Kind is EventKind.OrderEnd or EventKind.OrderGiven
        ? entries[0].Subject : -1;

    /// <summary>What is to come, in no useful order.</summary>
    public readonly ReadOnlySpan<Entry> Entries => entries.AsSpan(0, Count);

    /// <summary>Forgets what is left: nothing of a day's work outlives its midnight.</summary>
    public void Clear() => (Count, number) = (0, 0);

    private static void SiftDown(Entry[] heap, Entry entry, int count)
    {
        int position = 0;
        while (true)
        {
            int child = (2 * position) + 1;
            if (child >= count) { break; }

            if (child + 1 < count && heap[child + 1].Key < heap[child].Key) { child++; }

            if (entry.Key < heap[child].Key) { break; }

            heap[position] = heap[child];
            position = child;
        }

        heap[position] = entry;
    }

    /// <summary>Something to come.</summary>
    internal readonly struct Entry(ulong key, int subject, ushort version)
    {
        /// <summary>Time, kind and number; smaller is first.</summary>
        public readonly ulong Key = key;

        /// <summary>A hand, a head or a number, by kind.</summary>
        public readonly int Subject = subject;

        /// <summary>Version of the subject.</summary>
        public readonly ushort Version = version;

        /// <summary>Second.</summary>
        public long Time => (long)(Key >> TimeShift);

        /// <summary>What.</summary>
        public EventKind Kind => (EventKind)(Key >> NumberBits & ((1u << KindBits) - 1));
    }
}
