using System.Diagnostics;

namespace Downshift.Bench.Macro;

/// <summary>Repeats of one piece of work: the median times and what was allocated.</summary>
/// <param name="MedianSeconds">Median wall time of a repeat.</param>
/// <param name="MedianCpuSeconds">Median processor time of a repeat, all threads; steadier on a shared machine.</param>
/// <param name="AllocatedBytes">Bytes allocated by all repeats together.</param>
public readonly record struct Measurement(double MedianSeconds, double MedianCpuSeconds, long AllocatedBytes)
{
    /// <summary>Runs the work; the caller has warmed it up.</summary>
    public static Measurement Of(int repeats, Action work)
    {
        var seconds = new double[repeats];
        var cpuSeconds = new double[repeats];
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < repeats; i++)
        {
            process.Refresh();
            var cpuStart = process.TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            work();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            process.Refresh();
            cpuSeconds[i] = (process.TotalProcessorTime - cpuStart).TotalSeconds;
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        Array.Sort(seconds);
        Array.Sort(cpuSeconds);
        return new Measurement(seconds[repeats / 2], cpuSeconds[repeats / 2], allocated);
    }
}
