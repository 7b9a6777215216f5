namespace Downshift.Model.Streets;

/// <summary>
/// Entries of the days to come in chunks that are linked day by day and used again; they never move, so growing costs
/// neither a copy nor a longer array to clear.
/// </summary>
internal sealed class StreetEntryChunks
{
    /// <summary>Entries of a chunk.</summary>
    public const int Size = 16;

    private const int ChunksOfBlock = 16;
    private const int None = -1;

    private StreetEntry[][] blocks = [];
    private int[] next = [];
    private int free = None;
    private int used;

    /// <summary>The entries of a chunk.</summary>
    public Span<StreetEntry> Entries(int chunk) =>
        blocks[chunk / ChunksOfBlock].AsSpan(chunk % ChunksOfBlock * Size, Size);

    /// <summary>Puts a chunk before another of the same day.</summary>
    /// <param name="before">The other; looked at only when the new one is removed.</param>
    /// <returns>The new chunk; its entries are those of its last use.</returns>
    public int Add(int before)
    {
        int chunk = free;
        if (chunk != None)
        {
            free = next[chunk];
        }
        else
        {
            chunk = used++;
            if (chunk == next.Length) { Grow(); }
        }

        next[chunk] = before;
        return chunk;
    }

    /// <summary>Gives a chunk back.</summary>
    /// <returns>The one after it.</returns>
    public int Remove(int chunk)
    {
        int after = next[chunk];
        next[chunk] = free;
        free = chunk;
        return after;
    }

    private void Grow()
    {
        int grown = next.Length + Math.Max(ChunksOfBlock, next.Length / 2 / ChunksOfBlock * ChunksOfBlock);
        int made = blocks.Length;
        Array.Resize(ref next, grown);
        Array.Resize(ref blocks, grown / ChunksOfBlock);
        for (; made < blocks.Length; made++) { blocks[made] = new StreetEntry[ChunksOfBlock * Size]; }
    }
}
