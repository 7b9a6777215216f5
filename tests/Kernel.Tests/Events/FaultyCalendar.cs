using Downshift.Kernel.Events;

namespace Downshift.Kernel.Tests.Events;

/// <summary>What may be wrong with a calendar.</summary>
public enum Fault
{
    SwapsTies,
    ForgetsToCancel,
    ReportsTheTimeLastTaken,
    LosesAnEvent,
}

/// <summary>A heap with one fault that shows rarely: a comparison that lets it pass proves nothing.</summary>
internal sealed class FaultyCalendar(Fault fault) : ICancellableCalendar<uint>
{
    private const int Rarely = 997;

    private readonly HeapCalendar<uint> _heap = new();
    private long _lastTaken;
    private int _calls;

    public int Count => _heap.Count;

    public long NextTime =>
        fault == Fault.ReportsTheTimeLastTaken && IsFaultyCall() ? _lastTaken : _heap.NextTime;

    public void Schedule(in EventKey key, in uint payload) => _heap.Schedule(key, payload);

    public EventHandle ScheduleCancellable(in EventKey key, in uint payload) => _heap.ScheduleCancellable(key, payload);

    public bool Cancel(EventHandle handle) =>
        fault == Fault.ForgetsToCancel && IsFaultyCall() ? handle.Ticket > 0 : _heap.Cancel(handle);

    public bool TryTake(long before, out EventKey key, out uint payload)
    {
        var isTaken = _heap.TryTake(before, out key, out payload);
        _lastTaken = key.Time;
        if (fault == Fault.LosesAnEvent && IsFaultyCall())
        {
            return _heap.TryTake(before, out key, out payload);
        }

        if (fault == Fault.SwapsTies && _heap.NextTime == key.Time && IsFaultyCall())
        {
            var (first, firstPayload) = (key, payload);
            _heap.TryTake(before, out key, out payload);
            _heap.Schedule(first, firstPayload);
        }

        return isTaken;
    }

    private bool IsFaultyCall() => ++_calls % Rarely == 0;
}
