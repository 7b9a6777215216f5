using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>One claim of a hypothesis, judged apart.</summary>
/// <param name="What">The claim in one line.</param>
/// <param name="Scenario">Name of the built-in scenario it is tested with.</param>
/// <param name="Variants">Names of the variants it needs, the control of ratios included.</param>
/// <param name="Claim">What is looked at.</param>
public sealed record HypothesisPart(
    BilingualText What, string Scenario, IReadOnlyList<string> Variants, IClaim Claim)
{
    /// <summary>Where it is said to hold.</summary>
    public Quantifier Holds { get; init; } = Quantifier.Everywhere;
}
