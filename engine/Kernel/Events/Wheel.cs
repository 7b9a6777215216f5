using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// Rings of buckets, each ring 1024 times coarser than the one before: an event waits in the ring of the highest digit
/// in which its time differs from the wheel's, and is dealt to a finer ring when that digit is reached.
/// </summary>
/// <remarks>
/// After Varghese and Lauck 1987 (hierarchical timing wheels), except that the finest bucket spans many ticks and is
/// handed over whole. Adding is O(1); an event is moved at most once for each ring, twice in practice. The order of
/// adding is kept within a bucket.
/// </remarks>
internal sealed class Wheel<TEntry>(int shift, TicketBook? book, int limit)
    where TEntry : unmanaged, IEntry<TEntry>
{
    private const int MostLevels = (63 / WheelLevel.IndexBits) + 1;

    private readonly ChunkPool<TEntry> _pool = new(limit);
    private WheelLevel?[] _levels = new WheelLevel?[MostLevels];
    private WheelLevel?[] _spare = new WheelLevel?[MostLevels];

    /// <summary>The finest buckets span 2^Shift ticks.</summary>
    public int Shift { get; private set; } = shift;

    /// <summary>Where the wheel stands, in ticks; a multiple of the finest bucket's span.</summary>
    public long Position { get; private set; }

    /// <summary>How many entries wait, cancelled ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry whose time is not before the wheel's position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in TEntry entry)
    {
        var time = entry.Time;
        var distance = (ulong)(time ^ Position) >> Shift;
        var digit = distance < WheelLevel.Buckets ? 0 : BitOperations.Log2(distance) / WheelLevel.IndexBits;
        var level = _levels[digit] ??= new WheelLevel();
        var index = (int)(time >> (Shift + (digit * WheelLevel.IndexBits))) & WheelLevel.IndexMask;
        ref var bucket = ref level[index];
        if (bucket.IsEmpty)
        {
            level.Mark(index);
        }

        _pool.Append(ref bucket, entry);
        bucket.Earliest = Math.Min(bucket.Earliest, time);
        Count++;
    }

    /// <summary>Time of the earliest entry, cancelled ones included; <see cref="long.MaxValue"/> when there is none.</summary>
    public long Earliest()
    {
        if (Count == 0)
        {
            return long.MaxValue;
        }

        var (digit, index) = First();
        return _levels[digit]![index].Earliest;
    }

    /// <summary>
    /// Moves to the finest bucket that holds the earliest entry, if its time is before <paramref name="before"/>, and
    /// hands it over.
    /// </summary>
    /// <param name="before">Exclusive bound in ticks.</param>
    /// <param name="batch">Receives the entries in the order of adding; grown when necessary.</param>
    /// <param name="count">How many entries it received, cancelled ones left out; may be 0.</param>
    /// <returns>Whether a bucket was opened; the position may have moved even if not.</returns>
    public bool Open(long before, ref TEntry[] batch, out int count)
    {
        count = 0;
        while (Count > 0)
        {
            var (digit, index) = First();
            var earliest = _levels[digit]![index].Earliest;
            if (earliest >= before)
            {
                return false;
            }

            // Standing at the earliest entry rather than at its bucket, it needs one move however far it was.
            Position = earliest >> Shift << Shift;
            if (digit == 0)
            {
                count = HandOver(_levels[0]!.Detach(index), ref batch);
                return true;
            }

            Deal(_levels[digit]!.Detach(index));
        }

        return false;
    }

    /// <summary>Puts all entries into buckets of another span; drops cancelled ones.</summary>
    /// <param name="shift">The new span is 2^shift ticks.</param>
    /// <param name="position">Where to stand; not negative and not after any entry.</param>
    public void Rebuild(int shift, long position)
    {
        Shift = shift;
        Position = position >> shift << shift;
        (_levels, _spare) = (_spare, _levels);
        foreach (var level in _spare)
        {
            for (var index = level?.FirstFrom(0) ?? -1; index >= 0; index = level!.FirstFrom(index))
            {
                Deal(level!.Detach(index));
            }
        }
    }

    /// <summary>The first bucket that is not empty; there must be one.</summary>
    private (int Level, int Index) First()
    {
        for (var digit = 0; digit < MostLevels; digit++)
        {
            if (_levels[digit] is not { } level)
            {
                continue;
            }

            var here = (int)(Position >> (Shift + (digit * WheelLevel.IndexBits))) & WheelLevel.IndexMask;
            var index = level.FirstFrom(here);
            if (index >= 0)
            {
                return (digit, index);
            }
        }

        throw new UnreachableException("The wheel counts entries that are in none of its buckets.");
    }

    /// <summary>Adds the entries of a detached bucket anew.</summary>
    private void Deal(Bucket bucket)
    {
        var chunk = bucket.Head;
        for (var isTail = bucket.IsEmpty; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            foreach (ref readonly var entry in _pool.Read(chunk, bucket.Next))
            {
                Count--;
                if (IsWanted(entry))
                {
                    Add(entry);
                }
            }

            chunk = Release(chunk, isTail);
        }
    }

    /// <summary>Copies the pending entries of a detached bucket; how many there are.</summary>
    private int HandOver(Bucket bucket, ref TEntry[] batch)
    {
        var count = 0;
        var chunk = bucket.Head;
        for (var isTail = bucket.IsEmpty; !isTail;)
        {
            isTail = ChunkPool<TEntry>.IsTail(chunk, bucket.Next);
            var entries = _pool.Read(chunk, bucket.Next);
            Count -= entries.Length;
            if (count + entries.Length > batch.Length)
            {
                Array.Resize(ref batch, Math.Max(batch.Length, entries.Length) * 2);
            }

            foreach (ref readonly var entry in entries)
            {
                if (IsWanted(entry))
                {
                    batch[count++] = entry;
                }
            }

            chunk = Release(chunk, isTail);
        }

        return count;
    }

    private int Release(int chunk, bool isTail)
    {
        var next = isTail ? 0 : _pool.After(chunk);
        _pool.Free(chunk);
        return next;
    }

    /// <summary>Whether an entry is pending; a cancelled one gives its ticket back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsWanted(in TEntry entry)
    {
        var ticket = entry.Ticket - 1;
        if (ticket < 0 || !book!.IsCancelled(ticket))
        {
            return true;
        }

        book.Return(ticket);
        return false;
    }
}
