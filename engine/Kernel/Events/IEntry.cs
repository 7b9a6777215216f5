namespace Downshift.Kernel.Events;

/// <summary>A pending event as calendars store it.</summary>
/// <typeparam name="TSelf">The entry itself, so that the compiler specialises every use.</typeparam>
internal interface IEntry<TSelf>
    where TSelf : unmanaged, IEntry<TSelf>
{
    /// <summary>Ticks since the epoch.</summary>
    long Time { get; }

    /// <summary>Ticket of a cancellable event plus 1; 0 for any other.</summary>
    int Ticket { get; }
}
