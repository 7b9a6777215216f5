using System.Diagnostics;
using Downshift.Kernel.Events;
using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model.Streets;

/// <summary>
/// The pending events of one street: a 4-ary heap of 24-byte entries for the day, and a list in no order for each day
/// to come, heaped when it begins. Most events are about somebody ill and a nation has millions of them, so an entry is
/// as short as the order of a run allows, and the heap as small as a day.
/// </summary>
/// <param name="street">Index of the street in the world.</param>
internal sealed class StreetCalendar(int street)
{
    private const int Arity = 4;

    private readonly MessageShelf shelf = new();
    private readonly EntryChunks<StreetEntry> chunks = new();
    private StreetEntry[] heap = new StreetEntry[16];
    private EntryList[] later = [];
    private int opened;
    private int count;

    /// <summary>Second of the first, <see cref="long.MaxValue"/> if there is none.</summary>
    public long NextTime => count > 0 ? heap[0].Time : FirstLater() is >= 0 and int day ? later[day].First
        : long.MaxValue;

    /// <summary>Slot of the person that the first event of the day is about, -1 if there is none or it is about
    /// nobody.</summary>
    public int NextPerson => count > 0 ? heap[0].Person : -1;

    /// <summary>Unit of the first event of the day, counted within the street; there must be one.</summary>
    public int NextUnit => heap[0].Unit;

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
        if (NextTime >= before)
        {
            (time, item) = (0, default);
            return false;
        }

        if (count == 0) { Open(FirstLater()); }

        StreetEntry first = heap[0];
        time = first.Time;
        item = first.OnShelf ? shelf.Take(first.Place) : first.Event(street);
        if (--count > 0) { SiftDown(heap.AsSpan(0, count), heap[count]); }

        return true;
    }

    private void Add(in StreetEntry entry)
    {
        int day = Clock.DayOf(entry.Time);
        if (day > opened)
        {
            AddLater(day, entry);
            return;
        }

        if (count == heap.Length) { Array.Resize(ref heap, count + (count / 2)); }

        int hole = count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / Arity;
            if (!StreetEntry.IsBefore(entry, heap[parent])) { break; }

            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = entry;
    }

    private void AddLater(int day, in StreetEntry entry)
    {
        if (day >= later.Length) { Array.Resize(ref later, day + 8); }

        chunks.Add(ref later[day], entry, entry.Time);
    }

    /// <summary>The first day to come with an event, -1 if there is none.</summary>
    private int FirstLater()
    {
        for (int day = opened + 1; day < later.Length; day++)
        {
            if (later[day].Count > 0) { return day; }
        }

        return -1;
    }

    private void Open(int day)
    {
        opened = day;
        EntryList list = later[day];
        later[day] = default;
        while (list.Count > 0)
        {
            foreach (ref readonly StreetEntry entry in chunks.Newest(list)) { Add(entry); }

            EntryList rest = chunks.Older(list);
            chunks.Release(list);
            list = rest;
        }
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
