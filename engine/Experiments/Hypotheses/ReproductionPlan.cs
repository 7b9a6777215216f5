using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>Hypotheses to be tested, and how.</summary>
/// <param name="Hypotheses">The hypotheses.</param>
/// <param name="Options">Seed, scale, replications, days, resolution and overrides of all scenarios.</param>
public sealed record ReproductionPlan(IReadOnlyList<Hypothesis> Hypotheses, ScenarioOptions Options)
{
    /// <summary>Points of the Latin hypercube over all assumptions, the same for every scenario.</summary>
    public required int Points { get; init; }

    /// <summary>Threads to use, 1 to 64; results never depend on it.</summary>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Confidence of every interval and bound.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>The scenarios that the hypotheses need, each with the variants they need, in the order of their
    /// first use.</summary>
    public IReadOnlyList<(string Scenario, IReadOnlyList<string> Variants)> Needed =>
        [.. Hypotheses.SelectMany(hypothesis => hypothesis.Parts).GroupBy(part => part.Scenario).Select(group =>
            (group.Key, (IReadOnlyList<string>)[.. group.SelectMany(part => part.Variants).Distinct()]))];
}
