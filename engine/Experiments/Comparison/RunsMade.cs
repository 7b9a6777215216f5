using Downshift.Experiments.Running;

namespace Downshift.Experiments.Comparison;

/// <summary>The runs of a comparison before anything is compared.</summary>
/// <param name="City">The city they share.</param>
/// <param name="Runs">Finished runs in the order of variants and replications.</param>
/// <param name="Failures">Runs that did not end, or ended with accounts that do not balance, in the same order.</param>
/// <param name="Cancelled">Stopped before all runs had ended.</param>
/// <param name="Precision">How the asked precision came out; null where none was asked for.</param>
internal sealed record RunsMade(
    IRunCity City, IReadOnlyList<RunRecord> Runs, IReadOnlyList<RunFailure> Failures, bool Cancelled,
    PrecisionReached? Precision);
