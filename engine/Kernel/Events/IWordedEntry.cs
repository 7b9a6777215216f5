namespace Downshift.Kernel.Events;

/// <summary>An ordered entry whose order is that of three unsigned words, one after the other.</summary>
/// <typeparam name="TSelf">The entry itself, so that the compiler specialises every use.</typeparam>
internal interface IWordedEntry<TSelf> : IOrderedEntry<TSelf>
    where TSelf : unmanaged, IWordedEntry<TSelf>
{
    /// <summary>Word 0 (the time), 1 or 2; entries that differ in a word are ordered by the first such word.</summary>
    static abstract ulong Word(in TSelf entry, int index);
}
