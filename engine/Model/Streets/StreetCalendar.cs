using System.Diagnostics;
using Downshift.Kernel.Events;
using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model.Streets;

/// <summary>
/// The pending events of one street: a 4-ary heap of 24-byte entries. Most events are about somebody ill and a nation
/// has millions of them, so an entry is as short as the order of a run allows.
/// </summary>
/// <param name="street">Index of the street in the world.</param>
internal sealed class StreetCalendar(int street)
{
    private const int Arity = 4;

    private readonly MessageShelf shelf = new();
    private StreetEntry[] heap = new StreetEntry[16];

    /// <summary>Pending events.</summary>
    public int Count { get; private set; }

    /// <summary>Second of the first, <see cref="long.MaxValue"/> if there is none.</summary>
    public long NextTime => Count == 0 ? long.MaxValue : heap[0].Time;

    /// <summary>Schedules an event of the street itself. O(log n).</summary>
    /// <param name="time">Second, 0 to 2^32 - 1.</param>
    /// <param name="unit">Unit it happens to, counted within the street.</param>
    /// <param name="sequence">Number of the event with the street.</param>
    /// <param name="item">The event.</param>
    public void Schedule(long time, int unit, uint sequence, in CityEvent item)
    {
        Debug.Assert(time is >= 0 and <= uint.MaxValue, "within 136 years of the first day");
        Debug.Assert((uint)unit < StreetEntry.MostUnits, "a unit of the street");
        if (StreetEntry.Fits(item, street))
        {
            Add(StreetEntry.Of(time, unit, sequence, item));
        }
        else
        {
            Add(StreetEntry.OnShelfAt(shelf.Put(item), time, unit, sequence, item.Kind));
        }
    }

    /// <summary>Takes a message of headquarters. O(log n).</summary>
    public void Deliver(in EventKey key, in CityEvent item) =>
        Add(StreetEntry.OnShelfAt(shelf.Put(item), key.Time, 0, key.Sequence, item.Kind));

    /// <summary>Takes the first event if it lies before a moment. O(log n).</summary>
    public bool TryTake(long before, out long time, out CityEvent item)
    {
        if (Count == 0 || heap[0].Time >= before)
        {
            (time, item) = (0, default);
            return false;
        }

        StreetEntry first = heap[0];
        time = first.Time;
        item = first.OnShelf ? shelf.Take(first.Place) : first.Event(street);
        if (--Count > 0) { SiftDown(heap.AsSpan(0, Count), heap[Count]); }

        return true;
    }

    private void Add(in StreetEntry entry)
    {
        if (Count == heap.Length) { Array.Resize(ref heap, Count + (Count / 2)); }

        int hole = Count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / Arity;
            if (!StreetEntry.IsBefore(entry, heap[parent])) { break; }

            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = entry;
    }

    private static void SiftDown(Span<StreetEntry> entries, in StreetEntry moved)
    {
        StreetEntry entry = moved;
        int hole = 0;
        for (int child = 1; child < entries.Length; child = (hole * Arity) + 1)
        {
            int least = child;
            int end = Math.Min(child + Arity, entries.Length);
            for (int other = child + 1; other < end; other++)
            {
                if (StreetEntry.IsBefore(entries[other], entries[least])) { least = other; }
            }

            if (!StreetEntry.IsBefore(entries[least], entry)) { break; }

            entries[hole] = entries[least];
            hole = least;
        }

        entries[hole] = entry;
    }
}
