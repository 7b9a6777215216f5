using Downshift.Model.Work;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Work;

/// <summary>A queue of single orders and packs against a plain list, sorted anew each time.</summary>
public sealed class OrderQueueTests
{
    private const int Heads = 3;

    [Property]
    public bool Orders_leave_by_priority_then_due_then_id(byte[] draws, bool stacked)
    {
        Desk desk = new();
        foreach (byte draw in draws) { desk.Issue(draw, stacked); }

        return desk.LeavesInOrder();
    }

    [Property]
    public bool Orders_taken_for_a_head_are_its_first(byte[] draws, bool stacked, byte[] takers)
    {
        Desk desk = new();
        foreach (byte draw in draws) { desk.Issue(draw, stacked); }

        foreach (byte taker in takers)
        {
            int head = taker % Heads;
            int place = desk.Queue.TakeFirstOf(desk.Pool, head);
            WorkOrder[] own = [.. desk.Waiting.Where(o => o.Head == head).OrderBy(o => OrderQueue.RankOf(o))];
            if (place < 0 ? own.Length > 0 : !Desk.Same(desk.Pool[place], own[0]))
            {
                return false;
            }

            if (place >= 0) { desk.Waiting.RemoveAll(o => o.Id == own[0].Id); }
        }

        return desk.LeavesInOrder();
    }

    [Property]
    public bool Order_stays_while_some_are_put_back(byte[] draws, byte[] returns)
    {
        Desk desk = new();
        foreach (byte draw in draws) { desk.Issue(draw, stacked: draw % 3 != 0); }

        foreach (byte number in returns)
        {
            if (desk.Queue.Count == 0) { break; }

            // Taken by its head or as the first, worked on, put back.
            int place = number % 2 == 0
                ? desk.Queue.TakeFirst(desk.Pool) : desk.Queue.TakeFirstOf(desk.Pool, number % Heads);
            if (place < 0) { continue; }

            int id = desk.Pool[place].Id;
            desk.Pool[place].Remaining -= 60;
            desk.Queue.Add(desk.Pool, place);
            desk.Waiting = [.. desk.Waiting.Select(o => o.Id == id ? desk.Pool[place] : o)];
        }

        return desk.LeavesInOrder();
    }

    [Property]
    public bool Keeping_a_part_keeps_its_order(byte[] draws)
    {
        Desk desk = new();
        foreach (byte draw in draws) { desk.Issue(draw, stacked: true); }

        desk.Queue.Keep(
            static (packs, entry) => entry.Kind == TaskKind.Supplies ? packs[entry.Pack].Count : 0, desk.Pool.Packs);
        desk.Waiting.RemoveAll(o => o.Kind == TaskKind.Supplies);
        return desk.LeavesInOrder();
    }

    [Property]
    public bool A_queue_moved_into_another_waits_there(byte[] draws, byte[] others)
    {
        Desk desk = new();
        foreach (byte draw in draws) { desk.Issue(draw, stacked: true); }

        OrderQueue first = desk.Queue;
        desk.Queue = default;
        foreach (byte draw in others) { desk.Issue(draw, stacked: true); }

        first.MoveTo(ref desk.Queue);
        return first.Count == 0 && desk.LeavesInOrder();
    }

    private sealed class Desk
    {
        public readonly OrderPool Pool = new();
        public OrderQueue Queue;
        public List<WorkOrder> Waiting = [];
        private int nextId;

        // Few classes, priorities and due times, so that ties occur at every level and packs are filled and left.
        public void Issue(byte draw, bool stacked)
        {
            TaskKind kind = draw % 2 == 0 ? TaskKind.Supplies : TaskKind.HomeService;
            WorkOrder order = new()
            {
                Kind = kind,
                Priority = (byte)(kind == TaskKind.Supplies ? 3 : 2),
                Due = 86400 * (draw >> 1 & 1),
                Remaining = (draw >> 2 & 7) == 0 ? 600 : 1800,
                Head = (sbyte)((draw >> 5 & 3) - 1),
                Duplicate = draw >> 7 != 0,
                Subject = -1,
                Subject2 = -1,
                Id = nextId++,
            };
            Waiting.Add(order);
            if (stacked) { Queue.Stack(Pool, order); } else { Queue.Add(Pool, Pool.Add(order)); }
        }

        public bool LeavesInOrder() => Queue.Count == Waiting.Count
            && Waiting.OrderBy(o => o.Priority).ThenBy(o => o.Due).ThenBy(o => o.Id).ToArray()
                .All(expected => Same(Pool[Queue.TakeFirst(Pool)], expected))
            && Queue.Count == 0 && Queue.Entries.IsEmpty;

        public static bool Same(in WorkOrder a, in WorkOrder b) => a.Equals(b);
    }
}
