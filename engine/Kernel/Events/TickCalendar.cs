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
    /// 36 hours where a tick is a second, 1.5 MB with payloads of 4 bytes: what lies beyond is written twice.
    /// </summary>
    private const int RingBits = 17;

    private const int WindowTicks = 1 << RingBits;

    private readonly ChunkPool<TPayload> _pool = new(Limit);
    private readonly ChunkPool<Entry> _farPool = new(Limit);
    private readonly TickRing<TPayload> _near;
    private readonly Wheel<Entry> _far;

    // The ring covers the ticks from here on, whole halves of itself.
    private long _from;

    // The opened tick, and of its events after the first: the list, and the next to take (0 when there is none).
    private long _tick = -1;
    private Bucket _opened;
    private int _next;

    // Events in the ring and in the opened tick.
    private int _nearCount;

    /// <summary>An empty calendar.</summary>
    public TickCalendar()
    {
        _near = new TickRing<TPayload>(_pool, RingBits);
        _far = new Wheel<Entry>(_farPool, RingBits - 1, null);
    }

    /// <summary>How many events are pending.</summary>
    public int Count => _nearCount + _far.Count;

    /// <summary>Time of the earliest pending event in ticks; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextTime => _next != 0 ? _tick : _nearCount > 0 ? FirstNear() : _far.Earliest();

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
        }
        else if (time - _from < WindowTicks)
        {
            _nearCount++;
            _near.Add(time, payload);
        }
        else
        {
            AddFar(time, payload);
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
        if (_next == 0)
        {
            return TryOpen(before, out time, out payload);
        }

        time = _tick;
        if (time >= before)
        {
            payload = default;
            return false;
        }

        payload = _pool.At(_next);
        _nearCount--;
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

    /// <summary>Opens the tick that comes first, if it is before a bound, and takes its first event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryOpen(long before, out long time, out TPayload payload)
    {
        if (_nearCount == 0 && !JumpToFar(before))
        {
            time = 0;
            payload = default;
            return false;
        }

        time = FirstNear();
        if (time >= before)
        {
            payload = default;
            return false;
        }

        _tick = time;
        _nearCount--;
        var others = _near.Detach(time, out payload);
        if (!others.IsEmpty)
        {
            _opened = others;
            _next = ChunkPool<TPayload>.StartOf(others.Head);
        }

        if (time - _from >= WindowTicks / 2)
        {
            MoveTo(time);
        }

        _near.Prefetch(time + 1);
        return true;
    }

    /// <summary>The first tick of the ring that has an event; there must be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long FirstNear() => _near.FirstFrom(Math.Max(_tick, _from));

    /// <summary>Moves the empty ring to the earliest far event, if that is before a bound.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool JumpToFar(long before)
    {
        var earliest = _far.Earliest();
        if (earliest >= before)
        {
            return false;
        }

        MoveTo(earliest);
        return true;
    }

    /// <summary>Starts the window at the half of the ring that holds a tick and fills what it newly covers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MoveTo(long tick)
    {
        _from = tick & -(WindowTicks / 2L);
        var before = _from > long.MaxValue - WindowTicks ? long.MaxValue : _from + WindowTicks;
        while (_far.TryDetach(before, out var bucket))
        {
            var chunk = bucket.Head;
            for (var isTail = false; !isTail;)
            {
                isTail = ChunkPool<Entry>.IsTail(chunk, bucket.Next);
                var entries = _farPool.Read(chunk, bucket.Next);
                _far.Uncount(entries.Length);
                foreach (ref readonly var entry in entries)
                {
                    Schedule(entry.Time, entry.Payload);
                }

                chunk = _farPool.Release(chunk);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFar(long time, in TPayload payload) => _far.Add(new Entry(time, payload));

    /// <summary>After the last entry of a chunk: on to the next, or to the next tick.</summary>
    private void EndChunk()
    {
        var chunk = ChunkPool<TPayload>.ChunkOf(_next - 1);
        var isLast = _next == _opened.Next;
        var following = _pool.Release(chunk);
        _next = isLast ? 0 : ChunkPool<TPayload>.StartOf(following);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToOpened(long time, in TPayload payload)
    {
        if (time < _tick)
        {
            throw new ArgumentOutOfRangeException(
                nameof(time), time, FormattableString.Invariant($"Tick {_tick} has begun: too late for this event."));
        }

        _nearCount++;
        if (_next == 0)
        {
            _pool.Start(out _opened) = payload;
            _next = ChunkPool<TPayload>.StartOf(_opened.Head);
        }
        else
        {
            _pool.Append(ref _opened) = payload;
        }
    }

    private readonly struct Entry(long time, in TPayload payload) : IEntry<Entry>
    {
        public readonly TPayload Payload = payload;

        public long Time { get; } = time;

        public int Ticket => 0;
    }
}
