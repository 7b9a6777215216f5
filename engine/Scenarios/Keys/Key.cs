using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Keys;

/// <summary>A key of a scenario file.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Meaning">One line for editors, in both languages.</param>
internal sealed record Key(string Path, KeyKind Kind, Phrase Meaning)
{
    /// <summary>Words admitted, for <see cref="KeyKind.Word"/> and <see cref="KeyKind.Words"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Value where the key is left out; null where it must be given.</summary>
    public string? Default { get; init; }

    /// <summary>A variant may set it.</summary>
    public bool InVariant { get; init; }

    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The path without its last part; empty at the top.</summary>
    public string Parent => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('.')] : "";
}
