namespace Downshift.Kernel.Events;

/// <summary>An entry with a place in a total order.</summary>
/// <typeparam name="TSelf">The entry itself, so that the compiler specialises every use.</typeparam>
internal interface IOrderedEntry<TSelf> : IEntry<TSelf>
    where TSelf : unmanaged, IOrderedEntry<TSelf>
{
    /// <summary>Whether <paramref name="a"/> happens strictly before <paramref name="b"/>.</summary>
    static abstract bool IsBefore(in TSelf a, in TSelf b);
}
