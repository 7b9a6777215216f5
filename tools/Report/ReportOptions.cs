using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Choices of a report that do not change what it says.</summary>
public sealed record ReportOptions
{
    /// <summary>The language in which the report opens; it always holds both, and a browser set to Chinese opens it in
    /// Chinese. Chinese unless told.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>
    /// The scenario's file or name as it was given, for the command that makes the result again; of an absolute path
    /// the report shows the file's name alone. Null: taken from the scenario.
    /// </summary>
    public string? File { get; init; }

    /// <summary>The command that makes the result again, where it was made as a part of something larger. Null: taken
    /// from the result.</summary>
    public string? Command { get; init; }
}
