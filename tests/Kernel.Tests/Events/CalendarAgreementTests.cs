using Downshift.Kernel.Events;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Events;

/// <summary>
/// The fast calendars against the heap over long runs, in which the span of buckets changes: one event after the other
/// must be the same.
/// </summary>
public sealed class CalendarAgreementTests
{
    private const int Scheduled = 80_000;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var regime in Regimes.Names)
            {
                // Ranked buckets, dealt buckets, and a size in between.
                cases.Add(regime, 40);
                cases.Add(regime, 1_000);
                cases.Add(regime, 20_000);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bucket_calendar_takes_the_same_events_as_the_heap(string regime, int pending) =>
        Compare(new BucketCalendar<uint>(), regime, pending);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tick_calendar_takes_the_same_events_as_the_heap(string regime, int pending)
    {
        // Numbered by the order of scheduling, the heap is first in, first out.
        var (fast, heap) = (new TickCalendar<uint>(), new HeapCalendar<uint>());
        var draws = new DrawSource(4, 1);
        var now = 0L;
        for (var number = 0u; number < Scheduled; number++)
        {
            for (var left = heap.Count - Regimes.Size(regime, number, pending); left >= 0 && heap.Count > 0; left--)
            {
                Assert.Equal(heap.NextTime, fast.NextTime);
                heap.TryTake(long.MaxValue, out var expected, out _);
                Assert.True(fast.TryTake(long.MaxValue, out now, out var payload));
                Assert.Equal((expected.Time, expected.Sequence), (now, payload));
            }

            var time = Later(now, Regimes.Delay(regime, number, draws.Block(1, number)));
            fast.Schedule(time, number);
            heap.Schedule(EventKey.At(time, 0, 0, 0, number), number);
            Assert.Equal(heap.Count, fast.Count);
        }
    }

    [Theory]
    [InlineData(Fault.SwapsTies, "ties")]
    [InlineData(Fault.ForgetsToCancel, "mostly cancelled")]
    [InlineData(Fault.ReportsTheTimeLastTaken, "fine")]
    [InlineData(Fault.LosesAnEvent, "bimodal")]
    public void A_faulty_calendar_does_not_pass(Fault fault, string regime) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Compare(new FaultyCalendar(fault), regime, 1_000));

    private static void Compare(ICancellableCalendar<uint> fast, string regime, int pending)
    {
        var heap = new HeapCalendar<uint>();
        var draws = new DrawSource(3, 1);
        var handles = new List<(EventHandle Fast, EventHandle Heap)>();
        var now = 0L;
        for (var number = 0u; number < Scheduled; number++)
        {
            for (var left = heap.Count - Regimes.Size(regime, number, pending); left >= 0 && heap.Count > 0; left--)
            {
                Assert.Equal(heap.NextTime, fast.NextTime);
                Assert.True(heap.TryTake(long.MaxValue, out var expected, out _));
                Assert.True(fast.TryTake(long.MaxValue, out var key, out var payload));
                Assert.True(expected == key && payload == key.Sequence, $"{expected} expected, {key} taken");
                now = key.Time;
            }

            var block = draws.Block(1, number);
            var to = regime == "ties by destination" ? block.X3 : 0;
            var next = EventKey.At(Later(now, Regimes.Delay(regime, number, block)), 0, to, 0, number);
            handles.Add((fast.ScheduleCancellable(next, number), heap.ScheduleCancellable(next, number)));
            if (regime == "mostly cancelled" && block.X2 % 10 != 0)
            {
                CancelOrMove(fast, heap, handles, block, next);
            }

            Assert.Equal(heap.Count, fast.Count);
        }
    }

    private static void CancelOrMove(
        ICancellableCalendar<uint> fast,
        ICancellableCalendar<uint> heap,
        List<(EventHandle Fast, EventHandle Heap)> handles,
        in PhiloxBlock block,
        in EventKey next)
    {
        var index = (int)(block.X3 % handles.Count);
        var (inFast, inHeap) = handles[index];
        if (block.X2 % 10 != 1)
        {
            Assert.Equal(heap.Cancel(inHeap), fast.Cancel(inFast));
            return;
        }

        // A moved event takes the payload's number with it: its sequence stays its own.
        var sequence = next.Sequence | 0x8000_0000;
        var key = EventKey.At(next.Time + (block.X1 % 1_000), 0, 0, 0, sequence);
        Assert.Equal(heap.Reschedule(ref inHeap, key, sequence), fast.Reschedule(ref inFast, key, sequence));
        handles[index] = (inFast, inHeap);
    }

    /// <summary>The end of time is where a long delay leads after some years.</summary>
    private static long Later(long now, long delay) =>
        now > long.MaxValue - 1 - delay ? long.MaxValue - 1 : now + delay;
}
