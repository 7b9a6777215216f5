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

    private const int FewestToCompact = 64;

    private readonly EntryHeap<Entry> _heap;
    private readonly TicketBook _book;
    private TPayload[] _payloads;

    /// <summary>An empty calendar with room for <paramref name="capacity"/> events before it grows.</summary>
    public HeapCalendar(int capacity = 64)
    {
        capacity = Math.Max(capacity, 4);
        _heap = new EntryHeap<Entry>(capacity);
        _book = new TicketBook(capacity, Limit);
        _payloads = new TPayload[capacity];
    }

    /// <inheritdoc/>
    public int Count => _heap.Count - _book.CancelledCount;

    /// <inheritdoc/>
    public long NextTime => _heap.Count == 0 ? long.MaxValue : _heap.First.Time;

    /// <inheritdoc/>
    public void Schedule(in EventKey key, in TPayload payload) => Add(key, payload);

    /// <inheritdoc/>
    public EventHandle ScheduleCancellable(in EventKey key, in TPayload payload) =>
        _book.HandleOf(Add(key, payload));

    /// <inheritdoc/>
    public bool Cancel(EventHandle handle)
    {
        if (!_book.Cancel(handle))
        {
            return false;
        }

        if (_book.CancelledCount > Math.Max(Count, FewestToCompact))
        {
            _heap.DropCancelled(_book);
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
        _book.Return(first.Slot);
        _heap.RemoveFirst();
        DropCancelledFirst();
        Debug.Assert(_heap.Count == 0 || !EventKey.IsBefore(_heap.First.Key, key), "events leave in key order");
        return true;
    }

    private int Add(in EventKey key, in TPayload payload)
    {
        var slot = _book.Issue();
        if (slot >= _payloads.Length)
        {
            Array.Resize(ref _payloads, _book.Capacity);
        }

        _payloads[slot] = payload;
        _heap.Add(new Entry(key, slot), Limit);
        return slot;
    }

    /// <summary>Keeps the first entry a pending one, so that the next time is right.</summary>
    private void DropCancelledFirst()
    {
        while (_book.CancelledCount > 0 && _heap.Count > 0 && _book.IsCancelled(_heap.First.Slot))
        {
            _book.Return(_heap.First.Slot);
            _heap.RemoveFirst();
        }
    }

    private readonly struct Entry(in EventKey key, int slot) : IOrderedEntry<Entry>
    {
        public readonly EventKey Key = key;
        public readonly int Slot = slot;

        public long Time => Key.Time;

        public int Ticket => Slot + 1;

        public static bool IsBefore(in Entry a, in Entry b) => EventKey.IsBefore(a.Key, b.Key);
    }
}
