using Downshift.Experiments.Comparison;
using Downshift.Experiments.Studies;

namespace Downshift.Experiments.Hypotheses;

/// <summary>What was found of all hypotheses.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Hypotheses">One result a hypothesis, in the plan's order.</param>
/// <param name="Studies">The studies they rest on, one a scenario.</param>
/// <param name="Cancelled">Stopped by the user before all studies were complete.</param>
/// <param name="Versions">Versions that made the result.</param>
/// <param name="ElapsedSeconds">Wall-clock seconds of this invocation; informational.</param>
public sealed record ReproductionResult(
    ReproductionPlan Plan, IReadOnlyList<HypothesisResult> Hypotheses, IReadOnlyList<StudyResult> Studies,
    bool Cancelled, Versions Versions, double ElapsedSeconds)
{
    /// <summary>Every run that was asked for has ended soundly.</summary>
    public bool Complete => !Cancelled && Studies.All(study => study.Complete);

    /// <summary>State hashes of all runs of all studies, combined in their order.</summary>
    public UInt128 StateHash =>
        Kernel.Hashing.StateHash.Combine([.. Studies.Select(study => study.StateHash)]);
}
