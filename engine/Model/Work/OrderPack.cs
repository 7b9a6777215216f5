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

    /// <summary>A pack of one order on which nobody has worked.</summary>
    public OrderPack(in WorkOrder order)
    {
        common = order;
        Count = 0;
        TryAdd(order);
    }

    /// <summary>Orders of the pack.</summary>
    public int Count { get; private set; }

    /// <summary>Seconds of work of each.</summary>
    public readonly int Seconds => common.Remaining;

    /// <summary>Rank of the first.</summary>
    public readonly ulong Rank => OrderQueue.RankOf(this[0]);

    /// <summary>An order of the pack, in the order of their ids.</summary>
    public readonly WorkOrder this[int position]
    {
        get
        {
            int member = members[position];
            WorkOrder order = common;
            order.Id += member >> IdShift;
            order.Head = (sbyte)(((member >> 1) & ((1 << HeadBits) - 1)) - 1);
            order.Duplicate = (member & 1) != 0;
            return order;
        }
    }

    /// <summary>Adds an order with a higher id than all others, if it is equal to them and there is room.</summary>
    public bool TryAdd(in WorkOrder order)
    {
        int distance = order.Id - common.Id;
        if (Count == Room || distance > MostDistance || order.Kind != common.Kind || order.Due != common.Due
            || order.Created != common.Created || order.Remaining != common.Remaining)
        {
            return false;
        }

        members[Count++] = (ushort)((distance << IdShift) | ((order.Head + 1) << 1) | (order.Duplicate ? 1 : 0));
        return true;
    }

    /// <summary>Takes an order out.</summary>
    public WorkOrder TakeAt(int position)
    {
        WorkOrder taken = this[position];
        Count--;
        for (int i = position; i < Count; i++) { members[i] = members[i + 1]; }

        return taken;
    }

    /// <summary>Position of the first order of a head, -1 if it has none.</summary>
    public readonly int FirstOf(int head)
    {
        for (int i = 0; i < Count; i++)
        {
            if (((members[i] >> 1) & ((1 << HeadBits) - 1)) == head + 1) { return i; }
        }

        return -1;
    }

    [InlineArray(Room)]
    private struct Members
    {
        private ushort first;
    }
}
