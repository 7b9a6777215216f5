using System.Diagnostics;
using Downshift.Kernel.Hashing;
using Downshift.Model.Events;
using Downshift.Model.Outcomes;

namespace Downshift.Model.Work;

/// <content>Accounts: time worked, work falling due, the backlog, what midnight closes.</content>
internal sealed partial class StreetWork
{
    private static readonly Func<StreetWork, OrderQueue.Entry, int> LapsedNow =
        static (street, entry) => street.Lapse(entry);

    private readonly int[] due;

    // What the test of lapsing orders reads while midnight goes through the queues.
    private long closing;
    private int closingUnit;

    /// <summary>Unit-days by load.</summary>
    public LoadHistogram Loads { get; } = new();

    /// <summary>The backlog at the sweep's deadline and its fall.</summary>
    public BacklogDecay Backlog { get; } = new();

    /// <summary>Totals of the units of the street, in their order.</summary>
    public Span<WorkTotals> Totals => totals;

    /// <summary>A value of a daily series.</summary>
    /// <param name="day">Day of the horizon.</param>
    /// <param name="column">Series.</param>
    public long SeriesAt(int day, WorkSeries column) => series[(day * SeriesCount) + (int)column];

    /// <summary>24:00: lapsed orders are dropped, the day's load is taken, the backlog counted.</summary>
    /// <param name="day">The day that ends.</param>
    /// <param name="now">24:00 of that day.</param>
    public void AtMidnight(int day, long now)
    {
        closing = now;
        long overdue = 0;
        for (int local = 0; local < units.Length; local++)
        {
            ref UnitWork unit = ref units[local];
            AdvanceBefore(ref unit, now);
            unit.Agenda.Clear();
            unit.TurnAt = long.MaxValue;
            unit.Issued = default;
            closingUnit = local;
            unit.Queue.Keep(LapsedNow, this);
            unit.Posts.Keep(LapsedNow, this);
            overdue += Overdue(unit.Queue);
            for (int head = 0; head < plan.Heads; head++)
            {
                ref OrderQueue queue = ref headQueues[unit.FirstHeadQueue + head];
                queue.Keep(LapsedNow, this);
                overdue += Overdue(queue);
            }

            if (unit.Day == day) { TakeLoad(ref unit, day); }
        }

        AddToSeries(now - 1, WorkSeries.Backlog, overdue);
        if (now == plan.Deadline) { Backlog.Start(overdue); }
    }

    /// <summary>Checks at midnight, when no hand is at work, that neither an order nor a second is lost.</summary>
    /// <param name="day">The day that ends.</param>
    /// <param name="ledger">Takes the accounts.</param>
    public void CheckAccounts(int day, ConservationLedger ledger)
    {
        for (int local = 0; local < units.Length; local++)
        {
            ref UnitWork unit = ref units[local];
            ref WorkTotals all = ref totals[local];
            long queued = unit.Queue.Count + unit.Posts.Count;
            for (int head = 0; head < plan.Heads; head++) { queued += headQueues[unit.FirstHeadQueue + head].Count; }

            CheckUnit(ledger, "orders", unit, day, all.Created, all.Done + all.Dropped + all.Merged, queued);
            CheckUnit(ledger, "staff seconds", unit, day, all.StaffPresent, all.StaffWorked + all.StaffIdle, 0);
            CheckUnit(ledger, "cadre seconds", unit, day, all.CadreRostered, all.CadreParts, 0);
        }
    }

    /// <summary>Mixes the state at midnight into a fingerprint.</summary>
    /// <param name="hash">The fingerprint.</param>
    public void MixInto(ref StateHash hash)
    {
        for (int local = 0; local < units.Length; local++)
        {
            foreach (long number in WorkTotals.Numbers(ref totals[local])) { hash.Mix((ulong)number); }

            ref UnitWork unit = ref units[local];
            hash.Mix(unit.NextId, unit.Queue.Count);
            hash.Mix(unit.EventSum);
            MixQueue(ref hash, unit.Queue);
            for (int head = 0; head < plan.Heads; head++)
            {
                MixQueue(ref hash, headQueues[unit.FirstHeadQueue + head]);
            }
        }

        foreach (ref Hand hand in hands.AsSpan()) { hash.Mix((long)hand.State, hand.Idle); }
    }

    /// <summary>Drops an order or a pack of the unit that is just closed, if it lapses now.</summary>
    private int Lapse(in OrderQueue.Entry entry)
    {
        if (!TaskTraits.Lapses(entry.Kind) || entry.Due > closing)
        {
            return 0;
        }

        ref UnitWork unit = ref units[closingUnit];
        if (!entry.IsPack)
        {
            Drop(ref unit, entry.Place, closing);
            return 1;
        }

        OrderPack pack = orders.Packs[entry.Pack];
        orders.Packs.Remove(entry.Pack);
        totals[unit.Local].Dropped += pack.Count;
        if (pack.Overdue != 0) { Backlog.Fall(closing - plan.Deadline, (long)pack.Count * pack.Overdue); }

        return pack.Count;
    }

