using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Kernel.Random;

namespace Downshift.Experiments.Verification.Ordering;

/// <summary>Balls that bounce between partitions (PHOLD, Fujimoto 1990) with addressed draws.</summary>
/// <param name="index">Number of the partition.</param>
/// <param name="partitions">Partitions in all.</param>
/// <param name="delay">Least ticks of a bounce to another partition.</param>
internal sealed class BallPartition(int index, int partitions, long delay) : IPartition<long>
{
    private static readonly DrawSource Draws = new(42, 0);
    private readonly BucketCalendar<long> calendar = new();
    private StateHash hash;
    private uint sequence;
    private long clock;

    /// <inheritdoc/>
    public long NextTime => calendar.NextTime;

    /// <inheritdoc/>
    public Outbox<long> Outbox { get; } = new();

    /// <summary>Fingerprint of every bounce in its order.</summary>
    public UInt128 Hash => hash.Value;

    /// <summary>Bounces.</summary>
    public long Handled { get; private set; }

    /// <summary>Bounces before one that had already happened.</summary>
    public long TooLate { get; private set; }

    /// <inheritdoc/>
    public void Advance(long windowEnd)
    {
        while (calendar.TryTake(windowEnd, out EventKey key, out long ball))
        {
            TooLate += key.Time < clock ? 1 : 0;
            clock = key.Time;
            Handled++;
            hash.Mix(key.Time, ball);
            Bounce(key.Time, ball);
        }
    }

    /// <inheritdoc/>
    public void Deliver(in EventKey key, in long payload) => calendar.Schedule(key, payload);

    private void Bounce(long time, long ball)
    {
        PhiloxBlock draw = Draws.Block(1, (ulong)ball, (uint)time);
        int target = (int)(draw.X0 % (uint)partitions);
        bool stays = target == index;

        // Own events need no lookahead.
        long due = stays ? time + 1 + (draw.X1 % 5) : time + delay + (draw.X1 % 7 * delay / 2);
        EventKey key = EventKey.At(due, 0, (uint)target, (uint)index, sequence++);
        if (stays) { calendar.Schedule(key, ball); } else { Outbox.Send(target, key, ball); }
    }
}
