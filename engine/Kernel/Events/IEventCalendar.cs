namespace Downshift.Kernel.Events;

/// <summary>The pending events of one process or partition, in the total order of <see cref="EventKey"/>.</summary>
/// <typeparam name="TPayload">What an event carries: a small struct, so that an event is never an object.</typeparam>
/// <remarks>Not safe for use by several threads at once: a partition owns its calendar.</remarks>
public interface IEventCalendar<TPayload>
    where TPayload : unmanaged
{
    /// <summary>How many events are pending.</summary>
    int Count { get; }

    /// <summary>Time of the earliest pending event in ticks; <see cref="long.MaxValue"/> when there is none.</summary>
    long NextTime { get; }

    /// <summary>Adds an event. Keys should be distinct; events with equal keys come out in no defined order.</summary>
    /// <exception cref="CalendarLimitException">More events are pending than a run can sensibly have.</exception>
    void Schedule(in EventKey key, in TPayload payload);

    /// <summary>Removes and returns the earliest event if its time is before <paramref name="before"/>.</summary>
    /// <param name="before">Exclusive bound in ticks: the end of the window.</param>
    /// <param name="key">The event's place in the order.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>Whether there was such an event.</returns>
    bool TryTake(long before, out EventKey key, out TPayload payload);
}
