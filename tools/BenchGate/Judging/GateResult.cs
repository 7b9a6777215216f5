using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Judging;

/// <summary>What a gate says.</summary>
internal sealed record GateResult
{
    /// <summary>What was asked.</summary>
    public required GateOptions Options { get; init; }

    /// <summary>Benchmarks of both sides, worst first.</summary>
    public IReadOnlyList<BenchmarkJudgement> Benchmarks { get; init; } = [];

    /// <summary>Benchmarks that only the baseline has, by name.</summary>
    public IReadOnlyList<string> MissingInCandidate { get; init; } = [];

    /// <summary>Benchmarks that only the candidate has, by name.</summary>
    public IReadOnlyList<string> MissingInBaseline { get; init; } = [];

    /// <summary>Explanations that nothing needed.</summary>
    public IReadOnlyList<Explanation> UnusedExplanations { get; init; } = [];

    /// <summary>Why nothing, or not everything, can be compared.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>
    /// What a script is told. A failure that is certain goes before what could not be compared: taking a benchmark away
    /// must not hide that another became slower.
    /// </summary>
    public int ExitCode => Benchmarks.Any(one => one.Fails)
        ? BenchGate.ExitCode.Worse
        : Problems.Count > 0 ? BenchGate.ExitCode.NotComparable : BenchGate.ExitCode.SameOrFaster;
}
