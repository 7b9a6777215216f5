using System.Runtime.CompilerServices;
using Downshift.Kernel.Events;

namespace Downshift.Bench.Macro.Hold;

/// <summary>Time, then number: what makes a priority queue stable.</summary>
public readonly record struct StableKey(long Time, uint Number) : IComparable<StableKey>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(StableKey other) =>
        Time != other.Time ? (Time < other.Time ? -1 : 1) : Number.CompareTo(other.Number);
}

/// <summary>The baseline as it is usually written: .NET's own queue with a value tuple as a stable key.</summary>
public readonly struct TupleQueue() : IHoldQueue
{
    private readonly PriorityQueue<uint, (long Time, uint Number)> _queue = new();

    public void Add(long time, uint number) => _queue.Enqueue(number, (time, number));

    public void Take(out long time, out uint number)
    {
        _queue.TryDequeue(out number, out var key);
        time = key.Time;
    }

    public bool TryPeek(int ahead, out uint number)
    {
        number = 0;
        return false;
    }
}

/// <summary>The strongest baseline: the same queue with a hand-written comparison that the compiler inlines.</summary>
public readonly struct LibraryQueue() : IHoldQueue
{
    private readonly PriorityQueue<uint, StableKey> _queue = new();

    public void Add(long time, uint number) => _queue.Enqueue(number, new StableKey(time, number));

    public void Take(out long time, out uint number)
    {
        _queue.TryDequeue(out number, out var key);
        time = key.Time;
    }

    public bool TryPeek(int ahead, out uint number)
    {
        number = 0;
        return false;
    }
}

/// <summary>The reference calendar.</summary>
public readonly struct HeapQueue() : IHoldQueue
{
    private readonly HeapCalendar<uint> _calendar = new();

    public void Add(long time, uint number) => _calendar.Schedule(EventKey.At(time, 0, 0, 0, number), number);

    public void Take(out long time, out uint number)
    {
        _calendar.TryTake(long.MaxValue, out var key, out number);
        time = key.Time;
    }

    public bool TryPeek(int ahead, out uint number)
    {
        number = 0;
        return false;
    }
}

/// <summary>The fast calendar in exact order.</summary>
public readonly struct BucketQueue() : IHoldQueue
{
    private readonly BucketCalendar<uint> _calendar = new();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long time, uint number) => _calendar.Schedule(EventKey.At(time, 0, 0, 0, number), number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(out long time, out uint number)
    {
        _calendar.TryTake(long.MaxValue, out var key, out number);
        time = key.Time;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPeek(int ahead, out uint number) => _calendar.TryPeek(ahead, out number);
}

/// <summary>The calendar without keys: first scheduled, first out within a tick.</summary>
public readonly struct TickQueue() : IHoldQueue
{
    private readonly TickCalendar<uint> _calendar = new();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long time, uint number) => _calendar.Schedule(time, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(out long time, out uint number) => _calendar.TryTake(long.MaxValue, out time, out number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPeek(int ahead, out uint number) => _calendar.TryPeek(ahead, out number);
}
