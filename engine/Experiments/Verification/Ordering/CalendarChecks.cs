using Downshift.Kernel.Events;
using Downshift.Kernel.Random;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Ordering;

/// <summary>The fast calendars against the heap, and a million events of one time.</summary>
internal static class CalendarChecks
{
    private const int Pending = 5_000;
    private const int Holds = 60_000;
    private const uint Ties = 1_000_000;

    // Delay of the next event, from its number and 128 random bits.
    private static readonly (string English, string Chinese, Func<uint, PhiloxBlock, long> Delay)[] Regimes =
    [
        ("near events", "近期事件", (_, b) => b.X0 % 50_000),
        ("12-hour rounds", "12小时轮次", (_, b) => 43_200 * (1 + (b.X0 % 2))),
        ("skewed delays", "偏斜延迟", (_, b) => b.X0 % 100 == 0 ? 1L << (int)(b.X1 % 50) : b.X1 % 1_000),
        ("mostly now", "多为即刻", (_, b) => b.X0 % 20 == 0 ? b.X1 : 0),
        ("far future", "远期", (_, b) => (long)(b.FirstBits >> 4)),
        (
            "dense and sparse in turn", "疏密交替",
            (n, b) => n / 20_000 % 2 == 0 ? b.X0 % 1_000 : 10_000_000L * (b.X0 % 1_000)),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Order, "Bucket calendar against heap", "桶式日历与堆",
            "exact: 60,000 holds, one in four events cancelled", Agreement),
        new(OracleSection.Order, "A million equal times", "一百万个同时事件", "exact: key order", EqualTimes),
    ];

    private static void Agreement(OracleBook book)
    {
        for (int r = 0; r < Regimes.Length; r++)
        {
            book.Exact(
                $"{Regimes[r].English}, steps that differ", $"{Regimes[r].Chinese}，不同的步数",
                Different(Regimes[r].Delay, (uint)r), 0);
        }
    }

    private static int Different(Func<uint, PhiloxBlock, long> delay, uint replication)
    {
        var fast = new BucketCalendar<uint>();
        var heap = new HeapCalendar<uint>();
        var draws = new DrawSource(3, replication);
        var handles = new List<(EventHandle Fast, EventHandle Heap)>();
        int different = 0;
        long now = 0;
        for (uint number = 0; number < Pending + Holds; number++)
        {
            if (number >= Pending)
            {
                bool same = fast.Count == heap.Count && fast.NextTime == heap.NextTime;
                bool taken = heap.TryTake(long.MaxValue, out EventKey expected, out uint payload);
                same &= fast.TryTake(long.MaxValue, out EventKey key, out uint other) == taken;
                same &= key == expected && payload == other;
                different += same ? 0 : 1;
                now = taken ? expected.Time : now;
            }

            PhiloxBlock block = draws.Block(1, number);
            EventKey next = EventKey.At(now + delay(number, block), (byte)(block.X2 % 3), block.X3 % 7, 0, number);
            handles.Add((fast.ScheduleCancellable(next, number), heap.ScheduleCancellable(next, number)));
            if (block.X2 % 4 == 0)
            {
                (EventHandle fastHandle, EventHandle heapHandle) = handles[(int)(block.X3 % handles.Count)];
                different += fast.Cancel(fastHandle) == heap.Cancel(heapHandle) ? 0 : 1;
            }
        }

        return different;
    }

    private static void EqualTimes(OracleBook book)
    {
        book.Exact("heap, out of order", "堆，乱序数", OutOfOrder(new HeapCalendar<uint>()), 0);
        book.Exact("bucket calendar, out of order", "桶式日历，乱序数", OutOfOrder(new BucketCalendar<uint>()), 0);
        var ticks = new TickCalendar<uint>();
        for (uint i = 0; i < Ties; i++) { ticks.Schedule(43_200, i); }
        int wrong = 0;
        for (uint i = 0; i < Ties; i++)
        {
            bool right = ticks.TryTake(long.MaxValue, out long time, out uint taken) && taken == i && time == 43_200;
            wrong += right ? 0 : 1;
        }

        book.Exact("tick calendar, not first in first out", "节拍日历，非先进先出数", wrong + ticks.Count, 0);
    }

    /// <summary>Keys in an order that an odd factor scrambles; each must come out at its place.</summary>
    private static int OutOfOrder<TCalendar>(TCalendar calendar)
        where TCalendar : IEventCalendar<uint>
    {
        for (uint i = 0; i < Ties; i++)
        {
            uint place = (uint)((ulong)i * 999_983 % Ties);
            calendar.Schedule(EventKey.At(43_200, (byte)(place / 250_000), place, 0, place), place);
        }

        int wrong = 0;
        for (uint i = 0; i < Ties; i++)
        {
            wrong += calendar.TryTake(long.MaxValue, out _, out uint place) && place == i ? 0 : 1;
        }

        return wrong + calendar.Count;
    }
}
