using System.Diagnostics;

namespace Downshift.Kernel.Events;

/// <summary>The reference calendar: a 4-ary heap of keys over a pooled slab of payloads.</summary>
/// <typeparam name="TPayload">What an event carries.</typeparam>
/// <remarks>
/// O(log n) an operation, indifferent to ties, skew and far futures, and short enough to be checked by eye: faster
/// calendars are tested against it. No allocation after the arrays have grown to the largest number of pending events.
/// </remarks>
public sealed class HeapCalendar<TPayload> : ICancellableCalendar<TPayload>
    where TPayload : unmanaged
{
    /// <summary>Most pending events, 2^28: 16 GB of keys and slots, far beyond any run (assumption).</summary>
    public const int Limit = 1 << 28;

    private const int FewestToCompact = 1024;
    private const int NoSlot = -1;

    private readonly EntryHeap<Entry> _heap;
    private readonly TicketBook _book = new(16, Limit);
    private readonly Action<Entry> _freeSlot;
    private TPayload[] _payloads;
    private int[] _nextFree;
    private int _firstFree = NoSlot;
    private int _slotsUsed;

    /// <summary>An empty calendar with room for <paramref name="capacity"/> events before it grows.</summary>
    public HeapCalendar(int capacity = 64)
    {
        capacity = Math.Max(capacity, 4);
        _heap = new EntryHeap<Entry>(capacity);
        _payloads = new TPayload[capacity];
        _nextFree = new int[capacity];
        _freeSlot = FreeSlot;
    }

    /// <inheritdoc/>
    public int Count => _heap.Count - _book.CancelledCount;

    /// <inheritdoc/>
    public long NextTime => _heap.Count == 0 ? long.MaxValue : _heap.First.Time;

    /// <inheritdoc/>
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
            _heap.DropCancelled(_book, _freeSlot);
        }

        DropCancelledFirst();
        return true;
    }

    /// <inheritdoc/>
    public bool TryTake(long before, out EventKey key, out TPayload payload)
    {
        if (_heap.Count == 0 || _heap.First.Time >= before)
        {
            key = default;
            payload = default;
            return false;
        }

        var first = _heap.First;
        key = first.Key;
        payload = _payloads[first.Slot];
        _heap.RemoveFirst();
        FreeSlot(first);
        if (first.Ticket > 0)
        {
            _book.Return(first.Ticket - 1);
        }

        if (_book.CancelledCount > 0)
        {
            DropCancelledFirst();
        }

        Debug.Assert(_heap.Count == 0 || !EventKey.IsBefore(_heap.First.Key, key), "events leave in key order");
        return true;
    }

    private void Add(in EventKey key, int ticket, in TPayload payload)
    {
        var slot = _firstFree;
        if (slot != NoSlot)
        {
            _firstFree = _nextFree[slot];
        }
        else
        {
            slot = _slotsUsed++;
            if (slot == _payloads.Length)
            {
                Array.Resize(ref _payloads, slot * 2);
                Array.Resize(ref _nextFree, slot * 2);
            }
        }

        _payloads[slot] = payload;
        _heap.Add(new Entry(key, slot, ticket), Limit);
    }

    private void FreeSlot(Entry entry)
    {
        _nextFree[entry.Slot] = _firstFree;
        _firstFree = entry.Slot;
    }

    /// <summary>Keeps the first entry a pending one, so that the next time is right.</summary>
    private void DropCancelledFirst()
    {
        while (_heap.Count > 0 && _heap.First.Ticket > 0 && _book.IsCancelled(_heap.First.Ticket - 1))
        {
            _book.Return(_heap.First.Ticket - 1);
            FreeSlot(_heap.First);
            _heap.RemoveFirst();
        }
    }

    private readonly struct Entry(in EventKey key, int slot, int ticket) : IOrderedEntry<Entry>
    {
        public readonly EventKey Key = key;
        public readonly int Slot = slot;

        public long Time => Key.Time;

        public int Ticket { get; } = ticket;

        public static bool IsBefore(in Entry a, in Entry b) => EventKey.IsBefore(a.Key, b.Key);
    }
}
