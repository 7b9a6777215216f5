using System.Runtime.InteropServices;

namespace Downshift.Bench.Macro;

/// <summary>Where a benchmark runs: times of another machine or runtime do not compare.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";
    private const string ModelName = "model name";

    /// <summary>The processor's name; null where the system does not tell.</summary>
    public static string? Processor { get; } = File.Exists(CpuInfo)
        ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith(ModelName, StringComparison.Ordinal))
            ?.Split(':', 2)[^1].Trim()
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");

    /// <summary><c>Linux</c>, <c>Windows</c> or <c>macOS</c>; null for others.</summary>
    public static string? OperatingSystem { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "Linux"
        : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Windows"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macOS" : null;

    /// <summary>As <c>X64</c>.</summary>
    public static string Architecture { get; } = RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>As <c>.NET 10.0.12</c>.</summary>
    public static string Runtime { get; } = RuntimeInformation.FrameworkDescription;
}
