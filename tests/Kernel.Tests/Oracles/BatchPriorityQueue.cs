using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Kernel.Tests.Oracles;

/// <summary>One exponential server of mean 1; classes served in order without preemption; batch arrivals.</summary>
internal sealed class BatchPriorityQueue(double[] batchRates, DrawSource draws)
{
    private const double TicksPerService = 1e9;
    private const int Departure = -1;

    private readonly HeapCalendar<int> _calendar = new();
    private readonly Queue<long>[] _waiting = batchRates.Select(_ => new Queue<long>()).ToArray();
    private readonly uint[] _batches = new uint[batchRates.Length];
    private TimeWeighted _census;
    private uint _served;
    private bool _busy;

    /// <summary>How many customers come at once, from a uniform number; one unless set.</summary>
    public Func<double, int> BatchSize { get; init; } = _ => 1;

    /// <summary>Waiting times by class, in mean services.</summary>
    public Tally[] Waits { get; } = new Tally[batchRates.Length];

    /// <summary>Runs for a number of mean services and returns the mean number in the system.</summary>
    public double Run(double services)
    {
        for (var @class = 0; @class < batchRates.Length; @class++)
        {
            ScheduleBatch(0, @class);
        }

        var end = (long)(services * TicksPerService);
        while (_calendar.TryTake(end, out var key, out var what))
        {
            if (what == Departure)
            {
                _busy = false;
                _census.Add(key.Time, -1);
            }
            else
            {
                Arrive(key.Time, what);
            }

            StartNext(key.Time);
        }

        return _census.Mean(end);
    }

    private void Arrive(long time, int @class)
    {
        var size = BatchSize(draws.Uniform(2, (ulong)@class, _batches[@class]));
        for (var i = 0; i < size; i++)
        {
            _waiting[@class].Enqueue(time);
        }

        _census.Add(time, size);
        ScheduleBatch(time, @class);
    }

    private void ScheduleBatch(long now, int @class)
    {
        var number = _batches[@class]++;
        var gap = Quantile.Exponential(draws.Uniform(1, (ulong)@class, number), TicksPerService / batchRates[@class]);
        _calendar.Schedule(EventKey.At(now + (long)gap, 1, 0, (uint)@class, number), @class);
    }

    private void StartNext(long now)
    {
        var @class = Array.FindIndex(_waiting, queue => queue.Count > 0);
        if (_busy || @class < 0)
        {
            return;
        }

        _busy = true;
        Waits[@class].Add((now - _waiting[@class].Dequeue()) / TicksPerService);
        var service = Quantile.Exponential(draws.Uniform(3, _served), TicksPerService);
        _calendar.Schedule(EventKey.At(now + (long)service, 0, 0, 0, _served++), Departure);
    }
}
