using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>One ring of a wheel: 256 buckets with the time of the earliest entry of each.</summary>
internal sealed class WheelLevel
{
    /// <summary>Buckets of a level, as a power of two.</summary>
    public const int IndexBits = 8;

    /// <summary>Buckets of a level.</summary>
    public const int Buckets = 1 << IndexBits;

    /// <summary>Selects the index of a bucket.</summary>
    public const int IndexMask = Buckets - 1;

    private readonly Bucket[] _buckets = new Bucket[Buckets];
    private readonly long[] _earliest = new long[Buckets];
    private readonly FilledSet _filled = new(Buckets);

    /// <summary>Adds an entry to the bucket at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<TEntry>(int index, long time, in TEntry entry, ChunkPool<TEntry> pool)
        where TEntry : unmanaged
    {
        ref var bucket = ref _buckets[index];
        if (_filled.Add(index))
        {
            _earliest[index] = time;
        }

        _earliest[index] = Math.Min(_earliest[index], time);
        pool.Append(ref bucket) = entry;
    }

    /// <summary>Time of the earliest entry of a bucket that is not empty.</summary>
    public long EarliestOf(int index) => _earliest[index];

    /// <summary>Empties the bucket at an index and returns what it was.</summary>
    public Bucket Detach(int index)
    {
        var bucket = _buckets[index];
        _buckets[index] = default;
        _filled.Remove(index);
        return bucket;
    }

    /// <summary>The first bucket from an index on that is not empty; -1 if there is none.</summary>
    public int FirstFrom(int index) => _filled.FirstFrom(index);
}
