using System.Runtime.CompilerServices;
using Downshift.Kernel.Random;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>Issuing orders: the day's standing work, the heads, duplicates.</content>
internal sealed partial class StreetWork
{
    // Forms are wanted at their own hours: the first at 10:00, one an hour until 17:00, then again [assumption].
    private const long FirstFormHour = 10;
    private const long FormHours = 8;

    private const long EveningBatch = 20 * Clock.Hour;
    private const long MorningBatch = 10 * Clock.Hour;

    // The words of an issuer's address: day, class, number of the class on the day.
    private const int NumberBits = 15;
    private const int ClassBits = 5;

    private void IssueStanding(ref UnitWork unit, int day, long now, in UnitDemand demand)
    {
        unit.GuardSeconds = 0;
        long midnight = (day + 1) * Clock.Day;
        if (demand.DoubleTemperature)
        {
            IssueClass(ref unit, TaskKind.DoubleTemperature, day, now, midnight, demand.Households);
        }

        IssueClass(ref unit, TaskKind.ContactFollowUp, day, now, midnight, demand.ContactDays);
        IssueClass(ref unit, TaskKind.HomeCaseFollowUp, day, now, midnight, demand.KnownAtHome);
        IssueClass(ref unit, TaskKind.HomeService, day, now, midnight, demand.IsolatedAtHome);
        IssueClass(ref unit, TaskKind.ClosureGuard, day, now, midnight, demand.Compounds);
        IssueClass(ref unit, TaskKind.Supplies, day, now, midnight, demand.Households);
        IssueClass(ref unit, TaskKind.ParcelPoint, day, now, midnight, demand.Compounds);
        IssueClass(ref unit, TaskKind.Disinfection, day, now, midnight, demand.Compounds);
        IssueClass(ref unit, TaskKind.Publicity, day, now, midnight, demand.Grids);
        for (int head = 0; head < rules.Forms; head++)
        {
            long hour = (FirstFormHour + (head % FormHours)) * Clock.Hour;
            IssueClass(ref unit, TaskKind.Forms, day, now, (day * Clock.Day) + hour, 1);
        }

        for (int batch = 0; batch < demand.Batches; batch++)
        {
            long hour = batch == 0 ? EveningBatch : MorningBatch;
            IssueClass(ref unit, TaskKind.BatchReport, day, now, (day * Clock.Day) + hour, 1);
        }
    }

    /// <summary>Issues a class of standing work in orders of at most the longest length.</summary>
    private void IssueClass(ref UnitWork unit, TaskKind kind, int day, long now, long due, int count)
    {
        // Double temperature runs when the sweep says so, whatever the dates of the record.
        if (count <= 0 || (kind != TaskKind.DoubleTemperature && !plan.Exists(kind, day)))
        {
            return;
        }

        long seconds = plan.Classes[(int)kind].Seconds * count;
        int longest = kind == TaskKind.ClosureGuard ? plan.GuardPostSeconds : plan.OrderSeconds;
        int number = unit.Issued[(int)kind];
        unit.Issued[(int)kind] += (int)((seconds + longest - 1) / longest);
        if (kind == TaskKind.ClosureGuard) { unit.GuardSeconds += seconds; }

        bool content = TaskTraits.IsIssuedByHeads(kind);
        if (content) { totals[unit.Local].ContentIssued += seconds; }

        WorkOrder order = NewOrder(kind, now, due, 0, -1, -1);
        if (unit.Heads != 0 && content)
        {
            IssueByHeads(ref unit, order, number, seconds, longest, now);
            return;
        }

        for (long left = seconds; left > 0; left -= longest)
        {
            order.Remaining = (int)Math.Min(left, longest);
            Stack(ref unit, ref order, now);
        }
    }

