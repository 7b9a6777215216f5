using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// The fast calendar: events wait unsorted in buckets of time, and a bucket is sorted once, when it is reached.
/// </summary>
/// <typeparam name="TPayload">What an event carries.</typeparam>
/// <remarks>
/// O(1) an operation in practice, and O(log n) at worst: the opened bucket is dealt by key rather than compared, so
/// that a million equal times cost no more than a million different ones; what is scheduled into the opened bucket
/// goes through a small heap. The span of a bucket follows the density of events. The order is exactly that of
/// <see cref="HeapCalendar{TPayload}"/>. Times before the epoch are allowed but go through the heap.
/// No allocation after the arrays have grown to what the run needs.
/// </remarks>
public sealed partial class BucketCalendar<TPayload> : ICancellableCalendar<TPayload>
    where TPayload : unmanaged
{
    /// <summary>
    /// Most pending events, 2^28: 8 GB of entries with small payloads, far beyond any run (assumption).
    /// </summary>
    public const int Limit = 1 << 28;

    private const int FewestToCompact = 1024;
    private const long Unknown = long.MinValue;
    private const int FirstShift = 10;
    private const int FirstRingBits = 8;

    private readonly TicketBook _book = new(16, Limit);
    private readonly EntryHeap<KeyedEntry<TPayload>> _late = new(16);
    private readonly Horizon<KeyedEntry<TPayload>> _waiting;
    private KeyedEntry<TPayload>[] _batch = new KeyedEntry<TPayload>[64];
    private KeyedEntry<TPayload>[] _scratch = new KeyedEntry<TPayload>[64];
    private int _next;
    private int _end;
    private long _openUntil;

    // Unknown, or the time of the earliest event that waits.
    private long _earliestWaiting = Unknown;

    /// <summary>An empty calendar.</summary>
    public BucketCalendar()
    {
        var pool = new ChunkPool<KeyedEntry<TPayload>>(Limit);
        _waiting = new(pool, FirstShift, FirstRingBits, _book);
    }

    /// <inheritdoc/>
    public int Count => _waiting.Count + _late.Count + (_end - _next) - _book.CancelledCount;

    /// <inheritdoc/>
    public long NextTime
    {
        get
        {
            if (_book.CancelledCount > 0)
            {
                // Only an opened bucket knows which of its entries are still pending.
                while (!DropCancelledFirst() && Open(long.MaxValue))
                {
                }
            }

            if (_next < _end)
            {
                var first = _batch[_next].Time;
                return _late.Count == 0 ? first : Math.Min(first, _late.First.Time);
            }

            return _late.Count > 0 ? _late.First.Time : EarliestWaiting();
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Schedule(in EventKey key, in TPayload payload) => Add(key, 0, payload);

    /// <inheritdoc/>
    public EventHandle ScheduleCancellable(in EventKey key, in TPayload payload)
    {
        var ticket = _book.Issue();
        Add(key, ticket + 1, payload);
        return _book.HandleOf(ticket);
    }

    /// <inheritdoc/>
    public bool Cancel(EventHandle handle)
    {
        if (!_book.Cancel(handle))
        {
            return false;
        }

        if (_book.CancelledCount > Math.Max(Count, FewestToCompact))
        {
            Retune(_waiting.Shift, _waiting.RingBits);
        }

        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long before, out EventKey key, out TPayload payload)
    {
        // The usual case in few instructions: the next of the opened bucket, nothing scheduled into it meanwhile.
        if (_next < _end && _late.Count == 0)
        {
            ref readonly var first = ref _batch[_next];
            if (first.Time < before && first.Ticket == 0)
            {
                _next++;
                first.Get(out key, out payload);
                return true;
            }
        }

        return TryTakeAny(before, out key, out payload);
    }

    /// <summary>The payload of an event of the opened bucket that comes later, for loading its state early.</summary>
    /// <param name="ahead">How many events later than the next, at least 0.</param>
    /// <param name="payload">What it carries; it may be cancelled, and others may be scheduled before it.</param>
    /// <returns>Whether the opened bucket has so many events left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPeek(int ahead, out TPayload payload)
    {
        var index = _next + ahead;
        if (index < _end)
        {
            payload = _batch[index].Payload;
            return true;
        }

        payload = default;
        return false;
    }

    private bool TryTakeAny(long before, out EventKey key, out TPayload payload)
    {
        while (_next < _end || _late.Count > 0 || Open(before))
        {
            var isLate = IsLateFirst();
            ref readonly var first = ref isLate ? ref _late.First : ref _batch[_next];
            if (first.Time >= before)
            {
                break;
            }

            var ticket = first.Get(out key, out payload) - 1;
            RemoveFirst(isLate);
            if (ticket < 0 || _book.Return(ticket))
            {
                return true;
            }
        }

        key = default;
        payload = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(in EventKey key, int ticket, in TPayload payload)
    {
        if (key.Time < _openUntil)
        {
            AddLate(key, ticket, payload);
            return;
        }

        _earliestWaiting = Math.Min(_earliestWaiting, key.Time);
        ref var entry = ref _waiting.AddNear(key.Time);
        if (Unsafe.IsNullRef(ref entry))
        {
            AddFar(key, ticket, payload);
        }
        else
        {
            entry.Set(key, ticket, payload);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFar(in EventKey key, int ticket, in TPayload payload)
    {
        KeyedEntry<TPayload> entry = default;
        entry.Set(key, ticket, payload);
        _waiting.AddFar(entry);
    }

    /// <summary>Whether the first event is in the heap; there must be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsLateFirst() => _next == _end
        || (_late.Count > 0 && KeyedEntry<TPayload>.IsBefore(_late.First, _batch[_next]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RemoveFirst(bool isLate)
    {
        if (isLate)
        {
            _late.RemoveFirst();
        }
        else
        {
            _next++;
        }
    }
}
