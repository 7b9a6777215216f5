namespace Downshift.Model.Work;

/// <summary>What a hand is doing.</summary>
internal enum HandState : byte
{
    /// <summary>Off shift, or not stationed.</summary>
    Off,

    /// <summary>Stays away today.</summary>
    Absent,

    /// <summary>Recalled by the home unit for the day.</summary>
    Recalled,

    /// <summary>Present today, the shift has not begun.</summary>
    Expected,

    /// <summary>Present, free for an order.</summary>
    Idle,

    /// <summary>A cadre in the queue of those who give orders.</summary>
    Waiting,

    /// <summary>Present, not to be asked for a while; for a cadre, an order of his own head still counts.</summary>
    Resting,

    /// <summary>At work on an order.</summary>
    Working,
}

/// <summary>A worker or a sent-down cadre of a unit.</summary>
internal struct Hand
{
    /// <summary>What it is doing.</summary>
    public HandState State;

    /// <summary>The head a cadre obeys; -1 for staff.</summary>
    public sbyte Head;

    /// <summary>Changes with every change of occupation, so that events of an older one are void.</summary>
    public ushort Version;

    /// <summary>Number within the unit: the address of its draws.</summary>
    public ushort Number;

    /// <summary>Services asked for today.</summary>
    public ushort Asked;

    /// <summary>Order at work, -1 if none.</summary>
    public int Order;

    /// <summary>Interrupted order, -1 if none; one at most.</summary>
    public int Interrupted;

    /// <summary>Seconds of work planned in this stretch, switching not included.</summary>
    public int Planned;

    /// <summary>Seconds of switching before the work of this stretch.</summary>
    public int Switching;

    /// <summary>Seconds without an order, of a cadre, today; at 08:00 still those of the last day.</summary>
    public int Idle;

    /// <summary>End of the present stretch of work.</summary>
    public int Until;

    /// <summary>Beginning of the present state.</summary>
    public int Since;

    /// <summary>A sent-down cadre.</summary>
    public readonly bool IsCadre => Head >= 0;
}
