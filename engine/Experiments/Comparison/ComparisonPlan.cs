using Downshift.Experiments.Statistics;
using Downshift.Scenarios;

namespace Downshift.Experiments.Comparison;

/// <summary>A comparison to be made: the scenario and how it is run.</summary>
/// <param name="Scenario">The scenario after all settings.</param>
public sealed record ComparisonPlan(Scenario Scenario)
{
    /// <summary>Threads to use, 1 to 64; results never depend on it.</summary>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Replications a variant; with <see cref="Precision"/> the most that are made.</summary>
    public int Replications { get; init; } = Math.Max(1, Scenario.Replications);

    /// <summary>Relative half-width asked for on every primary outcome, as 0.05; null makes a fixed number.</summary>
    public double? Precision { get; init; }

    /// <summary>Confidence of every interval.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Replications of the first round.</summary>
    public int FirstRound =>
        Precision is null ? Replications : Math.Min(Replications, SequentialPrecision.First);
}
