using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// An implicit 4-ary heap of entries: four children fill two cache lines and halve the depth of a binary heap.
/// </summary>
internal sealed class EntryHeap<TEntry>(int capacity)
    where TEntry : unmanaged, IOrderedEntry<TEntry>
{
    private const int Arity = 4;

    private TEntry[] _entries = new TEntry[Math.Max(capacity, Arity)];

    /// <summary>How many entries there are, cancelled ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The entry that comes first; the heap must not be empty.</summary>
    public ref readonly TEntry First => ref _entries[0];

    /// <summary>Adds an entry, O(log n).</summary>
    /// <exception cref="CalendarLimitException">The heap is full.</exception>
    public void Add(in TEntry entry, int limit)
    {
        if (Count == _entries.Length)
        {
            if (Count >= limit)
            {
                throw CalendarLimitException.At(limit);
            }

            Array.Resize(ref _entries, (int)Math.Min(Count * 2L, limit));
        }

        SiftUp(Count++, entry);
    }

    /// <summary>Removes the first entry, O(log n).</summary>
    public void RemoveFirst()
    {
        if (--Count > 0)
        {
            SiftDown(0, _entries[Count]);
        }
    }

    /// <summary>Drops the cancelled entries and gives their tickets back, O(n).</summary>
    /// <param name="book">The tickets.</param>
    /// <param name="dropped">Told of each entry that is dropped.</param>
    public void DropCancelled(TicketBook book, Action<TEntry>? dropped = null)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (book.IsWanted(_entries[i]))
            {
                _entries[kept++] = _entries[i];
            }
            else
            {
                dropped?.Invoke(_entries[i]);
            }
        }

        Count = kept;
        for (var i = (kept - 2) / Arity; i >= 0 && kept > 1; i--)
        {
            SiftDown(i, _entries[i]);
        }
    }

    private void SiftUp(int position, in TEntry entry)
    {
        var heap = _entries;
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!TEntry.IsBefore(entry, heap[parent]))
            {
                break;
            }

            heap[position] = heap[parent];
            position = parent;
        }

        heap[position] = entry;
    }

    /// <summary>Puts <paramref name="entry"/> into the hole at <paramref name="position"/> or below it.</summary>
    private void SiftDown(int position, in TEntry entry)
    {
        var heap = _entries.AsSpan(0, Count);
        var moved = entry;
        while (true)
        {
            var child = (position * Arity) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            var least = LeastOf(heap, child, Math.Min(child + Arity, heap.Length));
            if (!TEntry.IsBefore(heap[least], moved))
            {
                break;
            }

            heap[position] = heap[least];
            position = least;
        }

        heap[position] = moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeastOf(ReadOnlySpan<TEntry> heap, int first, int end)
    {
        var least = first;
        for (var other = first + 1; other < end; other++)
        {
            if (TEntry.IsBefore(heap[other], heap[least]))
            {
                least = other;
            }
        }

        return least;
    }
}
