using Downshift.Kernel.Events;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>
/// Several servers, classes served in order without preemption, batches, limited room, impatience: a model as a user
/// of the kernel writes it, on a calendar, addressed draws, tallies and an exact census.
/// </summary>
/// <param name="plan">The queue.</param>
/// <param name="draws">Draws of the replication.</param>
/// <param name="calendar">The calendar it runs on, empty.</param>
internal sealed class Station(StationPlan plan, DrawSource draws, ICancellableCalendar<int> calendar)
{
    /// <summary>Ticks of a mean service: rounding to ticks is far below sampling error.</summary>
    public const double Ticks = 1e9;

    // What an event carries: a customer who leaves, one who gives up, or the complement of the class that arrives.
    private const int GivingUp = 1 << 30;
    private const ushort GapAndBatch = 1;
    private const ushort ServiceAndPatience = 2;

    private readonly StationRecord record = new(plan.Rates.Length, plan.Thresholds.Length);
    private readonly Queue<int>[] lines = [.. plan.Rates.Select(_ => new Queue<int>())];
    private readonly uint[] batches = new uint[plan.Rates.Length];
    private readonly Stack<int> unused = new();
    private readonly List<Customer> customers = [];
    private TimeWeighted census;
    private Int128 stays;
    private Int128 arrivalTimes;
    private long warm;
    private long came;
    private long left;
    private int busy;
    private uint sequence;

    /// <summary>Runs one replication.</summary>
    /// <param name="length">Length after the warm-up, mean services.</param>
    public StationRecord Run(double length)
    {
        warm = (long)(plan.WarmUp * Ticks);
        long end = warm + (long)(length * Ticks);
        for (int of = 0; of < lines.Length; of++) { ScheduleBatch(0, of); }
        Advance(warm);
        Int128 before = census.Integral(warm);
        Advance(end);
        Int128 area = census.Integral(end);
        record.Present = (double)(area - before) / (end - warm);
        record.LittleResidual = area - stays - ((census.Value * (Int128)end) - arrivalTimes);
        record.FlowResidual = came - left - census.Value;
        return record;
    }

    private void Advance(long before)
    {
        while (calendar.TryTake(before, out EventKey key, out int what))
        {
            if (what < 0) { Arrive(key.Time, ~what); }
            else if (what >= GivingUp) { GiveUp(key.Time, what - GivingUp); }
            else { Leave(key.Time, what); }
        }
    }

    private void Arrive(long now, int of)
    {
        int size = plan.Batch(draws.Block(GapAndBatch, (ulong)of, batches[of] - 1).Second);
        for (int i = 0; i < size; i++) { Admit(now, of); }
        ScheduleBatch(now, of);
        StartServices(now);
    }

    private void ScheduleBatch(long now, int of)
    {
        double gap = plan.Gap(draws.Block(GapAndBatch, (ulong)of, batches[of]++).First) * (Ticks / plan.Rates[of]);
        calendar.Schedule(EventKey.At(now + (long)gap, 2, (uint)of, 0, sequence++), ~of);
    }

    private void Admit(long now, int of)
    {
        ulong number = (ulong)came++;
        if (now >= warm) { record.Arrived++; }
        if (census.Value >= plan.Room)
        {
            left++;
            if (now >= warm) { record.Lost++; }
            return;
        }

        if (!unused.TryPop(out int slot))
        {
            slot = customers.Count;
            customers.Add(default);
        }

        census.Add(now, 1);
        arrivalTimes += now;
        PhiloxBlock block = draws.Block(ServiceAndPatience, number);
        var customer = new Customer { Since = now, Class = of, Waits = true, Service = block.First };
        if (plan.Impatience > 0 && busy == plan.Servers)
        {
            double patience = Kernel.Numerics.Quantile.Exponential(block.Second, Ticks / plan.Impatience);
            customer.Patience = calendar.ScheduleCancellable(
                EventKey.At(now + (long)patience, 1, 0, 0, sequence++), GivingUp + slot);
            customer.MayGiveUp = true;
        }

        customers[slot] = customer;
        lines[of].Enqueue(slot);
    }

    private void StartServices(long now)
    {
        while (busy < plan.Servers && TryNext(out int slot))
        {
            Customer customer = customers[slot];
            if (customer.MayGiveUp) { calendar.Cancel(customer.Patience); }
            customer.Waits = false;
            customers[slot] = customer;
            busy++;
            NoteWait(now, customer, true);
            double service = plan.Service(customer.Service, customer.Class) * Ticks;
            calendar.Schedule(EventKey.At(now + (long)service, 0, 0, 1, sequence++), slot);
        }
    }

    /// <summary>First of the first class that somebody waits in; those who gave up are dropped on the way.</summary>
    private bool TryNext(out int slot)
    {
        foreach (Queue<int> line in lines)
        {
            while (line.TryDequeue(out slot))
            {
                if (customers[slot].Waits) { return true; }
                unused.Push(slot);
            }
        }

        slot = -1;
        return false;
    }

    private void GiveUp(long now, int slot)
    {
        Customer customer = customers[slot];
        customer.Waits = false;
        customers[slot] = customer;
        if (customer.Since >= warm) { record.GaveUp++; }
        NoteWait(now, customer, false);
        Depart(now, customer);
    }

    private void Leave(long now, int slot)
    {
        busy--;
        Depart(now, customers[slot]);
        unused.Push(slot);
        StartServices(now);
    }

    private void Depart(long now, in Customer customer)
    {
        left++;
        census.Add(now, -1);
        arrivalTimes -= customer.Since;
        stays += now - customer.Since;
    }

    private void NoteWait(long now, in Customer customer, bool served)
    {
        if (customer.Since < warm) { return; }
        double wait = (now - customer.Since) / Ticks;
        record.AllWaits.Add(wait);
        if (served) { record.Waits[customer.Class].Add(wait); }
        if (now > customer.Since) { record.Delayed++; }
        for (int i = 0; i < plan.Thresholds.Length; i++)
        {
            if (wait <= plan.Thresholds[i]) { record.Within[i]++; }
        }
    }

    private struct Customer
    {
        public long Since;
        public double Service;
        public EventHandle Patience;
        public int Class;
        public bool Waits;
        public bool MayGiveUp;
    }
}
