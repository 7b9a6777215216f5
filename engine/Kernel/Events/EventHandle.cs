namespace Downshift.Kernel.Events;

/// <summary>Names one pending event of one calendar, so that it can be cancelled; the default names none.</summary>
/// <param name="Ticket">Number of the place in the calendar's book of tickets, from 1; 0 names no event.</param>
/// <param name="Version">How often that place was used before; tells a new event from an old one at the same
/// place.</param>
public readonly record struct EventHandle(int Ticket, int Version)
{
    /// <summary>Names no event; cancelling it does nothing.</summary>
    public static EventHandle None => default;
}
