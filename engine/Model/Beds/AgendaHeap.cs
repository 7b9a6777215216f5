namespace Downshift.Model.Beds;

/// <summary>A heap of entries, for those few that come into a bucket after it was opened.</summary>
internal sealed class AgendaHeap
{
    private AgendaEntry[] entries = new AgendaEntry[8];

    /// <summary>Entries in it.</summary>
    public int Count { get; private set; }

    /// <summary>The earliest; there must be one.</summary>
    public ref readonly AgendaEntry First => ref entries[0];

    /// <summary>Adds an entry. O(log n).</summary>
    public void Add(in AgendaEntry entry)
    {
        if (Count == entries.Length) { Array.Resize(ref entries, Count * 2); }
        int hole = Count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / 2;
            if (!AgendaEntry.IsBefore(entry, entries[parent])) { break; }
            entries[hole] = entries[parent];
            hole = parent;
        }

        entries[hole] = entry;
    }

    /// <summary>Removes the earliest. O(log n).</summary>
    public void RemoveFirst()
    {
        AgendaEntry last = entries[--Count];
        int hole = 0;
        for (int child = 1; child < Count; child = (2 * hole) + 1)
        {
            if (child + 1 < Count && AgendaEntry.IsBefore(entries[child + 1], entries[child])) { child++; }
            if (!AgendaEntry.IsBefore(entries[child], last)) { break; }
            entries[hole] = entries[child];
            hole = child;
        }

        entries[hole] = last;
    }
}
