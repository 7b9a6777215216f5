using System.Runtime.CompilerServices;
using Downshift.Kernel.Events;

namespace Downshift.Bench.Macro.Hold;

/// <summary>The baseline with the order of scheduling as its key, since the payload is the destination.</summary>
public struct PholdLibraryQueue() : IHoldQueue
{
    private readonly PriorityQueue<uint, StableKey> _queue = new();
    private uint _scheduled;

    public void Add(long time, uint number) => _queue.Enqueue(number, new StableKey(time, _scheduled++));

    public readonly void Take(out long time, out uint number)
    {
        _queue.TryDequeue(out number, out var key);
        time = key.Time;
    }

    public readonly bool TryPeek(int ahead, out uint number)
    {
        number = 0;
        return false;
    }
}

/// <summary>The fast calendar, likewise.</summary>
public struct PholdBucketQueue() : IHoldQueue
{
    private readonly BucketCalendar<uint> _calendar = new();
    private uint _scheduled;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long time, uint number) =>
        _calendar.Schedule(EventKey.At(time, 0, 0, 0, _scheduled++), number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Take(out long time, out uint number)
    {
        _calendar.TryTake(long.MaxValue, out var key, out number);
        time = key.Time;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryPeek(int ahead, out uint number) => _calendar.TryPeek(ahead, out number);
}