    /// <summary>The same where heads issue orders: who issues which is drawn for many at a time.</summary>
    [SkipLocalsInit]
    private void IssueByHeads(ref UnitWork unit, WorkOrder order, int number, long left, int longest, long now)
    {
        const int Batch = 64;
        Span<double> draws = stackalloc double[4 * Batch];
        Span<double> issued = draws[..Batch];
        Span<double> issuer = draws.Slice(Batch, Batch);
        Span<double> doubled = draws.Slice(2 * Batch, Batch);
        Span<double> doubler = draws.Slice(3 * Batch, Batch);
        while (left > 0)
        {
            // A batch ends where the numbers of addresses begin again.
            uint address = AddressOf(order.Kind, now, number);
            int room = (1 << NumberBits) - (number & ((1 << NumberBits) - 1));
            int count = (int)Math.Min(Math.Min(Batch, room), (left + longest - 1) / longest);
            DrawSource source = plan.Context.Draws;
            source.Occurrences(Purpose.OrderIssuer, unit.Identity, address, issued[..count], issuer);
            source.Occurrences(Purpose.OrderDuplicate, unit.Identity, address, doubled[..count], doubler);
            for (int i = 0; i < count; i++, left -= longest)
            {
                order.Remaining = (int)Math.Min(left, longest);
                order.Head = IssuerOf(unit, issued[i], issuer[i]);
                Stack(ref unit, ref order, now);
                int other = order.Head < 0 ? -1 : OtherIssuerOf(unit, order.Head, doubled[i], doubler[i]);
                if (other >= 0 && !IsMerged(ref unit, address + (uint)i))
                {
                    (order.Head, order.Duplicate) = ((sbyte)other, true);
                    Stack(ref unit, ref order, now);
                    order.Duplicate = false;
                }
            }

            number += count;
        }
    }

    /// <summary>Puts a standing order on which nobody has worked into its queue. Before the shift nobody can be
    /// called.</summary>
    private void Stack(ref UnitWork unit, ref WorkOrder order, long now)
    {
        order.Id = unit.NextId++;
        totals[unit.Local].Created++;
        AddDue(unit.Local, order.Due, now, order.Remaining);
        if (GoesToHead(order))
        {
            headQueues[unit.FirstHeadQueue + order.Head].Stack(orders, order);
        }
        else if (order.Kind == TaskKind.ClosureGuard)
        {
            unit.Posts.Stack(orders, order);
        }
        else
        {
            unit.Queue.Stack(orders, order);
        }
    }

    private WorkOrder NewOrder(TaskKind kind, long now, long due, int seconds, int subject, int subject2) => new()
    {
        Kind = kind,
        Priority = plan.Classes[(int)kind].Priority,
        Head = -1,
        Created = (int)now,
        Due = (int)Math.Min(due, int.MaxValue),
        Remaining = seconds,
        Subject = subject,
        Subject2 = subject2,
    };

    private int IssueOrder(
        ref UnitWork unit, TaskKind kind, long now, long due, int seconds, int subject, int subject2)
    {
        int number = unit.Issued[(int)kind]++;
        WorkOrder order = NewOrder(kind, now, due, seconds, subject, subject2);
        bool content = TaskTraits.IsIssuedByHeads(kind);
        if (content) { totals[unit.Local].ContentIssued += seconds; }

        if (unit.Heads == 0 || !content)
        {
            return Create(ref unit, order, now);
        }

        uint address = AddressOf(kind, now, number);
        PhiloxBlock draw = plan.Context.Draws.Block(Purpose.OrderIssuer, unit.Identity, address);
        order.Head = IssuerOf(unit, draw.First, draw.Second);
        int id = Create(ref unit, order, now);
        if (order.Head >= 0)
        {
            draw = plan.Context.Draws.Block(Purpose.OrderDuplicate, unit.Identity, address);
            int other = OtherIssuerOf(unit, order.Head, draw.First, draw.Second);
            if (other >= 0 && !IsMerged(ref unit, address))
            {
                (order.Head, order.Duplicate) = ((sbyte)other, true);
                Create(ref unit, order, now);
            }
        }

        return id;
    }

