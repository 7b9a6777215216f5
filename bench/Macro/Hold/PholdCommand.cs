using System.CommandLine;
using System.Globalization;

namespace Downshift.Bench.Macro.Hold;

/// <summary><c>phold</c>: a million entities whose events schedule events for random others.</summary>
public static class PholdCommand
{
    private const long ExactTicksPerUnit = 1_000_000_000;
    private const long QuantisedTicksPerUnit = 3600;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var entities = new Option<int>("--entities") { DefaultValueFactory = _ => 1_000_000 };
        var events = new Option<long>("--events") { DefaultValueFactory = _ => 20_000_000 };
        var order = new Option<string>("--order") { DefaultValueFactory = _ => "quantised" };
        order.AcceptOnlyFromAmong("quantised", "exact");
        var repeats = new Option<int>("--repeats") { DefaultValueFactory = _ => 3 };
        var command = new Command("phold", "Hold with random destinations and state, against .NET's PriorityQueue.")
        {
            entities, events, order, repeats,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(entities), parsed.GetValue(events), parsed.GetValue(order)!, parsed.GetValue(repeats)));
        return command;
    }

    private static int Run(int entities, long events, string order, int repeats)
    {
        var table = Increments.Table("exp", order == "exact" ? ExactTicksPerUnit : QuantisedTicksPerUnit);
        var (measured, hash) = order == "exact"
            ? Time(new PholdBucketQueue(), table, entities, events, repeats)
            : Time(new TickQueue(), table, entities, events, repeats);
        var peak = BenchResult.PeakSoFar();
        var (baseline, baselineHash) = Time(new PholdLibraryQueue(), table, entities, events, repeats);
        if (hash != baselineHash)
        {
            Console.Error.WriteLine("The calendar and the baseline disagree on what happened.");
            return 1;
        }

        new BenchResult
        {
            Benchmark = FormattableString.Invariant($"phold/{order}/{entities}"),
            Events = events,
            ElapsedSeconds = measured.MedianSeconds,
            CpuSeconds = measured.MedianCpuSeconds,
            BaselineNsPerEvent = baseline.MedianSeconds * 1e9 / events,
            BaselineCpuSeconds = baseline.MedianCpuSeconds,
            AllocatedBytes = measured.AllocatedBytes,
            PeakBytes = peak,
            Hash = hash.ToString("x16", CultureInfo.InvariantCulture),
        }.Print();
        return 0;
    }

    private static (Measurement Measured, ulong Hash) Time<TQueue>(
        TQueue queue, long[] table, int entities, long events, int repeats)
        where TQueue : struct, IHoldQueue
    {
        var loop = new PholdLoop<TQueue>(queue, table, entities);
        loop.Fill();
        loop.Run(Math.Max(4L * entities, events / 10));
        var measured = Measurement.Of(repeats, () => loop.Run(events));
        return (measured, loop.Hash);
    }
}
