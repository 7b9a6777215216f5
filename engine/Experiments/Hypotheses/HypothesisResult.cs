namespace Downshift.Experiments.Hypotheses;

/// <summary>What was found of a hypothesis.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Parts">Its claims, each judged apart.</param>
public sealed record HypothesisResult(Hypothesis Hypothesis, IReadOnlyList<PartResult> Parts)
{
    /// <summary>Supported where all claims are, contradicted where one is, otherwise undecided.</summary>
    public HypothesisVerdict Verdict =>
        Parts.Count == 0 ? HypothesisVerdict.NotTestable
        : Parts.All(part => part.Verdict == HypothesisVerdict.Supported) ? HypothesisVerdict.Supported
        : Parts.Any(part => part.Verdict == HypothesisVerdict.Contradicted) ? HypothesisVerdict.Contradicted
        : HypothesisVerdict.Undecided;
}
