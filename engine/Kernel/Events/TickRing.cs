using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// A list for each tick of the near future, in a ring: the first payload of a tick lies in the ring itself, the others
/// in chunks of a pool.
/// </summary>
/// <remarks>
/// Where ticks are many and events few, nearly every event is the first of its tick and costs one cache line; where a
/// tick has hundreds, its chunks are read as a stream.
/// </remarks>
internal sealed class TickRing<TPayload>(ChunkPool<TPayload> pool, int sizeBits)
    where TPayload : unmanaged
{
    // The others of a tick that has none are always the empty bucket.
    private readonly Slot[] _slots = new Slot[1 << sizeBits];
    private readonly FilledSet _filled = new(1 << sizeBits);
    private readonly int _mask = (1 << sizeBits) - 1;

    /// <summary>Ticks that the ring covers.</summary>
    public int Size => _slots.Length;

    /// <summary>Adds a payload behind those of its tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long tick, in TPayload payload)
    {
        var index = (int)tick & _mask;
        ref var slot = ref _slots[index];
        if (_filled.Add(index))
        {
            slot.First = payload;
        }
        else
        {
            pool.Append(ref slot.Others) = payload;
        }
    }

    /// <summary>The first tick from one on that has a payload; -1 if none has.</summary>
    /// <param name="from">Where to start; every payload is of a tick within one turn of the ring from here.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long FirstFrom(long from)
    {
        var start = (int)from & _mask;
        var near = _filled.NextInWord(start);
        return near >= 0 ? from + near : FirstBeyond(from, start);
    }

    /// <summary>Empties a tick that has a payload.</summary>
    /// <param name="tick">The tick.</param>
    /// <param name="first">Its first payload.</param>
    /// <returns>The others.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Bucket Detach(long tick, out TPayload first)
    {
        var index = (int)tick & _mask;
        _filled.Remove(index);
        ref var slot = ref _slots[index];
        first = slot.First;
        var others = slot.Others;
        slot.Others = default;
        return others;
    }

    /// <summary>Asks the memory for the payloads of a tick that will be detached soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(long tick)
    {
        ref var others = ref _slots[(int)tick & _mask].Others;
        if (!others.IsEmpty)
        {
            pool.Prefetch(others);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long FirstBeyond(long from, int start)
    {
        var index = _filled.FirstFrom(start);
        if (index < 0)
        {
            index = _filled.FirstFrom(0);
        }

        return index < 0 ? -1 : from + ((index - start) & _mask);
    }

    private struct Slot
    {
        public TPayload First;
        public Bucket Others;
    }
}
