using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// The near future: buckets of one span in a ring, addressed by the number of their span since the epoch.
/// </summary>
internal sealed class Ring<TNear>(ChunkPool<TNear> pool, int sizeBits)
    where TNear : unmanaged
{
    private readonly Bucket[] _buckets = new Bucket[1 << sizeBits];
    private readonly FilledSet _filled = new(1 << sizeBits);
    private readonly int _mask = (1 << sizeBits) - 1;

    /// <summary>Number of buckets as a power of two.</summary>
    public int SizeBits => sizeBits;

    /// <summary>Makes room for an entry in the bucket of a span; where to write it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TNear Add(long span)
    {
        var index = (int)span & _mask;
        ref var bucket = ref _buckets[index];
        if (bucket.IsEmpty)
        {
            _filled.Add(index);
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
    public Bucket At(long span) => _buckets[(int)span & _mask];

    /// <summary>Empties the bucket of a span and returns what it was.</summary>
    public Bucket Detach(long span)
    {
        var index = (int)span & _mask;
        var bucket = _buckets[index];
        _buckets[index] = default;
        _filled.Remove(index);
        return bucket;
    }
}
