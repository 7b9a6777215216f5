namespace Downshift.Experiments.Comparison;

/// <summary>A run under way.</summary>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
/// <param name="Day">Simulated days so far.</param>
public readonly record struct ActiveRun(int Variant, int Replication, double Day);
