using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// All that waits: a ring of fine buckets for the near future and a wheel for what lies beyond the ring.
/// </summary>
/// <remarks>
/// The ring covers a window of whole halves of itself; when time enters the second half, the window moves on by one
/// half and the wheel's bucket of that half is dealt into the ring. So nearly every event is written once and read
/// once, and entries of one time keep the order in which they were added.
/// </remarks>
internal sealed class Horizon<TEntry>
    where TEntry : unmanaged, IEntry<TEntry>
{
    private readonly ChunkPool<TEntry> _pool;
    private readonly Wheel<TEntry> _far;
    private readonly TicketBook _book;
    private Ring<TEntry> _ring;
    private Ring<TEntry>? _spareRing;
    private long _from;
    private long _here;
    private long _windowSpans;
    private int _nearCount;

    /// <summary>Nothing, at time 0.</summary>
    /// <param name="pool">Where the entries are.</param>
    /// <param name="shift">Buckets of the ring span 2^shift ticks.</param>
    /// <param name="ringBits">The ring has 2^ringBits buckets.</param>
    /// <param name="book">The tickets of cancellable entries.</param>
    public Horizon(ChunkPool<TEntry> pool, int shift, int ringBits, TicketBook book)
    {
        (_pool, _book, Shift) = (pool, book, shift);
        _ring = new Ring<TEntry>(pool, ringBits);
        _windowSpans = 1L << ringBits;
        _far = new Wheel<TEntry>(pool, shift + ringBits - 1, book);
    }

    /// <summary>Buckets of the ring span 2^Shift ticks.</summary>
    public int Shift { get; private set; }

    /// <summary>The ring has 2^RingBits buckets.</summary>
    public int RingBits => _ring.SizeBits;

    /// <summary>How many entries wait, cancelled ones included.</summary>
    public int Count => _nearCount + _far.Count;

    /// <summary>How many entries were added to the wheel so far.</summary>
    public long FarAdded { get; private set; }

    /// <summary>First tick of the bucket opened last.</summary>
    public long OpenedFrom => _here << Shift;

    /// <summary>First tick after the bucket opened last.</summary>
    public long OpenedUntil => EndOf(_here);

    /// <summary>Makes room for an entry if its time is near.</summary>
    /// <param name="time">Not before the bucket opened last.</param>
    /// <returns>Where to write it; a null reference if the time is far.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TEntry AddNear(long time)
    {
        var span = time >> Shift;
        if (span - _from >= _windowSpans)
        {
            return ref Unsafe.NullRef<TEntry>();
        }

        _nearCount++;
        return ref _ring.Add(span);
    }

    /// <summary>Adds an entry whose time is far.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddFar(in TEntry entry)
    {
        FarAdded++;
        _far.Add(entry);
    }

    /// <summary>Adds an entry, near or far.</summary>
    public void Add(in TEntry entry)
    {
        ref var near = ref AddNear(entry.Time);
        if (Unsafe.IsNullRef(ref near))
        {
            AddFar(entry);
        }
        else
        {
            near = entry;
        }
    }

    /// <summary>The bucket that comes first.</summary>
    /// <param name="span">Number of its span.</param>
    /// <returns>Whether it is near; if not, the wheel's earliest entry comes first, if there is any.</returns>
    public bool TryFirst(out long span)
    {
        span = _nearCount == 0 ? -1 : _ring.FirstFrom(_here);
        return span >= 0;
    }

    /// <summary>Time of the earliest entry, cancelled ones included; reads the whole bucket that comes first.</summary>
    public long Earliest()
    {
        if (!TryFirst(out var span))
        {
            return _far.Earliest();
        }

        var bucket = _ring.At(span);
        var earliest = long.MaxValue;
        var chunk = bucket.Head;
        for (var isTail = false; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            foreach (ref readonly var entry in _pool.Read(chunk, bucket.Next))
            {
                earliest = Math.Min(earliest, entry.Time);
            }

            chunk = _pool.After(chunk);
        }

        return earliest;
    }

    /// <summary>Time of the wheel's earliest entry, cancelled ones included.</summary>
    public long EarliestFar() => _far.Earliest();

    /// <summary>First tick after a span; <see cref="long.MaxValue"/> for the last.</summary>
    public long EndOf(long span) => span >= long.MaxValue >> Shift ? long.MaxValue : (span + 1) << Shift;

    /// <summary>Moves the window to where the wheel's earliest entry is; the ring must be empty.</summary>
    public void JumpToFar() => MoveTo(_far.Earliest() >> Shift);

    /// <summary>Moves to the bucket that comes first and its entries into an array; how many there are.</summary>
    /// <param name="span">Number of its span; it must be near.</param>
    /// <param name="target">The array, grown when necessary.</param>
    public int Open(long span, ref TEntry[] target)
    {
        if (span - _from >= _windowSpans >> 1)
        {
            MoveTo(span);
        }

        _here = span;
        var count = _pool.Drain(_ring.Detach(span), ref target);
        _nearCount -= count;
        return count;
    }

    /// <summary>Asks the memory for the next bucket, if it is the neighbour of the one opened last.</summary>
    public void PrefetchNext() => _pool.Prefetch(_ring.At(_here + 1));

    /// <summary>Starts the window at the half of the ring that holds a span and fills what it newly covers.</summary>
    private void MoveTo(long span)
    {
        var halfBits = _ring.SizeBits - 1;
        _from = span >> halfBits << halfBits;
        _here = Math.Max(_here, _from);
        var before = EndOf(_from + _windowSpans - 1);
        while (_far.TryDetach(before, out var bucket))
        {
            Deal(bucket);
        }
    }

    private void Deal(Bucket bucket)
    {
        var chunk = bucket.Head;
        for (var isTail = false; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            var entries = _pool.Read(chunk, bucket.Next);
            _far.Uncount(entries.Length);
            foreach (ref readonly var entry in entries)
            {
                if (_book.IsWanted(entry))
                {
                    Add(entry);
                }
            }

            chunk = _pool.Release(chunk);
        }
    }

    /// <summary>Gives the buckets another span and the ring another size; drops cancelled entries.</summary>
    /// <param name="shift">Buckets of the ring span 2^shift ticks.</param>
    /// <param name="ringBits">The ring has 2^ringBits buckets.</param>
    /// <param name="position">Where to stand, in ticks; not negative and not after any entry.</param>
    public void Rebuild(int shift, int ringBits, long position)
    {
        var oldRing = _ring;
        var (nextSpan, farBuckets) = (_here, _far.DetachAll());

        // The ring of the last rebuilding is empty and mostly of the right size.
        _ring = _spareRing is { } spare && spare.SizeBits == ringBits ? spare : new Ring<TEntry>(_pool, ringBits);
        _spareRing = oldRing;
        _windowSpans = 1L << ringBits;
        Shift = shift;
        _here = position >> shift;
        _from = _here >> (ringBits - 1) << (ringBits - 1);
        _far.Reset(shift + ringBits - 1, position);
        while (_nearCount > 0 && (nextSpan = oldRing.FirstFrom(nextSpan)) >= 0)
        {
            Redistribute(oldRing.Detach(nextSpan));
        }

        foreach (var bucket in farBuckets)
        {
            Deal(bucket);
        }
    }

    private void Redistribute(Bucket bucket)
    {
        var chunk = bucket.Head;
        for (var isTail = false; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            foreach (ref readonly var entry in _pool.Read(chunk, bucket.Next))
            {
                _nearCount--;
                if (_book.IsWanted(entry))
                {
                    Add(entry);
                }
            }

            chunk = _pool.Release(chunk);
        }
    }
}
