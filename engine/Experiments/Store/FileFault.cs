namespace Downshift.Experiments.Store;

/// <summary>What can be wrong with a file of a result.</summary>
public enum FileFault
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>Its rows do not have the hash that the manifest gives.</summary>
    OtherHash,

    /// <summary>A line differs.</summary>
    OtherLine,

    /// <summary>A row differs.</summary>
    OtherRow,
}
