namespace Downshift.BenchGate.Judging;

/// <summary>What a gate lets pass.</summary>
internal sealed record GateOptions
{
    /// <summary>How many times slower is too slow: above 1, at most 100.</summary>
    public double TimeThreshold { get; init; } = 1.5;

    /// <summary>Confidence of every statement about time, 0.5 to 0.9999.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>
    /// Bytes that a measurement may allocate more or less without a change of the code, at least 0. The default is an
    /// assumption from measurements: with one thread this project's benchmarks repeat to the byte, with two the thread
    /// pool's own allocations differ by up to 12,848 bytes; rounded up to a power of two.
    /// </summary>
    public long AllocationSlack { get; init; } = 1 << 14;

    /// <summary>
    /// Share of a mean of BenchmarkDotNet that may differ beside: it picks the number of operations by the clock, and
    /// what grows by doubling is spread over as many. An assumption.
    /// </summary>
    public double AllocationShare { get; init; } = 0.01;

    /// <summary>Fewer bytes pass without an explanation.</summary>
    public bool AllowFewerBytes { get; init; }

    /// <summary>Benchmarks that the candidate does not have are listed and pass.</summary>
    public bool AllowMissing { get; init; }

    /// <summary>Counters only: time is not judged, machines may differ.</summary>
    public bool ExactOnly { get; init; }
}
