using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>The calendar of a street, as its work system sees it.</summary>
internal interface IScheduler
{
    /// <summary>Schedules an event in the same street.</summary>
    /// <param name="time">Moment, not before now.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="destinationUnit">Unit, index in the world: the destination in the order of events.</param>
    /// <param name="version">Version of the subject.</param>
    /// <param name="subject">A hand (index in the street) or a unit (index in the world), by kind.</param>
    /// <param name="data0">First datum.</param>
    void Schedule(long time, EventKind kind, int destinationUnit, ushort version, int subject, long data0 = 0);
}
