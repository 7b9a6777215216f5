namespace Downshift.Experiments.Comparison;

/// <summary>A paired difference from the baseline.</summary>
/// <param name="Interval">Difference with its Student-t interval.</param>
/// <param name="VarianceReduction">
/// Variance of the difference had the runs been independent, over the paired variance. 1 where neither varies,
/// <see cref="double.PositiveInfinity"/> where only the paired variance is zero, NaN below two replications.
/// </param>
/// <param name="Positive">Replications in which the variant was above the baseline.</param>
/// <param name="Negative">Replications in which it was below.</param>
public readonly record struct PairedDifference(Interval Interval, double VarianceReduction, int Positive, int Negative);
