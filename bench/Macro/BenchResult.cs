using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Downshift.Bench.Macro;

/// <summary>What one benchmark found, printed as one line of JSON.</summary>
public sealed record BenchResult
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Immutable name: results of different versions are compared by it.</summary>
    public required string Benchmark { get; init; }

    /// <summary>How many of <see cref="Unit"/> one timed repeat handled; the name is older than the units.</summary>
    public required long Events { get; init; }

    /// <summary>
    /// What is counted and what a time is of: <c>event</c> of a calendar or a model, <c>customer</c> (<c>mmc</c>: two
    /// events), <c>window</c> (<c>windows</c>: an event a partition and its messages), <c>draw</c> (<c>sampling</c>).
    /// </summary>
    public string Unit { get; init; } = "event";

    /// <summary>Nanoseconds for one of <see cref="Unit"/>, median over the repeats.</summary>
    public double NsPerEvent => ElapsedSeconds * 1e9 / Events;

    /// <summary>Median over the repeats.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Processor time of a repeat, all threads, median over the repeats; steadier than wall time.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>The same work on the baseline in the same process, median over the repeats.</summary>
    public double? BaselineNsPerEvent { get; init; }

    /// <summary>The baseline's processor time of a repeat.</summary>
    public double? BaselineCpuSeconds { get; init; }

    /// <summary>How many times faster than the baseline.</summary>
    public double? Ratio => BaselineNsPerEvent / NsPerEvent;

    /// <summary>The same by processor time.</summary>
    public double? CpuRatio => BaselineCpuSeconds / CpuSeconds;

    /// <summary>Bytes allocated on the heap by the timed repeats, after warm-up.</summary>
    public required long AllocatedBytes { get; init; }

    /// <summary>
    /// Largest working set of the process up to the end of the timed repeats, before the baseline ran.
    /// </summary>
    public required long PeakBytes { get; init; }

    /// <summary>Seconds in which the world was built, before the timed repeats and not part of them.</summary>
    public double? BuildSeconds { get; init; }

    /// <summary><c>household</c> or <c>grid</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Threads of the run.</summary>
    public int? Threads { get; init; }

    /// <summary>Households of the world.</summary>
    public long? Households { get; init; }

    /// <summary>People of the world.</summary>
    public long? People { get; init; }

    /// <summary>Communities and villages of the world.</summary>
    public long? Units { get; init; }

    /// <inheritdoc cref="Machine.Processor"/>
    public string? Processor { get; } = Machine.Processor;

    /// <summary>Processors that the runtime may use.</summary>
    public int LogicalCores { get; } = Environment.ProcessorCount;

    /// <inheritdoc cref="Machine.Architecture"/>
    public string Architecture { get; } = Machine.Architecture;

    /// <inheritdoc cref="Machine.OperatingSystem"/>
    public string? OperatingSystem { get; } = Machine.OperatingSystem;

    /// <inheritdoc cref="Machine.Runtime"/>
    public string Runtime { get; } = Machine.Runtime;

    /// <summary>Whether draws and sorts ran on 256-bit vectors; the hash is the same without.</summary>
    public bool Avx2 { get; } = System.Runtime.Intrinsics.X86.Avx2.IsSupported;

    /// <summary>Fingerprint of what happened, 16 to 32 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The largest working set so far.</summary>
    public static long PeakSoFar()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>Prints the line.</summary>
    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, Format));
}
