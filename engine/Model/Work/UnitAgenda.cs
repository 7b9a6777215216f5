using System.Diagnostics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>
/// What is to happen in the work of one unit, in the order of time, kind and scheduling. It is private to the unit, so
/// it needs no place in the street's calendar.
/// </summary>
internal struct UnitAgenda
{
    private const int KindBits = 4;
    private const int NumberBits = 26;
    private const int TimeShift = KindBits + NumberBits;

    private SortedBuffer<Entry> entries;
    private uint number;

    /// <summary>Second of the next, <see cref="long.MaxValue"/> if there is none.</summary>
    public readonly long NextTime => entries.Count > 0 ? entries[0].Time : long.MaxValue;

    /// <summary>Hand of the next, -1 if it is about none.</summary>
    public readonly int NextHand =>
        entries.Count > 0 && entries[0].Kind is EventKind.OrderEnd or EventKind.OrderGiven ? entries[0].Subject : -1;

    /// <summary>What is to come, the first first.</summary>
    public readonly ReadOnlySpan<Entry> Entries => entries.Items;

    /// <summary>Adds something.</summary>
    /// <param name="time">Second, 0 or more.</param>
    /// <param name="kind">What: a kind of the unit's work, of which the lower comes first in the same second.</param>
    /// <param name="subject">A hand, a head or a number, by kind.</param>
    /// <param name="version">Version of the subject.</param>
    public void Add(long time, EventKind kind, int subject, ushort version)
    {
        Debug.Assert(time >= 0 && (uint)kind < 1 << KindBits, "a kind of the unit's work, within the horizon");

        // The number breaks ties in the order of scheduling; it starts again at every midnight.
        ulong rank = ((ulong)time << TimeShift) | ((ulong)kind << NumberBits) | (number++ & ((1u << NumberBits) - 1));
        entries.Add(new Entry(rank, subject, version));
    }

    /// <summary>Takes the next if it comes before a moment. O(1).</summary>
    public bool TryTake(long before, out long time, out EventKind kind, out int subject, out ushort version)
    {
        if (entries.Count == 0 || entries[0].Time >= before)
        {
            (time, kind, subject, version) = (0, default, 0, 0);
            return false;
        }

        ref Entry next = ref entries[0];
        (time, kind, subject, version) = (next.Time, next.Kind, next.Subject, next.Version);
        entries.RemoveFirst();
        return true;
    }

    /// <summary>Forgets what is left: nothing of a day's work outlives its midnight.</summary>
    public void Clear()
    {
        entries.Clear();
        number = 0;
    }

    /// <summary>Something to come.</summary>
    internal readonly struct Entry(ulong rank, int subject, ushort version) : IRanked
    {
        /// <summary>Time, kind and number.</summary>
        public ulong Rank { get; } = rank;

        /// <summary>A hand, a head or a number, by kind.</summary>
        public readonly int Subject = subject;

        /// <summary>Version of the subject.</summary>
        public readonly ushort Version = version;

        /// <summary>Second.</summary>
        public long Time => (long)(Rank >> TimeShift);

        /// <summary>What.</summary>
        public EventKind Kind => (EventKind)(Rank >> NumberBits & ((1u << KindBits) - 1));
    }
}
