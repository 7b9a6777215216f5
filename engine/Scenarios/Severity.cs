namespace Downshift.Scenarios;

/// <summary>What a finding does to the scenario it was made in.</summary>
public enum Severity
{
    /// <summary>The scenario runs, but its author should know.</summary>
    Warning,

    /// <summary>Nothing runs.</summary>
    Error,
}
