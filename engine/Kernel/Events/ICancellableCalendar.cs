namespace Downshift.Kernel.Events;

/// <summary>A calendar whose events can be taken back before they happen.</summary>
/// <typeparam name="TPayload">What an event carries.</typeparam>
/// <remarks>
/// Cancelling marks the event and leaves it where it is, O(1) whatever its time; it is dropped when it is met, and when
/// more events are marked than pending all are dropped at once. <see cref="IEventCalendar{TPayload}.Count"/> and
/// <see cref="IEventCalendar{TPayload}.NextTime"/> never see a cancelled event.
/// </remarks>
public interface ICancellableCalendar<TPayload> : IEventCalendar<TPayload>
    where TPayload : unmanaged
{
    /// <summary>Adds an event that can be cancelled.</summary>
    /// <param name="key">Its place in the order.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>Its handle, good until the event happens or is cancelled.</returns>
    /// <exception cref="CalendarLimitException">More events are pending than a run can sensibly have.</exception>
    EventHandle ScheduleCancellable(in EventKey key, in TPayload payload);

    /// <summary>Takes an event back, O(1).</summary>
    /// <param name="handle">The event's handle.</param>
    /// <returns>
    /// Whether the event was still pending; a handle whose event happened or was cancelled does nothing.
    /// </returns>
    bool Cancel(EventHandle handle);

    /// <summary>Moves a pending event to another place in the order, O(1).</summary>
    /// <param name="handle">The event's handle; replaced by the new one if the event was still pending.</param>
    /// <param name="key">Its new place.</param>
    /// <param name="payload">What it carries from now on.</param>
    /// <returns>Whether the event was still pending; if not, nothing is scheduled.</returns>
    bool Reschedule(ref EventHandle handle, in EventKey key, in TPayload payload)
    {
        if (!Cancel(handle))
        {
            return false;
        }

        handle = ScheduleCancellable(key, payload);
        return true;
    }
}
