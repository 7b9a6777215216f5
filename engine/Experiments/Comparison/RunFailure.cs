namespace Downshift.Experiments.Comparison;

/// <summary>A run that failed: data beside the results, never the end of the other runs.</summary>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
/// <param name="Message">What went wrong, in one line.</param>
/// <param name="Kept">The run ended and its rows are kept, but its accounts did not balance.</param>
public sealed record RunFailure(int Variant, int Replication, string Message, bool Kept);
