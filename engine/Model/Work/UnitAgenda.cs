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
        time = (long)(first.Key >> TimeShift);
        kind = (EventKind)(first.Key >> NumberBits & ((1u << KindBits) - 1));
        subject = first.Subject;
        version = first.Version;
        Entry moved = entries[--Count];
        SiftDown(entries, moved, Count);
        return true;
    }

    /// <summary>A moment before which no order that waits now can be started, <see cref="long.MaxValue"/> if none ever
    /// is. New orders of residents start no waiting one: at most a free cadre is asked and gets it later.</summary>
    /// <param name="asking">Seconds that the asking of a cadre takes at least.</param>
    public readonly long NextStart(long asking)
    {
        long next = long.MaxValue;
        foreach (ref readonly Entry entry in entries.AsSpan(0, Count))
        {
            EventKind kind = (EventKind)(entry.Key >> NumberBits & ((1u << KindBits) - 1));
            bool issues = kind is EventKind.ResidentCall or EventKind.Complaint or EventKind.FalseReport;
            next = Math.Min(next, (long)(entry.Key >> TimeShift) + (issues ? asking : 0));
        }

        return next;
    }

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

    private readonly struct Entry(ulong key, int subject, ushort version)
    {
        public readonly ulong Key = key;
        public readonly int Subject = subject;
        public readonly ushort Version = version;
    }
}
