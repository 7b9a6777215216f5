using System.CommandLine;

namespace Downshift.Bench.Macro.Hold;

/// <summary><c>hold</c>: N pending events, take the earliest, add it again after a delay.</summary>
public static class HoldCommand
{
    /// <summary>Fine enough that hardly two events share a tick.</summary>
    private const long ExactTicksPerUnit = 1_000_000_000;

    /// <summary>The tick of a city run (1 s) where the unit is an hour.</summary>
    private const long QuantisedTicksPerUnit = 3600;

    /// <summary>Bounded by memory: some gigabytes for both queues.</summary>
    private const int MostPending = 100_000_000;

    private const long MostTicks = 1_000_000_000_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var pending = SharedOptions.Number("--pending", "pending events", 1_000_000, 1, MostPending);
        var events = SharedOptions.Number(
            "--events", "events in a timed run", 20_000_000, 1, SharedOptions.MostEvents);
        var increments = new Option<string>("--increments") { DefaultValueFactory = _ => "exp" };
        increments.AcceptOnlyFromAmong("exp", "ties", "bimodal");
        var order = new Option<string>("--order") { DefaultValueFactory = _ => "exact" };
        order.AcceptOnlyFromAmong("quantised", "exact", "heap");
        var ticks = SharedOptions.Number(
            "--ticks", "ticks in a unit (the mean increment), where 0 is 3600 for quantised order and 1e9 otherwise",
            0, 0, MostTicks);
        var against = new Option<string>("--baseline") { DefaultValueFactory = _ => "struct" };
        against.AcceptOnlyFromAmong("struct", "tuple", "none");
        var (repeats, lines) = (SharedOptions.Repeats(), SharedOptions.Lines());
        var command = new Command("hold", "The hold model against .NET's PriorityQueue with a stable key.")
        {
            pending, events, increments, order, ticks, against, repeats, lines,
        };
        command.SetAction(parsed => Run(
            new Setting(
                parsed.GetValue(pending),
                parsed.GetValue(increments)!,
                parsed.GetValue(order)!,
                parsed.GetValue(ticks),
                parsed.GetValue(against)!),
            parsed.GetValue(events),
            parsed.GetValue(repeats),
            parsed.GetValue(lines)));
        return command;
    }

    private static int Run(Setting setting, long events, int repeats, int lines)
    {
        var (pending, kind, order, ticks, against) = setting;
        ticks = ticks > 0 ? ticks : order == "quantised" ? QuantisedTicksPerUnit : ExactTicksPerUnit;
        var table = Increments.Table(kind, ticks);

        // Until the initial distribution is forgotten (the rare long delays of the bimodal one take longest), buckets
        // have their span and the code is compiled.
        var warmUp = Math.Max((kind == "bimodal" ? 20L : 4L) * pending, events / 10);
        IHoldLoop contender = order switch
        {
            "quantised" => new HoldLoop<TickQueue>(new(), table, pending),
            "heap" => new HoldLoop<HeapQueue>(new(), table, pending),
            _ => new HoldLoop<BucketQueue>(new(), table, pending),
        };
        Func<IHoldLoop>? baseline = against switch
        {
            "none" => null,
            "tuple" => () => new HoldLoop<TupleQueue>(new(), table, pending),
            _ => () => new HoldLoop<LibraryQueue>(new(), table, pending),
        };
        var name = FormattableString.Invariant($"hold/{order}/{kind}/{pending}/{ticks}");
        return new Contest(name, events, warmUp, repeats, lines).Run(contender, baseline, table.Average() / pending);
    }

    private sealed record Setting(int Pending, string Increments, string Order, long Ticks, string Against);
}