    private static uint AddressOf(TaskKind kind, long now, int number) =>
        ((uint)Clock.DayOf(now) << (NumberBits + ClassBits)) | ((uint)kind << NumberBits)
            | ((uint)number & ((1u << NumberBits) - 1));

    /// <summary>The head that issues an order, or -1: the secretary, also for a head without a cadre here.</summary>
    private sbyte IssuerOf(in UnitWork unit, double issued, double issuer)
    {
        if (issued >= plan.HeadShare)
        {
            return -1;
        }

        int head = (int)(issuer * plan.Heads);
        return HasCadre(unit, head) ? (sbyte)head : (sbyte)-1;
    }

    /// <summary>Another head that issues the same order too, or -1.</summary>
    private int OtherIssuerOf(in UnitWork unit, int head, double doubled, double doubler)
    {
        if (doubled >= plan.DuplicateShare || plan.Heads < 2)
        {
            return -1;
        }

        int other = (head + 1 + (int)(doubler * (plan.Heads - 1))) % plan.Heads;
        return HasCadre(unit, other) ? other : -1;
    }

    /// <summary>Somebody notices that an order is issued twice; otherwise nobody knows until it is done.</summary>
    private bool IsMerged(ref UnitWork unit, uint address)
    {
        bool merged = plan.Context.Draws.Chance(rules.MergeShare, Purpose.Merge, unit.Identity, address);
        if (merged)
        {
            totals[unit.Local].Created++;
            totals[unit.Local].Merged++;
        }

        return merged;
    }

    private static bool HasCadre(in UnitWork unit, int head) => ((unit.Heads >> head) & 1) != 0;

    private int Create(ref UnitWork unit, WorkOrder order, long now)
    {
        order.Id = unit.NextId++;
        totals[unit.Local].Created++;
        AddDue(unit.Local, order.Due, now, order.Remaining);
        int place = orders.Add(order);
        MarkPublic(ref unit, place, IsPublic(order, now));
        if (IsStretch(order)) { CountOpen(ref unit, order, 1); }

        if (order.IsFreshCheck) { ExpectCheck(ref unit, place); }

        Enqueue(ref unit, place, now);
        return order.Id;
    }

    private static void CountOpen(ref UnitWork unit, in WorkOrder walk, int change)
    {
        ref int open = ref walk.Kind == TaskKind.SweepCall ? ref unit.OpenCalls : ref unit.OpenVisits;
        open += change;
    }

    private void ExpectCheck(ref UnitWork unit, int place)
    {
        if (orders.Book(place).Public)
        {
            int seconds = orders[place].Remaining;
            unit.ShortestCheck = unit.FreshChecks == 0 ? seconds : Math.Min(unit.ShortestCheck, seconds);
            unit.FreshChecks++;
        }
    }

    /// <summary>Others must see the doing of an order at its moment: who is verified or met may become known.</summary>
    private bool IsPublic(in WorkOrder order, long now) =>
        (order.Kind == TaskKind.FeverVerify && order.Subject != WorkOrder.Nobody)
        || (IsStretch(order) && host.MayFind(order, now));

    /// <returns>True if that is a change.</returns>
    private bool MarkPublic(ref UnitWork unit, int place, bool value)
    {
        ref OrderPool.OrderBook book = ref orders.Book(place);
        if (book.Public == value)
        {
            return false;
        }

        book.Public = value;
        unit.PublicOrders += value ? 1 : -1;
        unit.NewPublic |= value;
        return true;
    }

    /// <summary>
    /// Reads again which sweep orders are public, those at work included: after a night's illness, a round of reports
    /// or a list of contacts other households of theirs may be worth a call or a visit.
    /// </summary>
    private void RefreshPublic(ref UnitWork unit, int first, int end, long now)
    {
        for (int hand = unit.FirstHand; hand < unit.EndHand; hand++)
        {
            RefreshHeld(ref unit, hands[hand].Order, first, end, now, atWork: 1);
            RefreshHeld(ref unit, hands[hand].Interrupted, first, end, now, atWork: 0);
        }

        RefreshPublic(ref unit, ref unit.Queue, first, end, now);
        for (int head = 0; head < plan.Heads; head++)
        {
            RefreshPublic(ref unit, ref headQueues[unit.FirstHeadQueue + head], first, end, now);
        }
    }

