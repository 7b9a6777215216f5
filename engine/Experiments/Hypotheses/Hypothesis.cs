using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>A hypothesis of the study of the case, as the model can test it.</summary>
/// <param name="Id">H1 to H26.</param>
/// <param name="Claim">What it says.</param>
/// <param name="ContradictedIf">What would contradict it.</param>
/// <param name="Parts">What is tested; empty where the model cannot test it yet.</param>
/// <param name="Remark">What the test leaves out, or what the model lacks for it; may be empty.</param>
public sealed record Hypothesis(
    string Id, BilingualText Claim, BilingualText ContradictedIf, IReadOnlyList<HypothesisPart> Parts,
    BilingualText Remark);
