namespace Downshift.Experiments.Comparison;

/// <summary>How far a comparison is.</summary>
/// <param name="RunsDone">Runs that have ended, those of an earlier invocation included.</param>
/// <param name="RunsTotal">Runs of the current round and all before it.</param>
/// <param name="Active">Runs under way.</param>
/// <param name="Events">Events handled by this invocation.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Left">Estimated time left; null while unknown.</param>
public sealed record ComparisonProgress(
    int RunsDone, int RunsTotal, IReadOnlyList<ActiveRun> Active, long Events, TimeSpan Elapsed, TimeSpan? Left);
