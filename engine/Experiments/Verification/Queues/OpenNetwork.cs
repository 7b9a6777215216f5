using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>A Jackson network: stations in a row, some customers leave after each, some return to the first.</summary>
/// <param name="stations">The stations.</param>
/// <param name="rate">Arrivals from outside at the first station, per unit of time.</param>
/// <param name="draws">Draws of the replication.</param>
internal sealed class OpenNetwork(NetworkStation[] stations, double rate, DrawSource draws)
{
    private const long Arrival = -1;
    private const int Shift = 40;

    // A customer's number stands in the low bits of an event, the station in the high ones.
    private readonly HeapCalendar<long> calendar = new();
    private readonly Queue<long>[] lines = [.. stations.Select(_ => new Queue<long>())];
    private readonly TimeWeighted[] present = new TimeWeighted[stations.Length];
    private readonly int[] busy = new int[stations.Length];
    private readonly List<long> since = [];
    private readonly long[] visits = new long[stations.Length];
    private long warm;
    private uint services;

    /// <summary>Mean number at each station.</summary>
    public double[] Present { get; } = new double[stations.Length];

    /// <summary>Arrivals at each station, from outside and inside, per unit of time.</summary>
    public double[] Throughput { get; } = new double[stations.Length];

    /// <summary>Times from arrival to leaving the network.</summary>
    public Tally Stays;

    /// <summary>Runs one replication.</summary>
    /// <param name="warmUp">What happens before does not count.</param>
    /// <param name="length">Length after it.</param>
    public OpenNetwork Run(double warmUp, double length)
    {
        warm = (long)(warmUp * Station.Ticks);
        long end = warm + (long)(length * Station.Ticks);
        calendar.Schedule(EventKey.At(0, 1, 0, 0, 0), Arrival);
        Advance(warm);
        for (int s = 0; s < stations.Length; s++) { present[s].Reset(warm); }
        Advance(end);
        for (int s = 0; s < stations.Length; s++)
        {
            Present[s] = present[s].Mean(end);
            Throughput[s] = visits[s] / length;
        }

        return this;
    }

    private void Advance(long before)
    {
        while (calendar.TryTake(before, out EventKey key, out long what))
        {
            if (what == Arrival) { Come(key.Time); } else { Finish(key.Time, what); }
        }
    }

    private void Come(long now)
    {
        uint customer = (uint)since.Count;
        since.Add(now);
        double gap = Quantile.Exponential(draws.Uniform(1, customer), Station.Ticks / rate);
        calendar.Schedule(EventKey.At(now + (long)gap, 1, 0, 0, customer + 1), Arrival);
        Enter(now, 0, customer);
    }

    private void Enter(long now, int at, long customer)
    {
        if (now >= warm) { visits[at]++; }
        present[at].Add(now, 1);
        lines[at].Enqueue(customer);
        Serve(now, at);
    }

    private void Serve(long now, int at)
    {
        if (busy[at] == stations[at].Servers || !lines[at].TryDequeue(out long customer)) { return; }
        busy[at]++;
        double service = Quantile.Exponential(draws.Uniform(2, services), Station.Ticks / stations[at].Rate);
        calendar.Schedule(
            EventKey.At(now + (long)service, 0, 0, 1, services++), ((long)at << Shift) | customer);
    }

    private void Finish(long now, long what)
    {
        int at = (int)(what >> Shift);
        long customer = what & ((1L << Shift) - 1);
        busy[at]--;
        present[at].Add(now, -1);
        double u = draws.Uniform(3, services++);
        if (u < stations[at].Onward) { Enter(now, at + 1, customer); }
        else if (u < stations[at].Onward + stations[at].Back) { Enter(now, 0, customer); }
        else if (since[(int)customer] >= warm) { Stays.Add((now - since[(int)customer]) / Station.Ticks); }
        Serve(now, at);
    }
}
