using BenchmarkDotNet.Attributes;
using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Bench.Micro;

/// <summary>The hold model: take the earliest of N events, add it again later; one operation is one hold.</summary>
public class HoldBenchmarks
{
    private const int Holds = 100_000;
    private const int Delays = 1 << 16;
    private const double TicksPerUnit = 3600.0;

    private readonly long[] _delays = new long[Delays];
    private readonly PriorityQueue<uint, (long Time, uint Number)> _library = new();
    private readonly HeapCalendar<uint> _heap = new();
    private readonly BucketCalendar<uint> _bucket = new();
    private readonly TickCalendar<uint> _tick = new();
    private uint _number;

    /// <summary>Pending events.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Pending { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var draws = new DrawSource(1, 1);
        for (var i = 0; i < Delays; i++)
        {
            var units = 0.1 + Quantile.Exponential(draws.Uniform(1, (ulong)i), 0.9);
            _delays[i] = (long)(units * TicksPerUnit);
        }

        for (var i = 0; i < Pending; i++)
        {
            var time = NextDelay();
            _library.Enqueue(_number, (time, _number));
            _heap.Schedule(EventKey.At(time, 0, 0, 0, _number), _number);
            _bucket.Schedule(EventKey.At(time, 0, 0, 0, _number), _number);
            _tick.Schedule(time, _number);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Holds, Description = "hold/PriorityQueue")]
    public uint Library()
    {
        uint taken = 0;
        for (var i = 0; i < Holds; i++)
        {
            _library.TryDequeue(out taken, out var key);
            var delay = NextDelay();
            _library.Enqueue(_number, (key.Time + delay, _number));
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Holds, Description = "hold/HeapCalendar")]
    public uint Heap()
    {
        uint taken = 0;
        for (var i = 0; i < Holds; i++)
        {
            _heap.TryTake(long.MaxValue, out var key, out taken);
            var delay = NextDelay();
            _heap.Schedule(EventKey.At(key.Time + delay, 0, 0, 0, _number), _number);
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Holds, Description = "hold/BucketCalendar")]
    public uint Bucket()
    {
        uint taken = 0;
        for (var i = 0; i < Holds; i++)
        {
            _bucket.TryTake(long.MaxValue, out var key, out taken);
            var delay = NextDelay();
            _bucket.Schedule(EventKey.At(key.Time + delay, 0, 0, 0, _number), _number);
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Holds, Description = "hold/TickCalendar")]
    public uint Tick()
    {
        uint taken = 0;
        for (var i = 0; i < Holds; i++)
        {
            _tick.TryTake(long.MaxValue, out var time, out taken);
            var delay = NextDelay();
            _tick.Schedule(time + delay, _number);
        }

        return taken;
    }

    private long NextDelay() => _delays[++_number % Delays];
}
