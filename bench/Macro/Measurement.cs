using System.Diagnostics;

namespace Downshift.Bench.Macro;

/// <summary>Repeats of one piece of work: the median times and what was allocated.</summary>
/// <param name="MedianSeconds">Median wall time of a repeat.</param>
/// <param name="MedianCpuSeconds">Median processor time of a repeat, all threads; steadier on a shared machine.</param>
/// <param name="AllocatedBytes">Bytes allocated by all repeats together.</param>
public readonly record struct Measurement(double MedianSeconds, double MedianCpuSeconds, long AllocatedBytes)
{
    /// <summary>Runs the work; the caller has warmed it up.</summary>
    public static Measurement Of(int repeats, Action work) => Alternating(repeats, [work])[0];

    /// <summary>
    /// Runs several pieces of work in turns, so that a machine that becomes faster or slower meanwhile does so for all;
    /// the caller has warmed them up.
    /// </summary>
    public static Measurement[] Alternating(int repeats, Action[] works)
    {
        var seconds = works.Select(_ => new double[repeats]).ToArray();
        var cpuSeconds = works.Select(_ => new double[repeats]).ToArray();
        var allocated = new long[works.Length];
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                process.Refresh();
                var cpuStart = process.TotalProcessorTime;
                var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                works[i]();
                seconds[i][repeat] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                allocated[i] += GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
                process.Refresh();
                cpuSeconds[i][repeat] = (process.TotalProcessorTime - cpuStart).TotalSeconds;
            }
        }

        return [.. works.Select((_, i) => new Measurement(Median(seconds[i]), Median(cpuSeconds[i]), allocated[i]))];
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
