using System.Runtime.CompilerServices;

namespace Downshift.Model.Work;

/// <summary>
/// Equal orders that wait in one queue, in 64 bytes: what they have in common once, and two bytes each for what tells
/// them apart. A morning issues standing work in dozens of orders of a class; most of them never need a place of their
/// own.
/// </summary>
internal struct OrderPack
{
    /// <summary>Most orders of a pack: it fills one cache line.</summary>
    public const int Room = 12;

    // A member: distance of its id from the pack's, head + 1, duplicate or not.
    private const int HeadBits = 6;
    private const int IdShift = HeadBits + 1;
    private const int MostDistance = (1 << (16 - IdShift)) - 1;

    private WorkOrder common;
    private Members members;

    /// <summary>Seconds of each that are counted in the backlog of the sweep's deadline.</summary>
    public int Overdue;

    // Members from the first to before the end: taking the first moves nothing.
    private byte first;
    private byte end;

    /// <summary>A pack of one order on which nobody has worked.</summary>
    public OrderPack(in WorkOrder order)
    {
        common = order;
        TryAdd(order);
    }

    /// <summary>Orders of the pack.</summary>
    public readonly int Count => end - first;

    /// <summary>Seconds of work of each.</summary>
    public readonly int Seconds => common.Remaining;

    /// <summary>Id of the first order; ranks of a pack differ by their ids only.</summary>
    public readonly int FirstId => common.Id + (members[first] >> IdShift);

    /// <summary>An order of the pack, in the order of their ids.</summary>
    public readonly WorkOrder this[int position]
    {
        get
        {
            Read(position, out WorkOrder order);
            return order;
        }
    }

    /// <summary>Adds an order with a higher id than all others, if it is equal to them and there is room.</summary>
    public bool TryAdd(in WorkOrder order)
    {
        int distance = order.Id - common.Id;
        if (end == Room || distance > MostDistance || order.Kind != common.Kind || order.Due != common.Due
            || order.Created != common.Created || order.Remaining != common.Remaining)
        {
            return false;
        }

        members[end++] = (ushort)((distance << IdShift) | ((order.Head + 1) << 1) | (order.Duplicate ? 1 : 0));
        return true;
    }

    /// <summary>Takes an order out.</summary>
    public void TakeAt(int position, out WorkOrder order)
    {
        Read(position, out order);
        if (position == 0)
        {
            first++;
            return;
        }

        end--;
        for (int i = first + position; i < end; i++) { members[i] = members[i + 1]; }
    }

    /// <summary>Position of the first order of a head, -1 if it has none.</summary>
    public readonly int FirstOf(int head)
    {
        for (int i = first; i < end; i++)
        {
            if (((members[i] >> 1) & ((1 << HeadBits) - 1)) == head + 1) { return i - first; }
        }

        return -1;
    }

    private readonly void Read(int position, out WorkOrder order)
    {
        int member = members[first + position];
        order = common;
        order.Id += member >> IdShift;
        order.Head = (sbyte)(((member >> 1) & ((1 << HeadBits) - 1)) - 1);
        order.Duplicate = (member & 1) != 0;
    }

    [InlineArray(Room)]
    private struct Members
    {
        private ushort first;
    }
}
