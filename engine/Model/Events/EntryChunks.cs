using System.Runtime.CompilerServices;

namespace Downshift.Model.Events;

/// <summary>
/// Lists of entries in chunks of eight: a list is written and read like an array, and all lists share one store, so
/// that it grows with what is pending and not with the number of lists. Chunks never move and are used again.
/// </summary>
/// <typeparam name="T">An entry of 24 bytes or so.</typeparam>
internal sealed class EntryChunks<T>
    where T : struct
{
    /// <summary>Entries of a chunk: three cache lines.</summary>
    public const int Size = 8;

    private const int None = -1;
    private const int ChunksOfBlock = 32;

    private T[][] blocks = [];
    private int[] older = [];
    private int firstFree = None;
    private int used;

    /// <summary>Adds an entry to a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="time">Its time, seconds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref EntryList list, in T entry, long time)
    {
        int within = list.Count % Size;
        if (within == 0) { Link(ref list); }
        list.First = list.Count == 0 ? time : Math.Min(list.First, time);
        list.Count++;
        Entries(list.Chunk)[within] = entry;
    }

    /// <summary>The entries of a list's newest chunk.</summary>
    public ReadOnlySpan<T> Newest(in EntryList list) => Entries(list.Chunk)[..(((list.Count - 1) % Size) + 1)];

    /// <summary>The same list without its newest chunk, which is kept.</summary>
    public EntryList Older(in EntryList list)
    {
        int rest = list.Count - (((list.Count - 1) % Size) + 1);
        return new EntryList { Count = rest, Chunk = rest > 0 ? older[list.Chunk] : None, First = list.First };
    }

    /// <summary>Gives a list's newest chunk back; its entries can be read until the next is added.</summary>
    public void Release(in EntryList list)
    {
        older[list.Chunk] = firstFree;
        firstFree = list.Chunk;
    }

    /// <summary>Asks for a list's entries to be loaded.</summary>
    public void Fetch(EntryList list)
    {
        for (; list.Count > 0; list = Older(list))
        {
            // Three lines, or four where the chunk does not begin with one.
            ref T first = ref Entries(list.Chunk)[0];
            for (int i = 0; i < Size; i += 2) { CacheLine.Fetch(in Unsafe.Add(ref first, i)); }
        }
    }

    private void Link(ref EntryList list)
    {
        int chunk = firstFree;
        if (chunk != None)
        {
            firstFree = older[chunk];
        }
        else
        {
            chunk = used++;
            if (chunk == older.Length) { Grow(); }
        }

        older[chunk] = list.Count == 0 ? None : list.Chunk;
        list.Chunk = chunk;
    }

    private Span<T> Entries(int chunk) => blocks[chunk / ChunksOfBlock].AsSpan(chunk % ChunksOfBlock * Size, Size);

    private void Grow()
    {
        int made = blocks.Length;
        Array.Resize(ref blocks, made + Math.Max(1, made / 2));
        Array.Resize(ref older, blocks.Length * ChunksOfBlock);
        for (; made < blocks.Length; made++) { blocks[made] = new T[ChunksOfBlock * Size]; }
    }
}

/// <summary>A list of <see cref="EntryChunks{T}"/>; the default one is empty.</summary>
internal struct EntryList
{
    /// <summary>Its newest chunk.</summary>
    public int Chunk;

    /// <summary>Its entries.</summary>
    public int Count;

    /// <summary>The earliest time in it, seconds.</summary>
    public long First;
}
