using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Downshift.Kernel.Events;

/// <summary>
/// Entries in chunks of a few cache lines, reused last in first out, so that buckets grow without copying.
/// </summary>
internal sealed class ChunkPool<TEntry>(int limit)
    where TEntry : unmanaged
{
    /// <summary>
    /// Entries in a chunk: long enough to stream, short enough that a part-filled tail wastes little.
    /// </summary>
    public const int ChunkSize = 1 << ChunkBits;

    private const int ChunkBits = 4;
    private const int ChunkMask = ChunkSize - 1;
    private const int SegmentBits = 14;
    private const int SegmentMask = (1 << SegmentBits) - 1;
    private const int FirstSegmentSize = 4 * ChunkSize;
    private const int CacheLine = 64;
    private const int None = 0;

    // Chunk 0 stays unused so that place 0 can mean "empty".
    private TEntry[][] _segments = [new TEntry[FirstSegmentSize]];
    private int[] _nextChunk = new int[FirstSegmentSize >> ChunkBits];
    private int _firstFree = None;
    private int _used = 1;
    private int _capacity = FirstSegmentSize;

    /// <summary>Makes room for an entry at the end of a bucket.</summary>
    /// <returns>Where to write it; what is there now means nothing.</returns>
    /// <exception cref="CalendarLimitException">The pool is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TEntry Append(ref Bucket bucket)
    {
        var place = bucket.Next;
        if ((place & ChunkMask) == 0)
        {
            place = StartOf(bucket.IsEmpty ? bucket.Head = Take() : TakeAfter(ChunkOf(place - 1)));
        }

        bucket.Next = place + 1;
        return ref At(place);
    }

    /// <summary>Makes a bucket of one entry, whatever the bucket was before.</summary>
    /// <returns>Where to write the entry.</returns>
    /// <exception cref="CalendarLimitException">The pool is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TEntry Start(out Bucket bucket)
    {
        var chunk = Take();
        var place = StartOf(chunk);
        bucket.Head = chunk;
        bucket.Next = place + 1;
        return ref At(place);
    }

    /// <summary>The entry at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TEntry At(int place) => ref _segments[place >> SegmentBits][place & SegmentMask];

    /// <summary>First place of a chunk.</summary>
    public static int StartOf(int chunk) => chunk << ChunkBits;

    /// <summary>The chunk of a place.</summary>
    public static int ChunkOf(int place) => place >> ChunkBits;

    /// <summary>Whether a place is the first of a chunk.</summary>
    public static bool IsStart(int place) => (place & ChunkMask) == 0;

    /// <summary>
    /// The place some entries further on in a list that ends at <paramref name="end"/>; 0 if the list is shorter.
    /// </summary>
    /// <param name="place">A place in the list.</param>
    /// <param name="steps">How many entries further, at most the size of a chunk.</param>
    /// <param name="end">The end of the list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ahead(int place, int steps, int end)
    {
        var ahead = place + steps;
        if (IsTail(ChunkOf(place), end))
        {
            return ahead < end ? ahead : 0;
        }

        if (ChunkOf(ahead) == ChunkOf(place))
        {
            return ahead;
        }

        var next = After(ChunkOf(place));
        ahead = StartOf(next) + (ahead & ChunkMask);
        return IsTail(next, end) && ahead >= end ? 0 : ahead;
    }

    /// <summary>The entries of a chunk of a list that ends at <paramref name="end"/>.</summary>
    public ReadOnlySpan<TEntry> Read(int chunk, int end)
    {
        var place = chunk << ChunkBits;
        var count = IsTail(chunk, end) ? end - place : ChunkSize;
        return _segments[place >> SegmentBits].AsSpan(place & SegmentMask, count);
    }

    /// <summary>Whether a chunk is the last of a list that ends at <paramref name="end"/>.</summary>
    public static bool IsTail(int chunk, int end) => chunk == (end - 1) >> ChunkBits;

    /// <summary>The chunk after one that is not the last.</summary>
    public int After(int chunk) => _nextChunk[chunk];

    /// <summary>Gives a chunk back and returns the one after it.</summary>
    public int Release(int chunk)
    {
        var next = _nextChunk[chunk];
        _nextChunk[chunk] = _firstFree;
        _firstFree = chunk;
        return next;
    }

    /// <summary>
    /// Moves the entries of a detached bucket into an array, grown when necessary; how many there are.
    /// </summary>
    public int Drain(Bucket bucket, ref TEntry[] target)
    {
        var count = 0;
        var chunk = bucket.Head;
        for (var isTail = bucket.IsEmpty; !isTail;)
        {
            isTail = IsTail(chunk, bucket.Next);
            var entries = Read(chunk, bucket.Next);
            if (count + entries.Length > target.Length)
            {
                Array.Resize(ref target, Math.Max(target.Length, ChunkSize) * 2);
            }

            entries.CopyTo(target.AsSpan(count));
            count += entries.Length;
            chunk = Release(chunk);
        }

        return count;
    }

    /// <summary>Asks the memory for the entries of a bucket that will be drained soon; at most about 64 KB.</summary>
    /// <remarks>Chunks lie anywhere, so the processor cannot guess the next one.</remarks>
    public unsafe void Prefetch(Bucket bucket)
    {
        const int MostChunks = 128;
        if (!Sse.IsSupported || bucket.IsEmpty)
        {
            return;
        }

        var chunk = bucket.Head;
        for (var i = 0; i < MostChunks; i++)
        {
            var place = chunk << ChunkBits;
            ref var first = ref _segments[place >> SegmentBits][place & SegmentMask];

            // The address may be moved by a collection meanwhile: then a line is loaded in vain.
            var address = (byte*)Unsafe.AsPointer(ref first);
            for (var offset = 0; offset < ChunkSize * sizeof(TEntry); offset += CacheLine)
            {
                Sse.Prefetch1(address + offset);
            }

            if (IsTail(chunk, bucket.Next))
            {
                return;
            }

            chunk = _nextChunk[chunk];
        }
    }

    /// <summary>A free chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Take()
    {
        var chunk = _firstFree;
        if (chunk == None)
        {
            return TakeUnused();
        }

        _firstFree = _nextChunk[chunk];
        return chunk;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeUnused()
    {
        var chunk = _used++;
        if (StartOf(chunk) >= _capacity)
        {
            Grow();
        }

        return chunk;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeAfter(int tail)
    {
        var chunk = Take();
        _nextChunk[tail] = chunk;
        return chunk;
    }

    /// <summary>
    /// The first segment doubles until it is full, then whole segments are added: nothing large is copied.
    /// </summary>
    private void Grow()
    {
        if (_capacity >= limit)
        {
            throw CalendarLimitException.At(limit);
        }

        if (_capacity <= SegmentMask)
        {
            _capacity *= 2;
            Array.Resize(ref _segments[0], _capacity);
        }
        else
        {
            var segment = _capacity >> SegmentBits;
            if (segment == _segments.Length)
            {
                Array.Resize(ref _segments, segment * 2);
            }

            _segments[segment] = GC.AllocateUninitializedArray<TEntry>(1 << SegmentBits);
            _capacity += 1 << SegmentBits;
        }

        if (_capacity >> ChunkBits > _nextChunk.Length)
        {
            Array.Resize(ref _nextChunk, _nextChunk.Length * 2);
        }
    }
}
