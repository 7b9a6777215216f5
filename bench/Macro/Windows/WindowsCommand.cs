using System.CommandLine;
using System.Globalization;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;

namespace Downshift.Bench.Macro.Windows;

/// <summary><c>windows</c>: what a window costs when its partitions have next to nothing to do.</summary>
/// <remarks>The unit of the result is a window: claims, one event for each partition, barrier, exchange.</remarks>
public static class WindowsCommand
{
    private const long Lookahead = 1800;

    /// <summary>A partition sends to others, so that there are two at least.</summary>
    private const int MostPartitions = 100_000;

    private const int MostMessages = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var partitions = SharedOptions.Number("--partitions", "partitions", 160, 2, MostPartitions);
        var messages = SharedOptions.Number(
            "--messages", "messages that each partition sends in each window", 0, 0, MostMessages);
        var threads = SharedOptions.Number("--threads", "threads of the run", 1, 1, SharedOptions.MostThreads);
        var windows = SharedOptions.Number(
            "--events", "windows in a timed run, not events of partitions", 100_000, 1, SharedOptions.MostEvents);
        windows.Aliases.Add("--windows");
        var (repeats, lines) = (SharedOptions.Repeats(), SharedOptions.Lines());
        var command = new Command("windows", "Windows of many partitions with next to nothing to do.")
        {
            partitions, messages, threads, windows, repeats, lines,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(partitions),
            parsed.GetValue(messages),
            parsed.GetValue(threads),
            parsed.GetValue(windows),
            parsed.GetValue(repeats),
            parsed.GetValue(lines)));
        return command;
    }

    private static int Run(int count, int messages, int threads, long windows, int repeats, int lines)
    {
        var partitions = Enumerable.Range(0, count)
            .Select(i => new BusyPartition(i, count, messages, Lookahead)).ToArray();
        foreach (var partition in partitions)
        {
            partition.Start();
        }

        var runner = new WindowRunner<int>([.. partitions], Lookahead, threads);
        var end = 0L;
        Action work = () => runner.Run(end += windows * Lookahead);
        work();
        for (var line = 0; line < lines; line++)
        {
            var measured = Measurement.Of(repeats, work);
            new BenchResult
            {
                Benchmark = FormattableString.Invariant($"windows/{count}/{messages}/{threads}"),
                Events = windows,
                Unit = "window",
                ElapsedSeconds = measured.MedianSeconds,
                CpuSeconds = measured.MedianCpuSeconds,
                AllocatedBytes = measured.AllocatedBytes,
                PeakBytes = BenchResult.PeakSoFar(),
                Hash = StateHash.Combine(partitions.Select(p => p.Hash).ToArray())
                    .ToString("x32", CultureInfo.InvariantCulture),
            }.Print();
        }

        return 0;
    }
}
