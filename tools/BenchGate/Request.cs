using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate;

/// <summary>What a command line asks for.</summary>
internal sealed record Request
{
    /// <summary>File or folder of what is known to be good.</summary>
    public required string Baseline { get; init; }

    /// <summary>File or folder of what shall be let in.</summary>
    public required string Candidate { get; init; }

    /// <summary>How the result is written.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>What passes.</summary>
    public required GateOptions Options { get; init; }

    /// <summary>File of explanations; null for the one beside the baseline.</summary>
    public string? Explanations { get; init; }

    /// <summary>Changes of counters that are meant, NAME=REASON.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Slowdowns that are meant, NAME=REASON.</summary>
    public IReadOnlyList<string> AllowSlower { get; init; } = [];

    /// <summary>Everything wrong with the arguments.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
