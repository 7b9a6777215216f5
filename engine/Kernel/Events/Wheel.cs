using System.Diagnostics;
using System.Numerics;

namespace Downshift.Kernel.Events;

/// <summary>
/// The far future: rings of buckets, each ring 256 times coarser than the one before. An event waits in the ring of the
/// highest digit in which its time differs from the wheel's, and moves to a finer ring when that digit is reached.
/// </summary>
/// <remarks>
/// After Varghese and Lauck 1987 (hierarchical timing wheels), except that the finest bucket spans many ticks and is
/// handed over whole. Adding is O(1); an entry is moved at most once for each ring. Entries of one time are handed over
/// in the order in which they were added.
/// </remarks>
internal sealed class Wheel<TEntry>(ChunkPool<TEntry> pool, int shift, TicketBook? book)
    where TEntry : unmanaged, IEntry<TEntry>
{
    private const int MostLevels = (63 / WheelLevel.IndexBits) + 1;

    private readonly WheelLevel?[] _levels = new WheelLevel?[MostLevels];
    private readonly List<Bucket> _detached = [];
    private int _shift = shift;
    private long _position;

    /// <summary>How many entries wait, cancelled ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry whose time is not before the wheel's position.</summary>
    public void Add(in TEntry entry)
    {
        var time = entry.Time;
        var distance = (ulong)(time ^ _position) >> _shift;
        var digit = distance < WheelLevel.Buckets ? 0 : BitOperations.Log2(distance) / WheelLevel.IndexBits;
        var level = _levels[digit] ??= new WheelLevel();
        level.Add((int)(time >> ShiftOf(digit)) & WheelLevel.IndexMask, time, entry, pool);
        Count++;
    }

    /// <summary>
    /// Time of the earliest entry, cancelled ones included; <see cref="long.MaxValue"/> when there is none.
    /// </summary>
    public long Earliest()
    {
        if (Count == 0)
        {
            return long.MaxValue;
        }

        var (digit, index) = First();
        return _levels[digit]!.EarliestOf(index);
    }

    /// <summary>Detaches the finest bucket that holds the earliest entry, if its time is before a bound.</summary>
    /// <param name="before">Exclusive bound in ticks.</param>
    /// <param name="bucket">The bucket; its entries no longer count.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryDetach(long before, out Bucket bucket)
    {
        while (Count > 0)
        {
            var (digit, index) = First();
            var level = _levels[digit]!;
            var earliest = level.EarliestOf(index);
            if (earliest >= before)
            {
                break;
            }

            // Standing at the earliest entry rather than at its bucket, it needs one move however far it was.
            _position = earliest >> _shift << _shift;
            bucket = level.Detach(index);
            if (digit == 0)
            {
                return true;
            }

            Redistribute(bucket);
        }

        bucket = default;
        return false;
    }

    /// <summary>Notes that entries of a detached bucket were taken over.</summary>
    public void Uncount(int entries) => Count -= entries;

    /// <summary>Detaches every bucket, in no order of time; their entries count until they are uncounted.</summary>
    /// <returns>The buckets, good until the next call.</returns>
    public List<Bucket> DetachAll()
    {
        _detached.Clear();
        foreach (var level in _levels)
        {
            for (var index = level?.FirstFrom(0) ?? -1; index >= 0; index = level!.FirstFrom(index))
            {
                _detached.Add(level!.Detach(index));
            }
        }

        return _detached;
    }

    /// <summary>Gives the buckets another span, when all of them are detached.</summary>
    /// <param name="shift">The finest buckets span 2^shift ticks.</param>
    /// <param name="position">Where to stand; not negative and not after any entry to come.</param>
    public void Reset(int shift, long position)
    {
        _shift = shift;
        _position = position >> shift << shift;
    }

    private int ShiftOf(int digit) => _shift + (digit * WheelLevel.IndexBits);

    /// <summary>The first bucket that is not empty; there must be one.</summary>
    private (int Level, int Index) First()
    {
        for (var digit = 0; digit < MostLevels; digit++)
        {
            if (_levels[digit] is { } level)
            {
                var index = level.FirstFrom((int)(_position >> ShiftOf(digit)) & WheelLevel.IndexMask);
                if (index >= 0)
                {
                    return (digit, index);
                }
            }
        }

        throw new UnreachableException("The wheel counts entries that are in none of its buckets.");
    }

    /// <summary>Adds the entries of a detached bucket anew, cancelled ones left out.</summary>
    private void Redistribute(Bucket bucket)
    {
        var chunk = bucket.Head;
        for (var isTail = false; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            foreach (ref readonly var entry in pool.Read(chunk, bucket.Next))
            {
                Count--;
                if (book is null || book.IsWanted(entry))
                {
                    Add(entry);
                }
            }

            chunk = pool.Release(chunk);
        }
    }
}
