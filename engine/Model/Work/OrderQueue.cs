using System.Diagnostics;

namespace Downshift.Model.Work;

/// <summary>Orders waiting for a hand: highest priority, then earliest due, then lowest id. A binary heap.</summary>
internal struct OrderQueue
{
    private const int IdBits = 29;
    private const int DueBits = 31;

    // Orders due later than in 68 years, as those without a due time, are equally late.
    private const long LatestDue = (1L << DueBits) - 1;

    private Entry[]? entries;

    /// <summary>Waiting orders.</summary>
    public int Count { get; private set; }

    /// <summary>The waiting orders in no useful order.</summary>
    public readonly ReadOnlySpan<Entry> Entries => entries.AsSpan(0, Count);

    /// <summary>The rank of an order: priority, due, id in one number; smaller is first.</summary>
    public static ulong RankOf(in WorkOrder order)
    {
        Debug.Assert(order.Priority < 16, "a priority has four bits");
        Debug.Assert(order.Id is >= 0 and < 1 << IdBits, "an id of a unit");
        ulong due = (ulong)Math.Clamp(order.Due, 0, LatestDue);
        return ((ulong)order.Priority << (DueBits + IdBits)) | (due << IdBits) | (uint)order.Id;
    }

    /// <summary>Adds an order. O(log n).</summary>
    /// <param name="rank">Its rank.</param>
    /// <param name="place">Its place in the pool.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="head">The head that issued it, or -1.</param>
    public void Add(ulong rank, int place, TaskKind kind = default, sbyte head = -1)
    {
        entries ??= new Entry[8];
        if (Count == entries.Length) { Array.Resize(ref entries, Count * 2); }

        SiftUp(entries, Count++, new Entry(rank, place, kind, head));
    }

    /// <summary>The place of the first order; there must be one.</summary>
    public readonly int First => entries![0].Place;

    /// <summary>Takes the first order; there must be one. O(log n).</summary>
    public int TakeFirst() => TakeAt(0);

    /// <summary>Takes the order at a position of <see cref="Entries"/>. O(log n).</summary>
    /// <param name="position">0 to <see cref="Count"/> - 1.</param>
    public int TakeAt(int position)
    {
        Debug.Assert(position < Count, "only what waits can be taken");
        Entry[] heap = entries!;
        int place = heap[position].Place;
        Entry moved = heap[--Count];
        if (position < Count)
        {
            if (position > 0 && moved.Rank < heap[(position - 1) / 2].Rank)
            {
                SiftUp(heap, position, moved);
            }
            else
            {
                SiftDown(heap, position, moved, Count);
            }
        }

        return place;
    }

    /// <summary>Keeps only orders for which the test holds. O(n).</summary>
    /// <param name="keep">The test.</param>
    /// <param name="state">First argument of the test.</param>
    public void Keep<T>(Func<T, Entry, bool> keep, T state)
    {
        Entry[]? heap = entries;
        if (heap is null)
        {
            return;
        }

        int kept = 0;
        for (int position = 0; position < Count; position++)
        {
            if (keep(state, heap[position])) { heap[kept++] = heap[position]; }
        }

        bool changed = kept != Count;
        Count = kept;
        for (int position = (kept / 2) - 1; changed && position >= 0; position--)
        {
            SiftDown(heap, position, heap[position], kept);
        }
    }

    private static void SiftUp(Entry[] heap, int position, Entry entry)
    {
        while (position > 0)
        {
            int parent = (position - 1) / 2;
            if (heap[parent].Rank < entry.Rank)
            {
                break;
            }

            heap[position] = heap[parent];
            position = parent;
        }

        heap[position] = entry;
    }

    private static void SiftDown(Entry[] heap, int position, Entry entry, int count)
    {
        while (true)
        {
            int child = (2 * position) + 1;
            if (child >= count)
            {
                break;
            }

            if (child + 1 < count && heap[child + 1].Rank < heap[child].Rank) { child++; }

            if (entry.Rank < heap[child].Rank)
            {
                break;
            }

            heap[position] = heap[child];
            position = child;
        }

        heap[position] = entry;
    }

    /// <summary>A waiting order, with what is asked of all that wait: nobody need look at the orders
    /// themselves.</summary>
    internal readonly struct Entry(ulong rank, int place, TaskKind kind, sbyte head)
    {
        /// <summary>Its rank; smaller is first.</summary>
        public readonly ulong Rank = rank;

        /// <summary>Its place in the pool.</summary>
        public readonly int Place = place;

        /// <summary>Its class.</summary>
        public readonly TaskKind Kind = kind;

        /// <summary>The head that issued it, or -1.</summary>
        public readonly sbyte Head = head;

        /// <summary>Moment at which it is due; the latest there is for an order without one.</summary>
        public long Due => (long)(Rank >> IdBits) & LatestDue;
    }
}
