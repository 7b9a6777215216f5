namespace Downshift.Experiments.Hypotheses;

/// <summary>What was found of a hypothesis.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Parts">Its claims, each judged apart; those whose study has no point yet are missing.</param>
public sealed record HypothesisResult(Hypothesis Hypothesis, IReadOnlyList<PartResult> Parts)
{
    /// <summary>Supported where all claims are, contradicted where one is, otherwise undecided. A claim that has not
    /// been looked at supports nothing.</summary>
    public HypothesisVerdict Verdict =>
        Hypothesis.Parts.Count == 0 ? HypothesisVerdict.NotTestable
        : Parts.Count == 0 ? HypothesisVerdict.NotRun
        : Parts.Count == Hypothesis.Parts.Count
            && Parts.All(part => part.Verdict == HypothesisVerdict.Supported) ? HypothesisVerdict.Supported
        : Parts.Any(part => part.Verdict == HypothesisVerdict.Contradicted) ? HypothesisVerdict.Contradicted
        : HypothesisVerdict.Undecided;
}
