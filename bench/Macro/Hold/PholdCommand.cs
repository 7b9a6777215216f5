using System.CommandLine;

namespace Downshift.Bench.Macro.Hold;

/// <summary><c>phold</c>: a million entities whose events schedule events for random others.</summary>
public static class PholdCommand
{
    private const long ExactTicksPerUnit = 1_000_000_000;
    private const long QuantisedTicksPerUnit = 3600;

    /// <summary>Bounded by memory: some gigabytes for both queues.</summary>
    private const int MostEntities = 100_000_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var entities = SharedOptions.Number(
            "--entities", "entities, one pending event each", 1_000_000, 1, MostEntities);
        var events = SharedOptions.Number(
            "--events", "events in a timed run", 20_000_000, 1, SharedOptions.MostEvents);
        var order = new Option<string>("--order") { DefaultValueFactory = _ => "quantised" };
        order.AcceptOnlyFromAmong("quantised", "exact");
        var (repeats, lines) = (SharedOptions.Repeats(), SharedOptions.Lines());
        var command = new Command("phold", "Hold with random destinations and state, against .NET's PriorityQueue.")
        {
            entities, events, order, repeats, lines,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(entities),
            parsed.GetValue(events),
            parsed.GetValue(order)!,
            parsed.GetValue(repeats),
            parsed.GetValue(lines)));
        return command;
    }

    private static int Run(int entities, long events, string order, int repeats, int lines)
    {
        var table = Increments.Table("exp", order == "exact" ? ExactTicksPerUnit : QuantisedTicksPerUnit);
        IHoldLoop contender = order == "exact"
            ? new PholdLoop<PholdBucketQueue>(new(), table, entities)
            : new PholdLoop<TickQueue>(new(), table, entities);
        var name = FormattableString.Invariant($"phold/{order}/{entities}");
        return new Contest(name, events, Math.Max(4L * entities, events / 10), repeats, lines)
            .Run(
                contender, () => new PholdLoop<PholdLibraryQueue>(new(), table, entities), table.Average() / entities);
    }
}
