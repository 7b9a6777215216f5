using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// The near future: buckets of one span in a ring, addressed by the number of their span since the epoch.
/// </summary>
internal sealed class Ring<TEntry>(ChunkPool<TEntry> pool, int sizeBits)
    where TEntry : unmanaged
{
    private readonly Bucket[] _buckets = new Bucket[1 << sizeBits];
    private readonly FilledSet _filled = new(1 << sizeBits);
    private readonly int _mask = (1 << sizeBits) - 1;

    /// <summary>Number of buckets as a power of two.</summary>
    public int SizeBits => sizeBits;

    /// <summary>Makes room for an entry in the bucket of a span; where to write it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TEntry Add(long span)
    {
        var index = (int)span & _mask;
        ref var bucket = ref _buckets[index];
        if (_filled.Add(index))
        {
            // What the bucket held when it was detached is still written there.
            return ref pool.Start(out bucket);
        }

        return ref pool.Append(ref bucket);
    }

    /// <summary>The first span from one on whose bucket is not empty; -1 if all are.</summary>
    /// <param name="from">Where to start; every entry is of a span within one turn of the ring from here.</param>
    public long FirstFrom(long from)
    {
        var start = (int)from & _mask;
        var index = _filled.FirstFrom(start);
        if (index < 0)
        {
            index = _filled.FirstFrom(0);
        }

        return index < 0 ? -1 : from + ((index - start) & _mask);
    }

    /// <summary>The bucket of a span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Bucket At(long span)
    {
        var index = (int)span & _mask;
        return _filled.Contains(index) ? _buckets[index] : default;
    }

    /// <summary>Empties the bucket of a span, which must not be empty, and returns what it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Bucket Detach(long span)
    {
        var index = (int)span & _mask;
        _filled.Remove(index);
        return _buckets[index];
    }
}
