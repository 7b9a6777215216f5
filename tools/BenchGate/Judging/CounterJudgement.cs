namespace Downshift.BenchGate.Judging;

/// <summary>How one counter compares.</summary>
/// <param name="Counter"><c>events</c>, <c>hash</c> or <c>allocatedBytes</c>.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Baseline">The baseline's value or values; empty where it has none.</param>
/// <param name="Candidate">The candidate's value or values; empty where it has none.</param>
internal sealed record CounterJudgement(string Counter, CounterVerdict Verdict, string Baseline, string Candidate)
{
    /// <summary>Name of the counter of events.</summary>
    public const string Events = "events";

    /// <summary>Name of the fingerprint of behaviour.</summary>
    public const string Hash = "hash";

    /// <summary>Name of the counter of bytes.</summary>
    public const string AllocatedBytes = "allocatedBytes";

    /// <summary>Needs an explanation.</summary>
    public bool IsChange => Verdict >= CounterVerdict.Changed;
}
