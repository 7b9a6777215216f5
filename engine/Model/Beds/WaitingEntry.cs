using System.Runtime.CompilerServices;

namespace Downshift.Model.Beds;

/// <summary>A line of a waiting list: severity, then time of filing, then person; void once its stamp is old.</summary>
internal readonly struct WaitingEntry : IComparable<WaitingEntry>
{
    private const int TierShift = 48;

    // Requests of people who fell ill before the first day may carry times before it.
    private const long Offset = 1L << 40;

    private readonly long rank;
    private readonly ulong person;

    /// <summary>A line.</summary>
    /// <param name="tier">Tier of the need.</param>
    /// <param name="filed">Time of filing, seconds.</param>
    /// <param name="person">Identity of the person.</param>
    /// <param name="record">Record of the person.</param>
    /// <param name="stamp">Stamp of the record's listing.</param>
    public WaitingEntry(byte tier, long filed, ulong person, int record, ushort stamp)
    {
        rank = ((long)tier << TierShift) + filed + Offset;
        this.person = person;
        Record = record;
        Stamp = stamp;
    }

    /// <summary>Record of the person.</summary>
    public int Record { get; }

    /// <summary>Stamp of the listing.</summary>
    public ushort Stamp { get; }

    /// <summary>Time of filing, seconds.</summary>
    public long Filed => (rank & ((1L << TierShift) - 1)) - Offset;

    /// <summary>Identity of the person.</summary>
    public ulong Person => person;

    /// <summary>Tier of the need.</summary>
    public byte Tier => (byte)(rank >> TierShift);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(WaitingEntry other)
    {
        if (rank != other.rank) { return rank < other.rank ? -1 : 1; }
        if (person != other.person) { return person < other.person ? -1 : 1; }
        return Record.CompareTo(other.Record);
    }
}
