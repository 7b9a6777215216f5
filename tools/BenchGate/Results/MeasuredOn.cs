using System.Globalization;

namespace Downshift.BenchGate.Results;

/// <summary>
/// Machine and runtime of a result: times and allocations of another one do not compare. What is not recorded is null
/// and not compared.
/// </summary>
internal sealed record MeasuredOn
{
    /// <summary>A name that the benchmark gave the machine.</summary>
    public string? Machine { get; init; }

    /// <summary>The processor's name.</summary>
    public string? Processor { get; init; }

    /// <summary>Processors that the runtime may use, at least 1.</summary>
    public long? LogicalCores { get; init; }

    /// <summary>As <c>X64</c>.</summary>
    public string? Architecture { get; init; }

    /// <summary>Operating system; its version is left out, because a patch of it is the same machine.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The runtime with its version, of which major and minor count.</summary>
    public string? Runtime { get; init; }

    /// <summary>Whether the runtime uses the processor's AVX2.</summary>
    public bool? Avx2 { get; init; }

    /// <summary>What is recorded, each part with its name.</summary>
    public IEnumerable<(string Part, string Value)> Parts()
    {
        (string Part, string? Value)[] parts =
        [
            ("machine", Machine), ("processor", Processor),
            ("logical cores", LogicalCores?.ToString(CultureInfo.InvariantCulture)), ("architecture", Architecture),
            ("operating system", OperatingSystem?.Split(' ', 2)[0]),
            ("runtime", Runtime is null ? null : Release(Runtime)),
            ("AVX2", Avx2 is { } used ? used ? "yes" : "no" : null),
        ];
        return from part in parts where part.Value is not null select (part.Part, part.Value!);
    }

    /// <summary><c>.NET 10.0.12 (10.0.12, …)</c> is of the class <c>.NET 10.0</c>.</summary>
    private static string Release(string runtime)
    {
        string version = runtime.Split('(', 2)[0].Trim();
        string[] parts = version.Split('.');
        return parts.Length > 3 ? string.Join('.', parts[..3]) : version;
    }
}
