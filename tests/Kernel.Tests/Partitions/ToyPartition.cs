using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Partitions;

/// <summary>Balls that bounce between partitions: PHOLD with addressed draws and a hash of everything seen.</summary>
internal sealed class ToyPartition(int index, int partitions, long delay) : IPartition<long>
{
    private static readonly DrawSource Draws = new(42, 0);
    private readonly HeapCalendar<long> _calendar = new();
    private StateHash _hash;
    private uint _sequence;

    public long NextTime => _calendar.NextTime;

    public Outbox<long> Outbox { get; } = new(1);

    public UInt128 Hash => _hash.Value;

    public long Handled { get; private set; }

    /// <summary>An event with this time throws, to show how errors surface.</summary>
    public long FailAt { get; init; } = -1;

    public void Advance(long windowEnd)
    {
        while (_calendar.TryTake(windowEnd, out var key, out var ball))
        {
            if (key.Time == FailAt)
            {
                throw new InvalidOperationException($"partition {index} fails");
            }

            Handled++;
            _hash.Mix(key.Time, ball);
            Bounce(key.Time, ball);
        }
    }

    public void Deliver(in EventKey key, in long payload) => _calendar.Schedule(key, payload);

    private void Bounce(long time, long ball)
    {
        var draw = Draws.Block(1, (ulong)ball, (uint)time);
        var target = (int)(draw.X0 % (uint)partitions);
        var due = time + delay + (draw.X1 % 7 * delay / 2);
        var key = EventKey.At(due, 0, (uint)target, (uint)index, _sequence++);
        if (target == index)
        {
            // Own events need no lookahead.
            _calendar.Schedule(EventKey.At(time + 1 + (draw.X1 % 5), 0, (uint)target, (uint)index, _sequence++), ball);
        }
        else
        {
            Outbox.Send(target, key, ball);
        }
    }
}
