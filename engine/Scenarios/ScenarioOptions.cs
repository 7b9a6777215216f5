using Downshift.Model.Hierarchy;

namespace Downshift.Scenarios;

/// <summary>What a command line adds to a scenario file. What of it can change a result is in the hash.</summary>
public sealed record ScenarioOptions
{
    /// <summary>
    /// Folder that files may refer to. Null: the folder <c>scenarios</c> above the file, else above the current folder,
    /// else beside the program.
    /// </summary>
    public string? ScenariosRoot { get; init; }

    /// <summary>Overrides <c>path=value</c> in the order given; they apply to the base, before the variants.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Seed instead of the file's.</summary>
    public uint? Seed { get; init; }

    /// <summary>Replications instead of the file's, 1 to 100,000.</summary>
    public int? Replications { get; init; }

    /// <summary>Days of the horizon instead of the file's: the horizon ends earlier, never later.</summary>
    public int? Days { get; init; }

    /// <summary>k of <c>--scale 1/k</c>, 1 to 10,000.</summary>
    public int ScaleDivisor { get; init; } = 1;

    /// <summary>How finely routine work is simulated.</summary>
    public Resolution Resolution { get; init; } = Resolution.Household;
}
