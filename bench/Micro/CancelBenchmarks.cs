using BenchmarkDotNet.Attributes;
using Downshift.Kernel.Events;

namespace Downshift.Bench.Micro;

/// <summary>A timeout is set and cancelled again before it happens; one operation is one such pair.</summary>
public class CancelBenchmarks
{
    private const int Pairs = 10_000;
    private const int Timeout = 1_000_000;

    private readonly HeapCalendar<uint> _heap = new();
    private readonly BucketCalendar<uint> _bucket = new();
    private uint _now;

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs, Description = "cancel/HeapCalendar")]
    public int Heap() => SetAndCancel(_heap);

    [Benchmark(OperationsPerInvoke = Pairs, Description = "cancel/BucketCalendar")]
    public int Bucket() => SetAndCancel(_bucket);

    private int SetAndCancel<TCalendar>(TCalendar calendar)
        where TCalendar : ICancellableCalendar<uint>
    {
        var cancelled = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var key = EventKey.At(++_now + Timeout, 0, 0, 0, _now);
            cancelled += calendar.Cancel(calendar.ScheduleCancellable(key, _now)) ? 1 : 0;
        }

        return cancelled;
    }
}
