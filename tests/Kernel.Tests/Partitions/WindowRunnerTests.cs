using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;

namespace Downshift.Kernel.Tests.Partitions;

public sealed class WindowRunnerTests
{
    private const long Lookahead = 20;
    private const long End = 3000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Any_number_of_threads_gives_the_same_bits(int threads) =>
        Assert.Equal(Play(24, Lookahead, 1), Play(24, Lookahead, threads));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public void Windows_shorter_than_the_lookahead_give_the_same_bits(long window) =>
        Assert.Equal(Play(24, Lookahead, 1), Play(24, window, 2));

    [Fact]
    public void Running_sequentially_without_lookahead_gives_the_same_bits() =>
        Assert.Equal(Play(24, Lookahead, 2), Play(24, 0, 2));

    [Fact]
    public void Barriers_change_nothing_but_are_met_in_order_with_all_earlier_events_done()
    {
        var partitions = World(24, Lookahead);
        var met = new List<(int, long)>();
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, 2);
        runner.Run(End, [0, 1000, 2000, 3000, 4000], (index, time) =>
        {
            met.Add((index, time));
            Assert.All(partitions, partition => Assert.True(partition.NextTime >= time));
        }, cancellation: Token);
        Assert.Equal([(0, 0L), (1, 1000L), (2, 2000L), (3, 3000L)], met);
        Assert.Equal(Play(24, Lookahead, 1), Summary(partitions));
    }

    [Fact]
    public void Threads_taken_on_and_let_go_at_barriers_change_no_bit()
    {
        var partitions = World(24, Lookahead);
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, 1);
        int[] threads = [4, 1, 16, 2];
        runner.Run(End, [0, 500, 1000, 2000], (index, _) => runner.Threads = threads[index], cancellation: Token);
        Assert.Equal(2, runner.Threads);
        Assert.Equal(Play(24, Lookahead, 1), Summary(partitions));
        Assert.Throws<ArgumentOutOfRangeException>(() => runner.Threads = 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Work_of_every_partition_is_done_once_each_before_within_and_after_a_run(int threads)
    {
        var partitions = World(24, Lookahead);
        var done = new int[24];
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, threads);
        runner.ForEachPartition(index => done[index]++);
        runner.Run(
            End, [1000], (_, _) => runner.ForEachPartition(index => done[index] += 10), cancellation: Token);
        runner.ForEachPartition(index => done[index] += 100);
        Assert.All(done, count => Assert.Equal(111, count));
        Assert.Equal(Play(24, Lookahead, 1), Summary(partitions));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_first_failure_of_such_work_surfaces_and_the_next_work_can_begin(int threads)
    {
        var runner = new WindowRunner<long>(Interfaces(World(8, Lookahead)), Lookahead, threads);
        var error = Assert.Throws<InvalidOperationException>(() => runner.ForEachPartition(
            index => throw new InvalidOperationException(FormattableString.Invariant($"partition {index}"))));
        Assert.Equal("partition 0", error.Message);
        var done = 0;
        runner.ForEachPartition(_ => Interlocked.Increment(ref done));
        Assert.Equal(8, done);
    }

    [Fact]
    public void Quiet_time_costs_no_windows()
    {
        var partitions = World(2, Lookahead);
        partitions[0].Deliver(EventKey.At(1_000_000_000, 0, 0, 0, 999), 5);
        var ends = new List<long>();
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, 1);
        runner.Run(100, onWindow: ends.Add, cancellation: Token);
        var before = ends.Count;
        runner.Run(100, onWindow: ends.Add, cancellation: Token);
        Assert.Equal(before, ends.Count);
        Assert.Equal(before, runner.Windows);
        Assert.Equal(ends.Order(), ends);
        Assert.InRange(before, 1, 6);
    }

    [Fact]
    public void A_message_into_the_running_window_is_refused_and_named()
    {
        var partitions = World(24, Lookahead);
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead * 4, 2);
        var error = Assert.Throws<CausalityException>(() => runner.Run(End, cancellation: Token));
        Assert.Matches(
            @"^Partition \d+ sent a message for time \d+ to partition \d+, which may already be at \d+: ",
            error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_error_in_a_partition_surfaces_on_the_caller_as_it_was_thrown(int threads)
    {
        var partitions = World(8, Lookahead, failAt: 5);
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, threads);
        var error = Assert.Throws<InvalidOperationException>(() => runner.Run(End, cancellation: Token));
        Assert.Equal("partition 0 fails", error.Message);
    }

    [Fact]
    public void A_cancelled_run_stops_between_windows()
    {
        using var source = new CancellationTokenSource();
        var partitions = World(4, Lookahead);
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, 2);
        Assert.Throws<OperationCanceledException>(
            () => runner.Run(End, onWindow: _ => source.Cancel(), cancellation: source.Token));
        Assert.Equal(1, runner.Windows);
    }

    [Fact]
    public void Messages_of_one_window_are_delivered_in_key_order_whoever_sent_them_when()
    {
        var receiver = new Recorder();
        IPartition<long>[] partitions = [receiver, new Backwards(1), new Backwards(2)];
        new WindowRunner<long>(partitions, Lookahead, 2).Run(Lookahead, cancellation: Token);
        Assert.Equal(20, receiver.Keys.Count);
        Assert.Equal(receiver.Keys.Order(), receiver.Keys);
    }

    [Fact]
    public void A_circle_of_messages_without_delay_is_named_instead_of_running_for_ever()
    {
        var runner = new WindowRunner<long>([new Echo(1), new Echo(0)], 0, 1);
        var error = Assert.Throws<ZeroDelayLoopException>(() => runner.Run(End, cancellation: Token));
        Assert.Contains("messages go in a circle", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_to_the_end_of_time_does_not_overflow()
    {
        var partition = new ToyPartition(0, 2, long.MaxValue / 2);
        var idle = new ToyPartition(1, 2, 1);
        partition.Deliver(EventKey.At(long.MaxValue - 3, 0, 0, 0, 0), 1);
        var runner = new WindowRunner<long>([partition, idle], long.MaxValue, 2);
        runner.Run(long.MaxValue - 5, cancellation: Token);
        Assert.Equal(0, partition.Handled);
    }

    [Fact]
    public void A_message_to_nobody_is_refused()
    {
        var stray = new ToyPartition(0, 50, Lookahead);
        stray.Deliver(EventKey.At(0, 0, 0, 0, 0), 1);
        var runner = new WindowRunner<long>([stray], Lookahead, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => runner.Run(End, cancellation: Token));
    }

    [Fact]
    public void A_world_without_partitions_still_meets_its_barriers()
    {
        var met = new List<long>();
        new WindowRunner<long>([], Lookahead, 4).Run(10, [5, 10, 15], (_, time) => met.Add(time), Token);
        Assert.Equal([5L, 10L], met);
    }

    [Fact]
    public void More_threads_than_partitions_change_nothing() =>
        Assert.Equal(Play(3, Lookahead, 1), Play(3, Lookahead, 16));

    [Fact]
    public void A_runner_goes_on_where_it_stopped()
    {
        var partitions = World(24, Lookahead);
        var runner = new WindowRunner<long>(Interfaces(partitions), Lookahead, 2);
        for (var end = 500; end <= End; end += 500)
        {
            runner.Run(end, cancellation: Token);
        }

        Assert.Equal(Play(24, Lookahead, 1), Summary(partitions));
    }

    [Fact]
    public void No_threads_at_all_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WindowRunner<long>([], Lookahead, 0));

    /// <summary>Answers at once, for ever.</summary>
    private sealed class Echo(int other) : IPartition<long>
    {
        public long NextTime { get; private set; } = other;

        public Outbox<long> Outbox { get; } = new();

        public void Advance(long windowEnd)
        {
            Outbox.Send(other, EventKey.At(NextTime, 0, (uint)other, 0, 0), 0);
            NextTime = long.MaxValue;
        }

        public void Deliver(in EventKey key, in long payload) => NextTime = key.Time;
    }

    /// <summary>Sends ten messages at once, the latest first.</summary>
    private sealed class Backwards(uint index) : IPartition<long>
    {
        public long NextTime { get; private set; }

        public Outbox<long> Outbox { get; } = new();

        public void Advance(long windowEnd)
        {
            NextTime = long.MaxValue;
            for (var number = 10u; number > 0; number--)
            {
                Outbox.Send(0, EventKey.At(windowEnd + (number / 3), 0, 0, index, number), number);
            }
        }

        public void Deliver(in EventKey key, in long payload) => throw new NotSupportedException();
    }

    /// <summary>Writes down what it is told.</summary>
    private sealed class Recorder : IPartition<long>
    {
        public List<EventKey> Keys { get; } = [];

        public long NextTime => long.MaxValue;

        public Outbox<long> Outbox { get; } = new();

        public void Advance(long windowEnd)
        {
        }

        public void Deliver(in EventKey key, in long payload) => Keys.Add(key);
    }

    private static (long Handled, UInt128 Hash) Play(int count, long lookahead, int threads)
    {
        var partitions = World(count, Lookahead);
        new WindowRunner<long>(Interfaces(partitions), lookahead, threads).Run(End, cancellation: Token);
        return Summary(partitions);
    }

    private static ToyPartition[] World(int count, long delay, long failAt = -1)
    {
        var partitions = Enumerable.Range(0, count)
            .Select(i => new ToyPartition(i, count, delay) { FailAt = failAt }).ToArray();
        for (var ball = 0; ball < count * 4; ball++)
        {
            partitions[ball % count].Deliver(EventKey.At(ball / count, 0, 0, uint.MaxValue, (uint)ball), ball);
        }

        if (failAt >= 0)
        {
            foreach (var partition in partitions)
            {
                partition.Deliver(EventKey.At(failAt, 0, 0, uint.MaxValue, 1_000_000), 0);
            }
        }

        return partitions;
    }

    private static IPartition<long>[] Interfaces(ToyPartition[] partitions) => [.. partitions];

    private static (long Handled, UInt128 Hash) Summary(ToyPartition[] partitions) =>
        (partitions.Sum(p => p.Handled), StateHash.Combine(partitions.Select(p => p.Hash).ToArray()));
}
