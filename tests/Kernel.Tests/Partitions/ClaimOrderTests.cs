using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Partitions;

/// <summary>
/// Which thread takes which partition, and when, is chance: here it is made as bad as it can be, and the bits stay.
/// </summary>
public sealed class ClaimOrderTests
{
    private const int Count = 24;
    private const long Lookahead = 20;
    private const long End = 600;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 3)]
    [InlineData(8, 4)]
    [InlineData(16, 5)]
    public void A_thread_that_is_held_up_in_any_partition_changes_no_bit(int threads, uint chance)
    {
        var expected = Play(1, null);
        Assert.True(expected.Handled > 1_000);
        var holdUp = new HoldUp(chance);
        Assert.Equal(expected, Play(threads, holdUp));
        Assert.True(holdUp.Stolen > 0, "nobody helped a thread that was held up");
    }

    private static (long Handled, UInt128 Hash) Play(int threads, HoldUp? holdUp)
    {
        var partitions = Enumerable.Range(0, Count).Select(i => new ToyPartition(i, Count, Lookahead)).ToArray();
        for (var ball = 0; ball < Count * 4; ball++)
        {
            partitions[ball % Count].Deliver(EventKey.At(ball / Count, 0, 0, uint.MaxValue, (uint)ball), ball);
        }

        IPartition<long>[] held = [.. partitions.Select((p, i) => new Held(p, i, holdUp))];
        new WindowRunner<long>(held, Lookahead, threads).Run(End, cancellation: Token);
        return (partitions.Sum(p => p.Handled), StateHash.Combine(partitions.Select(p => p.Hash).ToArray()));
    }

    /// <summary>In each window one partition keeps its thread until others were advanced meanwhile.</summary>
    private sealed class HoldUp(uint chance)
    {
        private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(20);
        private readonly DrawSource _draws = new(chance, 0);
        private readonly int[] _threadOf = new int[Count];
        private int _turns;
        private int _stolen;

        /// <summary>How often a partition came to another thread than the time before.</summary>
        public int Stolen => _stolen;

        public void Meet(int index, long windowEnd)
        {
            var thread = Environment.CurrentManagedThreadId;
            var last = Interlocked.Exchange(ref _threadOf[index], thread);
            if (last != 0 && last != thread)
            {
                Interlocked.Increment(ref _stolen);
            }

            var turn = Interlocked.Increment(ref _turns);
            if (_draws.Index(1, (ulong)windowEnd, 0, 0, Count) == index)
            {
                SpinWait.SpinUntil(() => Volatile.Read(ref _turns) >= turn + (Count / 2), Longest);
            }
        }
    }

    private sealed class Held(ToyPartition inner, int index, HoldUp? holdUp) : IPartition<long>
    {
        public long NextTime => inner.NextTime;

        public Outbox<long> Outbox => inner.Outbox;

        public void Advance(long windowEnd)
        {
            holdUp?.Meet(index, windowEnd);
            inner.Advance(windowEnd);
        }

        public void Deliver(in EventKey key, in long payload) => inner.Deliver(key, payload);
    }
}
