using System.CommandLine;
using System.Globalization;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Bench.Macro;

/// <summary><c>mmc</c>: the queueing sample, in nanoseconds a customer.</summary>
public static class QueueingCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var servers = new Option<int>("--servers") { DefaultValueFactory = _ => 1 };
        var customers = new Option<uint>("--customers") { DefaultValueFactory = _ => 10_000_000 };
        var load = new Option<double>("--load") { DefaultValueFactory = _ => 0.9 };
        var (repeats, lines) = (SharedOptions.Repeats(), SharedOptions.Lines());
        var command = new Command("mmc", "A queue with exponential arrivals and services, written with the public API.")
        {
            servers, customers, load, repeats, lines,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(servers),
            parsed.GetValue(customers),
            parsed.GetValue(load),
            parsed.GetValue(repeats),
            parsed.GetValue(lines)));
        return command;
    }

    private static int Run(int servers, uint customers, double load, int repeats, int lines)
    {
        var waits = Queueing.Waits(servers, load, customers / 10, new DrawSource(1, 0));
        for (var line = 0; line < lines; line++)
        {
            var measured = Measurement.Of(repeats, () =>
                waits = Queueing.Waits(servers, load, customers, new DrawSource(1, 1)));
            new BenchResult
            {
                Benchmark = FormattableString.Invariant($"mmc/{servers}/{load}/{customers}"),
                Events = customers,
                ElapsedSeconds = measured.MedianSeconds,
                CpuSeconds = measured.MedianCpuSeconds,
                AllocatedBytes = measured.AllocatedBytes,
                PeakBytes = BenchResult.PeakSoFar(),
                Hash = Fingerprint(waits),
            }.Print();
        }

        return 0;
    }

    private static string Fingerprint(in Tally waits) =>
        BitConverter.DoubleToInt64Bits(waits.Mean).ToString("x16", CultureInfo.InvariantCulture);
}
