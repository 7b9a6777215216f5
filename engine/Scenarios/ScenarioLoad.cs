namespace Downshift.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">The scenario, or null if any finding is an error.</param>
/// <param name="Findings">All findings, ordered by file, line and column.</param>
public sealed record ScenarioLoad(Scenario? Scenario, IReadOnlyList<Finding> Findings);