    private void RefreshHeld(ref UnitWork unit, int place, int first, int end, long now, int atWork)
    {
        if (place < 0 || !IsStretch(orders[place]) || !Meets(orders[place], first, end))
        {
            return;
        }

        int before = unit.PublicOrders;
        MarkPublic(ref unit, place, IsPublic(orders[place], now));
        unit.PublicAtWork += (unit.PublicOrders - before) * atWork;
    }

    private static bool Meets(in WorkOrder order, int first, int end) =>
        order.Subject < end && order.Subject2 > first;

    private void RefreshPublic(ref UnitWork unit, ref OrderQueue queue, int first, int end, long now)
    {
        foreach (OrderQueue.Entry entry in queue.Entries)
        {
            if (!TaskTraits.IsSweepBatch(entry.Kind))
            {
                continue;
            }

            ref WorkOrder order = ref orders[entry.Place];
            if (!order.Duplicate && Meets(order, first, end))
            {
                bool found = IsPublic(order, now);
                if (MarkPublic(ref unit, entry.Place, found)) { queue.StartIsPublic(found); }
            }
        }
    }

    private bool GoesToHead(in WorkOrder order) => order.Head >= 0 && !rules.OneQueue;

    private ref OrderQueue QueueOf(ref UnitWork unit, in WorkOrder order) =>
        ref GoesToHead(order) ? ref headQueues[unit.FirstHeadQueue + order.Head] : ref unit.Queue;

    /// <summary>Puts an order into its queue and calls a free hand.</summary>
    private void Enqueue(ref UnitWork unit, int place, long now)
    {
        ref WorkOrder order = ref orders[place];
        if (GoesToHead(order))
        {
            int head = order.Head;
            headQueues[unit.FirstHeadQueue + head].Add(orders, place);
            WakeHead(ref unit, head, now);
        }
        else
        {
            unit.Queue.Add(orders, place);
            Wake(ref unit, now);
        }
    }

    /// <summary>The first order of the unit's queue that is still worth starting, or -1.</summary>
    private int TakeFromUnit(ref UnitWork unit, long now)
    {
        while (unit.Queue.Count > 0)
        {
            int place = unit.Queue.TakeFirst(orders);
            ref WorkOrder order = ref orders[place];
            if (order.Kind != TaskKind.ResidentCalls || order.Started || now <= order.Due)
            {
                return place;
            }

            // The caller has hung up.
            Drop(ref unit, place, now);
        }

        return -1;
    }

    private void Drop(ref UnitWork unit, int place, long now)
    {
        ref WorkOrder order = ref orders[place];
        if (order.Kind == TaskKind.ResidentCalls && !order.Started) { totals[unit.Local].Unanswered++; }

        totals[unit.Local].Dropped++;
        SettleOverdue(place, 0, now);
        MarkPublic(ref unit, place, false);
        orders.Remove(place);
    }

    /// <summary>A stretch of work has ended: the order is done, or goes back when the street has more of it.</summary>
    private void Conclude(ref UnitWork unit, int place, long now)
    {
        WorkOrder order = orders[place];
        bool batch = TaskTraits.IsSweepBatch(order.Kind) && !order.Duplicate;
        if (batch && order.Remaining > 0)
        {
            SettleOverdue(place, orders.Open(place), now);
            Enqueue(ref unit, place, now);
            return;
        }

        totals[unit.Local].Done++;
        SettleOverdue(place, 0, now);
        MarkPublic(ref unit, place, false);
        orders.Remove(place);
        if (batch)
        {
            CountOpen(ref unit, order, -1);
        }
        else if (!order.Duplicate)
        {
            host.OrderDone(unit.Index, order, now);
        }
    }
}
