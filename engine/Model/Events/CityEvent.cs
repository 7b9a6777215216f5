namespace Downshift.Model.Events;

/// <summary>What an event carries. The meaning of the fields stands beside each <see cref="EventKind"/>.</summary>
internal struct CityEvent
{
    /// <summary>What happens.</summary>
    public EventKind Kind;

    /// <summary>Version of the subject when the event was scheduled; an event of an older version is void.</summary>
    public ushort Version;

    /// <summary>An index: unit, order, hand, street or district, by kind.</summary>
    public int Subject;

    /// <summary>The person: partition in the high half, slot of the episode in the low half.</summary>
    public long Patient;

    /// <summary>Identity of the person: the address of the person's draws.</summary>
    public ulong Person;

    /// <summary>First datum.</summary>
    public long Data0;

    /// <summary>Second datum.</summary>
    public long Data1;
}
