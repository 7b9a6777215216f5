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

    /// <summary>Whether <paramref name="a"/> happens strictly before <paramref name="b"/>.</summary>
    static abstract bool IsBefore(in TSelf a, in TSelf b);

    /// <summary>One of the words by which entries are ordered, word 0 first, such that words compare unsigned.</summary>
    static abstract ulong Word(in TSelf entry, int index);
}
