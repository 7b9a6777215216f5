using System.Runtime.CompilerServices;

namespace Downshift.Bench.Macro.Hold;

/// <summary>The hold model: take the earliest event, add it again later.</summary>
/// <remarks>Every queue sees the same additions, so equal hashes mean that events left in the same order.</remarks>
public sealed class HoldLoop<TQueue>(TQueue queue, long[] increments, int pending) : IHoldLoop
    where TQueue : struct, IHoldQueue
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const int Block = 4096;

    private readonly TQueue _queue = queue;
    private readonly long[] _increments = increments;
    private uint _number;

    /// <inheritdoc/>
    public ulong Hash { get; private set; }

    /// <inheritdoc/>
    /// <remarks>Spread as the increments are.</remarks>
    public void Fill()
    {
        for (var i = 0; i < pending; i++)
        {
            _queue.Add(_increments[_number % Increments.Count], _number);
            _number++;
        }
    }

    /// <inheritdoc/>
    public void Run(long events)
    {
        // In blocks, so that the loop is compiled as a whole and not replaced half-way (for every queue alike).
        for (; events >= Block; events -= Block)
        {
            RunBlock(Block);
        }

        RunBlock((int)events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunBlock(int events)
    {
        var increments = _increments;
        var hash = Hash;
        var number = _number;
        for (var i = 0; i < events; i++)
        {
            _queue.Take(out var time, out var taken);
            hash = (hash ^ (ulong)time ^ taken) * Multiplier;
            _queue.Add(time + increments[number % Increments.Count], number);
            number++;
        }

        _number = number;
        Hash = hash;
    }
}
