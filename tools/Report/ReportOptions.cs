using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Choices of a report that do not change what it says.</summary>
public sealed record ReportOptions
{
    /// <summary>The language in which the report opens; it always holds both. Chinese unless told.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The command line that makes the same result again; null: written from the scenario.</summary>
    public string? Command { get; init; }
}
