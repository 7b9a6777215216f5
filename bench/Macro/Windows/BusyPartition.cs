using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;

namespace Downshift.Bench.Macro.Windows;

/// <summary>A partition with one event of its own in every window, that sends some messages then.</summary>
/// <remarks>So little work that a run of many such partitions times the windows themselves.</remarks>
public sealed class BusyPartition(int index, int partitions, int messages, long lookahead) : IPartition<int>
{
    private const int OwnEvent = -1;

    private readonly HeapCalendar<int> _calendar = new();
    private StateHash _hash;
    private uint _sequence;

    /// <inheritdoc/>
    public long NextTime => _calendar.NextTime;

    /// <inheritdoc/>
    public Outbox<int> Outbox { get; } = new();

    /// <summary>Fingerprint of the events so far.</summary>
    public UInt128 Hash => _hash.Value;

    /// <summary>Schedules the first event.</summary>
    public void Start() => _calendar.Schedule(EventKey.At(index % lookahead, 0, 0, 0, _sequence++), OwnEvent);

    /// <inheritdoc/>
    public void Advance(long windowEnd)
    {
        while (_calendar.TryTake(windowEnd, out var key, out var payload))
        {
            _hash.Mix(key.Time, payload);
            if (payload == OwnEvent)
            {
                Happen(key.Time);
            }
        }
    }

    /// <inheritdoc/>
    public void Deliver(in EventKey key, in int payload) => _calendar.Schedule(key, payload);

    private void Happen(long time)
    {
        _calendar.Schedule(EventKey.At(time + lookahead, 0, 0, 0, _sequence++), OwnEvent);
        for (var i = 0; i < messages; i++)
        {
            var target = (index + 1 + (int)(_sequence % (uint)(partitions - 1))) % partitions;
            var key = EventKey.At(time + lookahead, 1, 0, (uint)index, _sequence++);
            Outbox.Send(target, key, index);
        }
    }
}
