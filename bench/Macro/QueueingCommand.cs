using System.CommandLine;
using System.Globalization;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Bench.Macro;

/// <summary><c>mmc</c>: the queueing sample, in nanoseconds a customer.</summary>
/// <remarks>The unit of the result is a customer: two events of the calendar, an arrival and a departure.</remarks>
public static class QueueingCommand
{
    private const int MostServers = 1_000_000;
    private const double MostLoad = 0.999;

    /// <summary>The clock holds the arrivals of so many customers at the least load.</summary>
    private const uint MostCustomers = 500_000_000;

    private const double LeastLoad = 0.1;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var servers = SharedOptions.Number("--servers", "servers", 1, 1, MostServers);
        var customers = SharedOptions.Number("--customers", "customers in a timed run", 10_000_000u, 1u, MostCustomers);
        var load = SharedOptions.Number(
            "--load", "share of the servers' time that is asked for", 0.9, LeastLoad, MostLoad);
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
                Unit = "customer",
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
