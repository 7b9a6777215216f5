using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>Where files of a scenario come from: a disk, or the texts a manifest holds.</summary>
internal interface IScenarioFiles
{
    /// <summary>Reads the bytes of a file below the root.</summary>
    /// <param name="name">Checked name with forward slashes, relative to the root.</param>
    /// <param name="problem">Why it could not be read.</param>
    byte[]? Read(string name, out Phrase problem);

    /// <summary>Names of some files in the folder of a name, to suggest one for a name that is wrong.</summary>
    IReadOnlyList<string> Beside(string name);

    /// <summary>Whether there is such a file.</summary>
    bool Exists(string name);
}
