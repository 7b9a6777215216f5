using Downshift.Model.Work;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Work;

public sealed class OrderQueueTests
{
    [Property]
    public bool Orders_leave_by_priority_then_due_then_id(byte[] priorities, uint seed)
    {
        List<WorkOrder> orders = Orders(priorities, seed);
        OrderQueue queue = default;
        for (int place = 0; place < orders.Count; place++) { queue.Add(OrderQueue.RankOf(orders[place]), place); }

        int[] expected = [.. Enumerable.Range(0, orders.Count)
            .OrderBy(p => orders[p].Priority).ThenBy(p => orders[p].Due).ThenBy(p => orders[p].Id)];
        return expected.All(place => queue.TakeFirst() == place) && queue.Count == 0;
    }

    [Property]
    public bool Order_stays_whatever_is_taken_from_the_middle(byte[] priorities, uint seed, byte[] positions)
    {
        List<WorkOrder> orders = Orders(priorities, seed);
        OrderQueue queue = default;
        for (int place = 0; place < orders.Count; place++) { queue.Add(OrderQueue.RankOf(orders[place]), place); }

        List<int> left = [.. Enumerable.Range(0, orders.Count)];
        foreach (byte position in positions)
        {
            if (queue.Count > 0) { left.Remove(queue.TakeAt(position % queue.Count)); }
        }

        int[] expected = [.. left.OrderBy(p => OrderQueue.RankOf(orders[p]))];
        return expected.All(place => queue.TakeFirst() == place) && queue.Count == 0;
    }

    [Property]
    public bool Keeping_a_part_keeps_its_order(byte[] priorities, uint seed)
    {
        List<WorkOrder> orders = Orders(priorities, seed);
        OrderQueue queue = default;
        for (int place = 0; place < orders.Count; place++) { queue.Add(OrderQueue.RankOf(orders[place]), place); }

        queue.Keep(static (all, entry) => all[entry.Place].Id % 3 != 0, orders);
        int[] expected = [.. Enumerable.Range(0, orders.Count).Where(p => orders[p].Id % 3 != 0)
            .OrderBy(p => OrderQueue.RankOf(orders[p]))];
        return expected.All(place => queue.TakeFirst() == place) && queue.Count == 0;
    }

    // Few priorities and few due times, so that ties occur at every level; ids are distinct.
    private static List<WorkOrder> Orders(byte[] priorities, uint seed)
    {
        List<WorkOrder> orders = [];
        foreach (byte draw in priorities)
        {
            seed = (seed * 1664525) + 1013904223;
            orders.Add(new WorkOrder
            {
                Priority = (byte)(1 + (draw % 4)), Due = (int)(86400 * (seed >> 30)), Id = (orders.Count * 7) % 1009,
            });
        }

        return orders;
    }
}
