namespace Downshift.Bench.Macro.Hold;

/// <summary>The hold model: take the earliest event, add it again later.</summary>
/// <remarks>Every queue sees the same additions, so equal hashes mean that events left in the same order.</remarks>
public sealed class HoldLoop<TQueue>(TQueue queue, long[] increments)
    where TQueue : struct, IHoldQueue
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly TQueue _queue = queue;
    private readonly long[] _increments = increments;
    private uint _number;

    /// <summary>Fingerprint of the events taken so far, in their order.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Adds the first events, spread as the increments are.</summary>
    public void Fill(int pending)
    {
        for (var i = 0; i < pending; i++)
        {
            _queue.Add(_increments[_number % Increments.Count], _number);
            _number++;
        }
    }

    /// <summary>Takes and adds again.</summary>
    public void Run(long events)
    {
        var increments = _increments;
        var hash = Hash;
        var number = _number;
        for (var i = 0L; i < events; i++)
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
