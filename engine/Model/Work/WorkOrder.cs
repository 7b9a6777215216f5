namespace Downshift.Model.Work;

/// <summary>A piece of work of at most <c>work.orderLength</c>.</summary>
internal struct WorkOrder
{
    /// <summary>Subject of a verification that can find nobody.</summary>
    public const int Nobody = -1;

    /// <summary>Class of work.</summary>
    public TaskKind Kind;

    /// <summary>1 is first.</summary>
    public byte Priority;

    /// <summary>Head that issued it, or -1: the unit's secretary.</summary>
    public sbyte Head;

    /// <summary>A duplicate of another head's order: done in vain, discovered when done.</summary>
    public bool Duplicate;

    /// <summary>Counted in <c>order_to_start_hours</c> once started.</summary>
    public bool Started;

    /// <summary>Creation.</summary>
    public int Created;

    /// <summary>Moment at which it is due.</summary>
    public int Due;

    /// <summary>Seconds of work left.</summary>
    public int Remaining;

    /// <summary>What it is about: slot of an episode, grid, first household of a batch; -1 if nothing.</summary>
    public int Subject;

    /// <summary>Second subject, as the end of a batch.</summary>
    public int Subject2;

    /// <summary>Identity within the unit, in the order of creation: breaks ties.</summary>
    public int Id;

    /// <summary>A verification on which nobody has worked.</summary>
    public readonly bool IsFreshCheck => Kind == TaskKind.FeverVerify && !Started;
}
