using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Downshift.Bench.Macro.Hold;

/// <summary>
/// Parallel hold's model on one thread: an event happens to an entity and schedules one for a random other.
/// </summary>
/// <remarks>
/// The payload is the destination. The other entity follows from the state of this one, which is the work of the event:
/// 16 bytes anywhere in memory, read and written.
/// </remarks>
public sealed class PholdLoop<TQueue>(TQueue queue, long[] increments, int entities) : IHoldLoop
    where TQueue : struct, IHoldQueue
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int Block = 4096;
    private const int PrefetchAhead = 12;

    private TQueue _queue = queue;
    private readonly Entity[] _entities = new Entity[entities];
    private readonly long[] _increments = increments;
    private uint _scheduled;

    /// <inheritdoc/>
    public ulong Hash { get; private set; }

    /// <inheritdoc/>
    /// <remarks>One event for each entity, spread as the increments are.</remarks>
    public void Fill()
    {
        for (var i = 0; i < _entities.Length; i++)
        {
            _entities[i].State = (ulong)(i + 1) * Multiplier;
            _queue.Add(_increments[_scheduled++ % Increments.Count], (uint)i);
        }
    }

    /// <inheritdoc/>
    public void Run(long events)
    {
        for (; events >= Block; events -= Block)
        {
            RunBlock(Block);
        }

        RunBlock((int)events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunBlock(int events)
    {
        var entities = _entities;
        var hash = Hash;
        for (var i = 0; i < events; i++)
        {
            if (_queue.TryPeek(PrefetchAhead, out var soon))
            {
                Prefetch(ref entities[soon]);
            }

            _queue.Take(out var time, out var number);
            ref var entity = ref entities[number];
            entity.State = (entity.State ^ (ulong)(time - entity.Last)) * Multiplier;
            entity.Last = time;
            hash = (hash ^ entity.State) * Multiplier;
            var other = (uint)Math.BigMul(entity.State, (ulong)entities.Length, out _);
            _queue.Add(time + _increments[_scheduled++ % Increments.Count], other);
        }

        Hash = hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref Entity entity)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref entity));
        }
    }

    private struct Entity
    {
        public ulong State;
        public long Last;
    }
}
