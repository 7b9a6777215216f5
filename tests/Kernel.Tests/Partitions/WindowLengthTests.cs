using Downshift.Bench.Macro.Windows;
using Downshift.Kernel.Events;
using Downshift.Kernel.Partitions;

namespace Downshift.Kernel.Tests.Partitions;

/// <summary>How long windows may be, and that there are no more of them than needed.</summary>
public sealed class WindowLengthTests
{
    private const long Lookahead = 20;
    private const long Day = 86_400;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_window_longer_than_the_lookahead_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => new WindowRunner<long>([], Lookahead, 1) { Window = Lookahead + 1 });
        Assert.Contains(
            "The window is longer than the lookahead of 20: messages would reach the past.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_window_without_length_is_refused(long window) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new WindowRunner<long>([], Lookahead, 1) { Window = window });

    [Fact]
    public void A_lookahead_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WindowRunner<long>([], -1, 1));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Nights_without_events_cost_no_windows(int threads)
    {
        // Thirty mornings with two events a lookahead apart, in different partitions.
        var partitions = Enumerable.Range(0, 5).Select(i => new Diary(i)).ToArray();
        for (var day = 1; day <= 30; day++)
        {
            partitions[day % 5].Deliver(EventKey.At(day * Day, 0, 0, 0, 0), 0);
            partitions[(day + 1) % 5].Deliver(EventKey.At((day * Day) + Lookahead, 0, 0, 0, 0), 0);
        }

        var ends = new List<long>();
        var runner = new WindowRunner<long>([.. partitions], Lookahead, threads);
        runner.Run(100 * Day, [15 * Day], onWindow: ends.Add, cancellation: Token);
        Assert.Equal(60, partitions.Sum(p => p.Handled));
        Assert.Equal(60, runner.Windows);
        Assert.Equal(60, partitions.Sum(p => p.Turns));
        Assert.Equal(
            Enumerable.Range(1, 30).SelectMany(d => new[] { (d * Day) + Lookahead, (d * Day) + (2 * Lookahead) }),
            ends);
    }

    [Fact]
    public void A_shorter_window_makes_more_of_them()
    {
        var diary = new Diary(0);
        for (var i = 0; i < 10; i++)
        {
            diary.Deliver(EventKey.At(i, 0, 0, 0, 0), 0);
        }

        var runner = new WindowRunner<long>([diary], Lookahead, 1) { Window = 5 };
        runner.Run(Day, cancellation: Token);
        Assert.Equal((10, 2L), (diary.Handled, runner.Windows));
    }

    [Fact]
    public void Windows_and_messages_allocate_nothing_after_warm_up()
    {
        var partitions = Enumerable.Range(0, 10).Select(i => new BusyPartition(i, 10, 2, Lookahead)).ToArray();
        foreach (var partition in partitions)
        {
            partition.Start();
        }

        var runner = new WindowRunner<int>([.. partitions], Lookahead, 1);
        runner.Run(2_000 * Lookahead, cancellation: Token);

        // A call of Run makes a crew; how many windows it runs must not matter.
        var few = Allocated(() => runner.Run(2_010 * Lookahead, cancellation: Token));
        var many = Allocated(() => runner.Run(4_010 * Lookahead, cancellation: Token));
        Assert.Equal(few, many);
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Handles what it is told, sends nothing, and counts its turns.</summary>
    private sealed class Diary(int index) : IPartition<long>
    {
        private readonly BucketCalendar<long> _calendar = new();

        public int Handled { get; private set; }

        public int Turns { get; private set; }

        public long NextTime => _calendar.NextTime;

        public Outbox<long> Outbox { get; } = new();

        public void Advance(long windowEnd)
        {
            Turns++;
            while (_calendar.TryTake(windowEnd, out _, out _))
            {
                Handled++;
            }
        }

        public void Deliver(in EventKey key, in long payload) => _calendar.Schedule(key, payload + index);
    }
}
