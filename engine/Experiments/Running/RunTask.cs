namespace Downshift.Experiments.Running;

/// <summary>A run to be made.</summary>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
internal readonly record struct RunTask(int Variant, int Replication);
