namespace Downshift.BenchGate.Results;

/// <summary>What a benchmark did, by count: the same on every run of the same code.</summary>
internal sealed record Counters
{
    /// <summary>Events handled; null where it is not recorded.</summary>
    public long? Events { get; init; }

    /// <summary>Fingerprint of the behaviour; null where it is not recorded.</summary>
    public string? Hash { get; init; }

    /// <summary>Bytes allocated; null where it is not recorded.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>
    /// Operations over which <see cref="AllocatedBytes"/> is a mean: what the runtime allocates beside the work is
    /// spread over them. 1 where the bytes are a total.
    /// </summary>
    public long Operations { get; init; } = 1;

    /// <summary>The bytes are a mean of BenchmarkDotNet, not a total.</summary>
    public bool IsPerOperation { get; init; }
}
