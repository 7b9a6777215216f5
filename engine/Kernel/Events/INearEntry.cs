namespace Downshift.Kernel.Events;

/// <summary>An entry that may be stored shorter once it is near, when its bucket tells what was left out.</summary>
/// <typeparam name="TSelf">The entry itself.</typeparam>
/// <typeparam name="TNear">The short form.</typeparam>
internal interface INearEntry<TSelf, TNear> : IEntry<TSelf>
    where TSelf : unmanaged, INearEntry<TSelf, TNear>
    where TNear : unmanaged
{
    /// <summary>The short form.</summary>
    TNear Near { get; }

    /// <summary>The entry again.</summary>
    /// <param name="near">Its short form.</param>
    /// <param name="bucketStart">First tick of its bucket.</param>
    static abstract TSelf Restore(in TNear near, long bucketStart);
}
