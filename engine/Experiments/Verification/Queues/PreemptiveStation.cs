using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>
/// One server; a customer of an earlier class interrupts the service of a later one, which resumes where it stopped.
/// The end of an interrupted service is taken back from the calendar.
/// </summary>
/// <param name="rates">Arrivals per mean service, by class; the first interrupts all others.</param>
/// <param name="draws">Draws of the replication.</param>
internal sealed class PreemptiveStation(double[] rates, DrawSource draws)
{
    private const int Departure = -1;

    private readonly HeapCalendar<int> calendar = new();
    private readonly Queue<Customer>[] lines = [.. rates.Select(_ => new Queue<Customer>())];

    // At most one customer a class has begun and was interrupted.
    private readonly Customer?[] interrupted = new Customer?[rates.Length];
    private readonly uint[] arrivals = new uint[rates.Length];
    private Customer? served;
    private int servedClass;
    private long serviceEnd;
    private EventHandle handle;
    private uint sequence;

    /// <summary>Times in the system by class, mean services.</summary>
    public Tally[] Stays { get; } = new Tally[rates.Length];

    /// <summary>Runs one replication.</summary>
    /// <param name="warmUp">Customers who come before are not counted; mean services.</param>
    /// <param name="length">Length after it.</param>
    public PreemptiveStation Run(double warmUp, double length)
    {
        long warm = (long)(warmUp * Station.Ticks);
        for (int of = 0; of < rates.Length; of++) { ScheduleArrival(0, of); }
        while (calendar.TryTake(warm + (long)(length * Station.Ticks), out EventKey key, out int what))
        {
            if (what == Departure) { Leave(key.Time, warm); } else { Arrive(key.Time, what); }
        }

        return this;
    }

    private void Arrive(long now, int of)
    {
        double service = Quantile.Exponential(draws.Block(1, (ulong)of, arrivals[of] - 1).Second, Station.Ticks);
        ScheduleArrival(now, of);
        lines[of].Enqueue(new Customer(now, (long)service));
        if (served is Customer current && of < servedClass)
        {
            calendar.Cancel(handle);
            interrupted[servedClass] = current with { Left = serviceEnd - now };
            served = null;
        }

        if (served is null) { ServeNext(now); }
    }

    private void ScheduleArrival(long now, int of)
    {
        double gap = Quantile.Exponential(draws.Block(1, (ulong)of, arrivals[of]++).First, Station.Ticks / rates[of]);
        calendar.Schedule(EventKey.At(now + (long)gap, 1, (uint)of, 0, sequence++), of);
    }

    private void Leave(long now, long warm)
    {
        Customer leaving = served!.Value;
        if (leaving.Since >= warm) { Stays[servedClass].Add((now - leaving.Since) / Station.Ticks); }
        served = null;
        ServeNext(now);
    }

    private void ServeNext(long now)
    {
        for (int of = 0; of < lines.Length; of++)
        {
            if (interrupted[of] is Customer begun)
            {
                interrupted[of] = null;
                Serve(now, of, begun);
                return;
            }

            if (lines[of].TryDequeue(out Customer next))
            {
                Serve(now, of, next);
                return;
            }
        }
    }

    private void Serve(long now, int of, in Customer customer)
    {
        served = customer;
        servedClass = of;
        serviceEnd = now + customer.Left;
        handle = calendar.ScheduleCancellable(EventKey.At(serviceEnd, 0, 0, 1, sequence++), Departure);
    }

    private readonly record struct Customer(long Since, long Left);
}
