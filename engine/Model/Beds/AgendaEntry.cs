using System.Runtime.CompilerServices;

namespace Downshift.Model.Beds;

/// <summary>
/// A pending event of headquarters in 24 bytes: its place in the order of a run, the record it is about and a datum.
/// </summary>
/// <remarks>
/// The order is that of the kernel's keys: time, priority class, source, the source's sequence. The destination is
/// headquarters for all of them. A message carries more than fits: it waits elsewhere and the entry says where.
/// </remarks>
internal struct AgendaEntry : IComparable<AgendaEntry>
{
    /// <summary>No record: the event is about something else.</summary>
    public const int NoRecord = -1;

    private const int TimeShift = 32;
    private const int ClassShift = 24;
    private const int SubjectShift = 32;
    private const int VersionShift = 48;

    // Time (32 bits), priority class (8), source (24).
    private ulong place;
    private uint sequence;
    private int record;
    private long datum;

    /// <summary>An own event.</summary>
    /// <param name="time">Time, seconds, 0 to 2^32 - 1.</param>
    /// <param name="priority">Priority class.</param>
    /// <param name="source">Who scheduled it, below 2^24.</param>
    /// <param name="sequence">Its number with its source.</param>
    /// <param name="record">Record, or <see cref="NoRecord"/>.</param>
    public AgendaEntry(long time, byte priority, uint source, uint sequence, int record)
    {
        place = ((ulong)time << TimeShift) | ((ulong)priority << ClassShift) | source;
        this.sequence = sequence;
        this.record = record;
    }

    /// <summary>Time, seconds.</summary>
    public readonly long Time => (long)(place >> TimeShift);

    /// <summary>Priority class: the kind.</summary>
    public readonly byte Priority => (byte)(place >> ClassShift);

    /// <summary>The record, or <see cref="NoRecord"/>.</summary>
    public readonly int Record => record;

    /// <summary>Whether it stands for a message.</summary>
    public readonly bool IsMessage => record < NoRecord;

    /// <summary>Where the message waits.</summary>
    public readonly int Message => NoRecord - 1 - record;

    /// <summary>Whom a message is about.</summary>
    public readonly long Patient => datum;

    /// <summary>Datum of an own event.</summary>
    public readonly int Data => (int)datum;

    /// <summary>Subject of an own event.</summary>
    public readonly int Subject => (short)(datum >> SubjectShift);

    /// <summary>Version of an own event.</summary>
    public readonly ushort Version => (ushort)(datum >> VersionShift);

    /// <summary>The same about a subject of a version, with a datum.</summary>
    public readonly AgendaEntry With(int subject, ushort version, int data) => this with
    {
        datum = (uint)data | ((long)(ushort)subject << SubjectShift) | ((long)version << VersionShift),
    };

    /// <summary>The same as the place of a message that waits elsewhere.</summary>
    public readonly AgendaEntry ForMessage(int message, long patient) => this with
    {
        record = NoRecord - 1 - message, datum = patient,
    };

    /// <summary>Whether <paramref name="a"/> happens strictly before <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore(in AgendaEntry a, in AgendaEntry b) =>
        a.place != b.place ? a.place < b.place : a.sequence < b.sequence;

    /// <inheritdoc/>
    public readonly int CompareTo(AgendaEntry other)
    {
        int byPlace = place.CompareTo(other.place);
        return byPlace != 0 ? byPlace : sequence.CompareTo(other.sequence);
    }
}