    private long Overdue(in OrderQueue queue)
    {
        long seconds = 0;
        bool deadline = closing == plan.Deadline;
        foreach (OrderQueue.Entry entry in queue.Entries)
        {
            if (entry.Due > closing)
            {
                continue;
            }

            if (entry.IsPack)
            {
                ref OrderPack pack = ref orders.Packs[entry.Pack];
                seconds += (long)pack.Count * pack.Seconds;
                if (deadline) { pack.Overdue = pack.Seconds; }
            }
            else
            {
                int open = orders.Open(entry.Place);
                seconds += open;
                if (deadline) { orders.Book(entry.Place).Overdue = open; }
            }
        }

        return seconds;
    }

    private void TakeLoad(ref UnitWork unit, int day)
    {
        ref WorkTotals all = ref totals[unit.Local];
        long present = (unit.PresentStaff * plan.StaffSeconds) + (unit.PresentCadres * office.Length);
        long falling = due[(unit.Local * days) + day];
        all.DueSeconds += falling;
        all.PresentSeconds += present;
        all.UnitDays++;
        if (falling > present) { all.OverloadedDays++; }

        Loads.Add(falling, present);
    }

    /// <summary>Counts work on the day on which it falls due; work issued late falls due at once.</summary>
    private void AddDue(int local, long dueTime, long now, int seconds)
    {
        int day = Math.Max(Clock.DayOf(dueTime - 1), Clock.DayOf(now));
        if (day < days) { due[(local * days) + day] += seconds; }
    }

    /// <summary>Books a stretch of work up to now.</summary>
    /// <returns>Seconds of the stretch that were not worked.</returns>
    private int BookWork(ref UnitWork unit, ref Hand worker, long now)
    {
        int elapsed = (int)Elapsed(worker, now);
        int switching = Math.Min(elapsed, worker.Switching);
        int worked = elapsed - switching;
        int rest = worker.Planned - worked;
        Debug.Assert(rest >= 0, "nobody works longer than planned");
        ref WorkOrder order = ref orders[worker.Order];
        if (IsStretch(order))
        {
            orders.Book(worker.Order).Owed = rest;
        }
        else
        {
            order.Remaining = rest;
        }

        BookTime(ref totals[unit.Local], worker.IsCadre, order, worked, now);
        if (switching > 0)
        {
            totals[unit.Local].CadreSwitching += switching;
            AddToSeries(now, WorkSeries.Lost, switching);
        }

        return rest;
    }

    private void BookTime(ref WorkTotals all, bool cadre, in WorkOrder order, int worked, long now)
    {
        TaskKind kind = order.Kind;
        if (!cadre) { all.StaffWorked += worked; }

        if (order.Duplicate)
        {
            all.Duplicate += worked;
            if (cadre) { all.CadreDuplicate += worked; }

            AddToSeries(now, WorkSeries.Lost, worked);
            return;
        }

        all.ByClass[(int)kind] += worked;
        if (TaskTraits.IsSweepWork(kind)) { all.Sweep += worked; }

        if (TaskTraits.IsField(kind)) { all.Field += worked; }

        bool paper = TaskTraits.IsPaper(kind);
        if (paper) { all.Paper += worked; }

        if (cadre)
        {
            if (paper) { all.CadrePaper += worked; } else { all.CadreContent += worked; }
        }

        AddToSeries(now, TaskTraits.Series(kind), worked);
    }

    private void AddToSeries(long now, WorkSeries column, long value) =>
        series[(Clock.DayOf(now) * SeriesCount) + (int)column] += value;

    private void SettleOverdue(int place, int open, long now)
    {
        ref OrderPool.OrderBook book = ref orders.Book(place);
        if (book.Overdue != 0)
        {
            Backlog.Fall(now - plan.Deadline, book.Overdue - open);
            book.Overdue = open;
        }
    }

    /// <summary>Mixes the ranks of what waits: a sum, which does not depend on how the queue keeps it.</summary>
    private void MixQueue(ref StateHash hash, in OrderQueue queue)
    {
        ulong sum = 0;
        foreach (OrderQueue.Entry entry in queue.Entries)
        {
            int count = entry.IsPack ? orders.Packs[entry.Pack].Count : 1;
            for (int i = 0; i < count; i++)
            {
                sum += Scramble(entry.IsPack ? OrderQueue.RankOf(orders.Packs[entry.Pack][i]) : entry.Rank);
            }
        }

        hash.Mix(sum);
    }

    private static ulong Scramble(ulong rank)
    {
        rank *= 0x9E3779B97F4A7C15UL;
        return rank ^ (rank >> 32);
    }

    private static void CheckUnit(
        ConservationLedger ledger, string account, in UnitWork unit, int day, long entered, long left, long inside)
    {
        // The name is made only for a fault: there are thousands of units and every midnight.
        if (entered - left - inside != 0)
        {
            ledger.Check($"{account} of unit {unit.Index}", day, 0, entered, left, inside);
        }
    }
}
