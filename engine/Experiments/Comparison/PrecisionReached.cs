namespace Downshift.Experiments.Comparison;

/// <summary>How far the sequential procedure of <c>--precision</c> came.</summary>
/// <param name="Target">Relative half-width asked for, as 0.05.</param>
/// <param name="Reached">Every primary outcome of every variant is that precise.</param>
/// <param name="Replications">Replications used.</param>
/// <param name="Achieved">Largest relative half-width of the primary outcomes; NaN where one is not defined.</param>
/// <param name="Outcome">Id of the outcome it belongs to, or null without one.</param>
/// <param name="Variant">Index of the variant it belongs to, or -1.</param>
public sealed record PrecisionReached(
    double Target, bool Reached, int Replications, double Achieved, string? Outcome, int Variant);
