namespace Downshift.Kernel.Events;

/// <summary>A list of entries in chunks of a pool, in the order in which they were added.</summary>
internal struct Bucket
{
    /// <summary>First chunk.</summary>
    public int Head;

    /// <summary>
    /// Place of the next entry; a multiple of the chunk size when the last chunk is full; 0 when empty.
    /// </summary>
    public int Next;

    /// <summary>Whether there are no entries.</summary>
    public readonly bool IsEmpty => Next == 0;
}
