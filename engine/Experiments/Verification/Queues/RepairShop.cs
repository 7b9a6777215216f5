using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Machines that fail and wait for one of several repairers: a closed system.</summary>
/// <param name="machines">Machines.</param>
/// <param name="repairers">Repairers; a repair takes 1 on average.</param>
/// <param name="failure">Failures of a working machine per mean repair.</param>
/// <param name="draws">Draws of the replication.</param>
internal sealed class RepairShop(int machines, int repairers, double failure, DrawSource draws)
{
    private readonly HeapCalendar<int> calendar = new();
    private TimeWeighted down;
    private long repaired;
    private int waiting;
    private int busy;
    private uint sequence;

    /// <summary>Mean number of machines that do not work.</summary>
    public double Down { get; private set; }

    /// <summary>Repairs per mean repair.</summary>
    public double Throughput { get; private set; }

    /// <summary>Runs one replication.</summary>
    /// <param name="warmUp">What happens before does not count.</param>
    /// <param name="length">Length after it.</param>
    public RepairShop Run(double warmUp, double length)
    {
        long warm = (long)(warmUp * Station.Ticks);
        long end = warm + (long)(length * Station.Ticks);
        for (int machine = 0; machine < machines; machine++) { ScheduleFailure(0); }
        Advance(warm);
        down.Reset(warm);
        repaired = 0;
        Advance(end);
        Down = down.Mean(end);
        Throughput = repaired / length;
        return this;
    }

    private void Advance(long before)
    {
        while (calendar.TryTake(before, out EventKey key, out int change))
        {
            down.Add(key.Time, change);
            if (change > 0)
            {
                waiting++;
            }
            else
            {
                busy--;
                repaired++;
                ScheduleFailure(key.Time);
            }

            for (; busy < repairers && waiting > 0; busy++, waiting--) { Schedule(key.Time, 1, -1); }
        }
    }

    private void ScheduleFailure(long now) => Schedule(now, 1 / failure, 1);

    private void Schedule(long now, double mean, int change)
    {
        double delay = Quantile.Exponential(draws.Uniform(1, sequence), mean * Station.Ticks);
        calendar.Schedule(EventKey.At(now + (long)delay, 0, 0, 0, sequence++), change);
    }
}
