using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>A daily series of one variant, averaged over replications.</summary>
/// <param name="Id">Id of the series catalogue.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Unit">Index of the place within its level.</param>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Mean">Mean a day.</param>
/// <param name="Low">Lowest replication a day.</param>
/// <param name="High">Highest replication a day.</param>
public sealed record SeriesComparison(
    string Id, OutcomeLevel Level, int Unit, int Variant, IReadOnlyList<double> Mean, IReadOnlyList<double> Low,
    IReadOnlyList<double> High);
