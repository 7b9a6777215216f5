using System.Security.Cryptography;
using System.Text;
using Downshift.Experiments.Designs;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>A study to be made: a comparison at every point of a design.</summary>
/// <param name="Scenario">The scenario after all settings.</param>
/// <param name="Design">Which parameters take which values.</param>
public sealed record StudyPlan(Scenario Scenario, Design Design)
{
    /// <summary>Threads to use, 1 to 64; results never depend on it.</summary>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Confidence of every interval and bound.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Also run the scenario's own values, which no Latin hypercube holds.</summary>
    public bool OwnValues { get; init; }

    /// <summary>Chooses further points after a Latin hypercube: corners at which an effect may turn round. Null looks
    /// at the effects on primary outcomes.</summary>
    public Func<IReadOnlyList<StudyPoint>, IReadOnlyList<DesignPoint>>? Corners { get; init; }

    /// <summary>SHA-256 of scenario and design: covers everything that can change a run of the study.</summary>
    public string RunsHash => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Scenario.RunsHash}\n{Design.Hash()}\n")));
}
