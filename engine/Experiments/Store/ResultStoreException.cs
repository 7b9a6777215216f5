namespace Downshift.Experiments.Store;

/// <summary>A result folder that cannot be used as asked; found before the first run.</summary>
/// <param name="problem">Why.</param>
/// <param name="folder">The folder.</param>
/// <param name="detail">What the system or the folder says; may be empty.</param>
public sealed class ResultStoreException(StoreProblem problem, string folder, string detail)
    : Exception($"{problem}: {folder} {detail}".TrimEnd())
{
    /// <summary>Why.</summary>
    public StoreProblem Problem => problem;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>What the system or the folder says; may be empty.</summary>
    public string Detail => detail;
}
