using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Studies;

/// <summary>How far a study is.</summary>
/// <param name="PointsDone">Points that are complete.</param>
/// <param name="PointsTotal">Points in all.</param>
/// <param name="Here">How far the comparison at the current point is.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Left">Estimated time left; null while unknown.</param>
public sealed record StudyProgress(
    int PointsDone, int PointsTotal, ComparisonProgress Here, TimeSpan Elapsed, TimeSpan? Left);
