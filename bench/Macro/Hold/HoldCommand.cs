using System.CommandLine;
using System.Globalization;

namespace Downshift.Bench.Macro.Hold;

/// <summary><c>hold</c>: N pending events, take the earliest, add it again after a delay.</summary>
public static class HoldCommand
{
    /// <summary>Fine enough that hardly two events share a tick.</summary>
    private const long ExactTicksPerUnit = 1_000_000_000;

    /// <summary>The tick of a city run (1 s) where the unit is an hour.</summary>
    private const long QuantisedTicksPerUnit = 3600;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var pending = new Option<int>("--pending") { DefaultValueFactory = _ => 1_000_000 };
        var events = new Option<long>("--events") { DefaultValueFactory = _ => 20_000_000 };
        var increments = new Option<string>("--increments") { DefaultValueFactory = _ => "exp" };
        increments.AcceptOnlyFromAmong("exp", "ties", "bimodal");
        var order = new Option<string>("--order") { DefaultValueFactory = _ => "exact" };
        order.AcceptOnlyFromAmong("quantised", "exact", "heap");
        var ticks = new Option<long>("--ticks")
        {
            Description = "Ticks in a unit (the mean increment); 0 is 3600 for quantised order and 1e9 otherwise.",
        };
        var repeats = new Option<int>("--repeats") { DefaultValueFactory = _ => 3 };
        var against = new Option<string>("--baseline") { DefaultValueFactory = _ => "struct" };
        against.AcceptOnlyFromAmong("struct", "tuple", "none");
        var command = new Command("hold", "The hold model against .NET's PriorityQueue with a stable key.")
        {
            pending, events, increments, order, ticks, repeats, against,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(pending),
            parsed.GetValue(events),
            parsed.GetValue(increments)!,
            parsed.GetValue(order)!,
            parsed.GetValue(ticks),
            parsed.GetValue(repeats),
            parsed.GetValue(against)!));
        return command;
    }

    private static int Run(int pending, long events, string kind, string order, long ticks, int repeats, string against)
    {
        ticks = ticks > 0 ? ticks : order == "quantised" ? QuantisedTicksPerUnit : ExactTicksPerUnit;
        var table = Increments.Table(kind, ticks);

        // Until the initial distribution is forgotten (the rare long delays of the bimodal one take longest), buckets
        // have their span and the code is compiled.
        var warmUp = Math.Max((kind == "bimodal" ? 20L : 4L) * pending, events / 10);
        var (measured, hash) = order switch
        {
            "quantised" => Time(new TickQueue(), table, pending, events, repeats, warmUp),
            "heap" => Time(new HeapQueue(), table, pending, events, repeats, warmUp),
            _ => Time(new BucketQueue(), table, pending, events, repeats, warmUp),
        };
        var peak = BenchResult.PeakSoFar();
        Measurement? baseline = null;
        if (against != "none")
        {
            (baseline, var baselineHash) = against == "tuple"
                ? Time(new TupleQueue(), table, pending, events, repeats, warmUp)
                : Time(new LibraryQueue(), table, pending, events, repeats, warmUp);
            if (hash != baselineHash)
            {
                Console.Error.WriteLine("The calendar and the baseline disagree on the order of events.");
                return 1;
            }
        }

        new BenchResult
        {
            Benchmark = FormattableString.Invariant($"hold/{order}/{kind}/{pending}/{ticks}"),
            Events = events,
            ElapsedSeconds = measured.MedianSeconds,
            CpuSeconds = measured.MedianCpuSeconds,
            BaselineNsPerEvent = baseline?.MedianSeconds * 1e9 / events,
            BaselineCpuSeconds = baseline?.MedianCpuSeconds,
            AllocatedBytes = measured.AllocatedBytes,
            PeakBytes = peak,
            Hash = hash.ToString("x16", CultureInfo.InvariantCulture),
        }.Print();
        return 0;
    }

    private static (Measurement Measured, ulong Hash) Time<TQueue>(
        TQueue queue, long[] table, int pending, long events, int repeats, long warmUp)
        where TQueue : struct, IHoldQueue
    {
        var loop = new HoldLoop<TQueue>(queue, table);
        loop.Fill(pending);

        loop.Run(warmUp);
        var measured = Measurement.Of(repeats, () => loop.Run(events));
        return (measured, loop.Hash);
    }
}
