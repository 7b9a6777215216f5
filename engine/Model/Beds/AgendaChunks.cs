using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// Lists of entries in chunks of eight: a list is written and read like an array, and all lists share one store, so
/// that it grows with what is pending and not with the number of lists.
/// </summary>
internal sealed class AgendaChunks
{
    /// <summary>Entries of a chunk: three cache lines.</summary>
    public const int Size = 8;

    private const int None = -1;

    private AgendaEntry[] entries = new AgendaEntry[8 * Size];
    private int[] older = new int[8];
    private int firstFree = None;
    private int used;

    /// <summary>Adds an entry to a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref Bucket list, in AgendaEntry entry)
    {
        int within = list.Count % Size;
        if (within == 0) { Link(ref list); }
        list.First = list.Count == 0 ? entry.Time : Math.Min(list.First, entry.Time);
        list.Count++;
        entries[(list.Chunk * Size) + within] = entry;
    }

    /// <summary>The entries of a list's newest chunk.</summary>
    public ReadOnlySpan<AgendaEntry> Newest(in Bucket list) =>
        entries.AsSpan(list.Chunk * Size, ((list.Count - 1) % Size) + 1);

    /// <summary>The same list without its newest chunk, which is kept.</summary>
    public Bucket Older(in Bucket list)
    {
        int rest = list.Count - (((list.Count - 1) % Size) + 1);
        return new Bucket { Count = rest, Chunk = rest > 0 ? older[list.Chunk] : None, First = list.First };
    }

    /// <summary>Gives a list's newest chunk back; its entries can be read until the next is added.</summary>
    public void Release(in Bucket list)
    {
        older[list.Chunk] = firstFree;
        firstFree = list.Chunk;
    }

    /// <summary>Asks for a list's entries to be loaded.</summary>
    public void Fetch(Bucket list)
    {
        for (; list.Count > 0; list = Older(list))
        {
            // Three lines, or four where the chunk does not begin with one.
            ref AgendaEntry first = ref entries[list.Chunk * Size];
            for (int i = 0; i < Size; i += 2) { CacheLine.Fetch(in Unsafe.Add(ref first, i)); }
        }
    }

    private void Link(ref Bucket list)
    {
        int chunk = firstFree;
        if (chunk != None)
        {
            firstFree = older[chunk];
        }
        else
        {
            chunk = used++;
            if (chunk == older.Length)
            {
                int larger = Growth.After(chunk);
                Array.Resize(ref older, larger);
                Array.Resize(ref entries, larger * Size);
            }
        }

        older[chunk] = list.Count == 0 ? None : list.Chunk;
        list.Chunk = chunk;
    }

    /// <summary>A list; the default one is empty.</summary>
    internal struct Bucket
    {
        /// <summary>Its newest chunk.</summary>
        public int Chunk;

        /// <summary>Its entries.</summary>
        public int Count;

        /// <summary>The earliest time in it, seconds.</summary>
        public long First;
    }
}
