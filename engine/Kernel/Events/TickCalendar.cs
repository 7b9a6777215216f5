using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>A calendar for one process: events of one tick leave in the order in which they were scheduled.</summary>
/// <typeparam name="TPayload">What an event carries.</typeparam>
/// <remarks>
/// O(1) an operation, without keys and without sorting: the cheapest calendar there is for a model on one thread, where
/// the order of scheduling is the model's own. Across partitions that order would depend on the exchange of messages;
/// use <see cref="BucketCalendar{TPayload}"/> there. No allocation after the arrays have grown to what the run needs.
/// </remarks>
public sealed class TickCalendar<TPayload>
    where TPayload : unmanaged
{
    /// <summary>Most pending events, 2^28 (assumption, as for the other calendars).</summary>
    public const int Limit = 1 << 28;

    /// <summary>
    /// 36 hours where a tick is a second, 1 MB of list heads: what lies beyond is written twice (measured).
    /// </summary>
    private const int RingBits = 17;

    private readonly ChunkPool<TPayload> _pool = new(Limit);
    private readonly Horizon<TPayload, Entry> _waiting;

    // The opened tick: its list, the next entry to take (0 when there is none) and its time.
    private Bucket _opened;
    private int _next;
    private long _tick = -1;

    /// <summary>An empty calendar.</summary>
    public TickCalendar() =>
        _waiting = new Horizon<TPayload, Entry>(_pool, new ChunkPool<Entry>(Limit), 0, RingBits, null);

    /// <summary>How many events are pending.</summary>
    public int Count => _waiting.Count;

    /// <summary>Time of the earliest pending event in ticks; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextTime =>
        _next != 0 ? _tick : _waiting.TryFirst(out var tick, out _) ? tick : _waiting.EarliestFar();

    /// <summary>Adds an event behind those already scheduled for its time.</summary>
    /// <param name="time">Ticks since the epoch, at least 0; not before the last event taken.</param>
    /// <param name="payload">What the event carries.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time has passed.</exception>
    /// <exception cref="CalendarLimitException">More events are pending than a run can sensibly have.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Schedule(long time, in TPayload payload)
    {
        if (time <= _tick)
        {
            AddToOpened(time, payload);
            return;
        }

        ref var entry = ref _waiting.AddNear(time);
        if (Unsafe.IsNullRef(ref entry))
        {
            _waiting.AddFar(new Entry(time, payload));
        }
        else
        {
            entry = payload;
        }
    }

    /// <summary>Removes and returns the earliest event if its time is before <paramref name="before"/>.</summary>
    /// <param name="before">Exclusive bound in ticks.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>Whether there was such an event.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long before, out long time, out TPayload payload)
    {
        if ((_next == 0 && !Open(before)) || _tick >= before)
        {
            time = 0;
            payload = default;
            return false;
        }

        time = _tick;
        payload = _pool.At(_next);
        _waiting.Uncount();
        if (++_next == _opened.Next || ChunkPool<TPayload>.IsStart(_next))
        {
            EndChunk();
        }

        return true;
    }

    /// <summary>
    /// The payload of an event of the opened tick that will be taken later, for loading its state early.
    /// </summary>
    /// <param name="ahead">How many events later than the next, from 0 to 16.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>Whether the opened tick has so many events left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPeek(int ahead, out TPayload payload)
    {
        if (_next != 0)
        {
            var place = _pool.Ahead(_next, ahead, _opened.Next);
            if (place != 0)
            {
                payload = _pool.At(place);
                return true;
            }
        }

        payload = default;
        return false;
    }

    private bool Open(long before)
    {
        if (!_waiting.TryFirst(out var tick, out _))
        {
            if (_waiting.EarliestFar() >= before)
            {
                return false;
            }

            _waiting.JumpToFar();
            _waiting.TryFirst(out tick, out _);
        }

        if (tick >= before)
        {
            return false;
        }

        _tick = tick;
        _opened = _waiting.Detach(tick);
        _next = ChunkPool<TPayload>.StartOf(_opened.Head);
        _waiting.PrefetchNext();
        return true;
    }

    /// <summary>After the last entry of a chunk: on to the next, or to the next tick.</summary>
    private void EndChunk()
    {
        var chunk = ChunkPool<TPayload>.ChunkOf(_next - 1);
        var isLast = _next == _opened.Next;
        var following = _pool.Release(chunk);
        _next = isLast ? 0 : ChunkPool<TPayload>.StartOf(following);
    }

    private void AddToOpened(long time, in TPayload payload)
    {
        if (time < _tick)
        {
            throw new ArgumentOutOfRangeException(
                nameof(time), time, FormattableString.Invariant($"Tick {_tick} has begun: too late for this event."));
        }

        if (_next == 0)
        {
            _opened = default;
        }

        _pool.Append(ref _opened) = payload;
        _waiting.CountOne();
        if (_next == 0)
        {
            _next = ChunkPool<TPayload>.StartOf(_opened.Head);
        }
    }

    private readonly struct Entry(long time, in TPayload payload) : INearEntry<Entry, TPayload>
    {
        public long Time { get; } = time;

        public int Ticket => 0;

        public TPayload Near { get; } = payload;

        public static Entry Restore(in TPayload near, long bucketStart) => new(bucketStart, near);
    }
}
