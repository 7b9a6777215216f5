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

    /// <summary>After a Latin hypercube, look for points at which an effect turns round.</summary>
    public bool Search { get; init; } = true;

    /// <summary>SHA-256 of scenario and design: covers everything that can change a run of the study.</summary>
    public string RunsHash => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Scenario.RunsHash}\n{Design.Hash()}\n")));
}
