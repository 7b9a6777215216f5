using Downshift.Kernel.Events;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Events;

/// <summary>
/// The fast calendar against the heap over long runs, in which the span of its buckets changes: one event after the
/// other must be the same.
/// </summary>
public sealed class CalendarAgreementTests
{
    private const int Pending = 20_000;
    private const int Holds = 150_000;

    [Theory]
    [InlineData("fine")]
    [InlineData("coarse")]
    [InlineData("ties")]
    [InlineData("ties by destination")]
    [InlineData("skew")]
    [InlineData("now")]
    [InlineData("dense, then sparse, then dense")]
    [InlineData("far future")]
    [InlineData("mostly cancelled")]
    public void The_bucket_calendar_takes_the_same_events_as_the_heap(string regime)
    {
        var (fast, heap) = (new BucketCalendar<uint>(), new HeapCalendar<uint>());
        var draws = new DrawSource(3, 1);
        var handles = new List<(EventHandle Fast, EventHandle Heap)>();
        var now = 0L;
        for (var number = 0u; number < Pending + Holds; number++)
        {
            if (number >= Pending && fast.Count > 0)
            {
                Assert.Equal(heap.NextTime, fast.NextTime);
                Assert.True(heap.TryTake(long.MaxValue, out var expected, out _));
                Assert.True(fast.TryTake(long.MaxValue, out var key, out var payload));
                Assert.True(expected == key && payload == key.Sequence, $"{expected} expected, {key} taken");
                now = key.Time;
            }

            var block = draws.Block(1, number);
            var to = regime == "ties by destination" ? block.X3 : 0;
            var next = EventKey.At(now + Delay(regime, number, block), 0, to, 0, number);
            handles.Add((fast.ScheduleCancellable(next, number), heap.ScheduleCancellable(next, number)));
            if (regime == "mostly cancelled" && block.X2 % 10 != 0)
            {
                var (fastHandle, heapHandle) = handles[(int)(block.X3 % handles.Count)];
                Assert.Equal(heap.Cancel(heapHandle), fast.Cancel(fastHandle));
            }

            Assert.Equal(heap.Count, fast.Count);
        }
    }

    private static long Delay(string regime, uint number, in PhiloxBlock block) => regime switch
    {
        "fine" => block.X0 % 50_000,
        "coarse" => 1_000_000_000L * (1 + (block.X0 % 5_000)),
        "ties" or "ties by destination" => 43_200 * (1 + (block.X0 % 2)),
        "skew" => block.X0 % 100 == 0 ? 1L << (int)(block.X1 % 50) : block.X1 % 1_000,
        "now" => block.X0 % 20 == 0 ? block.X1 : 0,
        "far future" => (long)(block.FirstBits >> 4),
        "mostly cancelled" => block.X0 % 1_000_000,
        _ => number / 60_000 % 2 == 0 ? block.X0 % 1_000 : 10_000_000L * (block.X0 % 1_000),
    };
}
