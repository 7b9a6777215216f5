using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Events;

/// <summary>Ways in which delays can be unkind to a calendar.</summary>
internal static class Regimes
{
    public static readonly string[] Names =
    [
        "fine", "coarse", "ties", "ties by destination", "one tick", "skew", "now", "bimodal", "idle gaps",
        "widening, then shrinking", "dense, then sparse, then dense", "far future", "mostly cancelled",
    ];

    /// <summary>The delay of an event in ticks.</summary>
    /// <param name="regime">Name of the regime.</param>
    /// <param name="number">How many events were scheduled before.</param>
    /// <param name="block">Random bits.</param>
    public static long Delay(string regime, uint number, in PhiloxBlock block) => regime switch
    {
        "fine" => block.X0 % 50_000,
        "coarse" => 1_000_000_000L * (1 + (block.X0 % 5_000)),
        "ties" or "ties by destination" => 43_200 * (1 + (block.X0 % 2)),
        "one tick" => 0,
        "skew" => block.X0 % 100 == 0 ? 1L << (int)(block.X1 % 50) : block.X1 % 1_000,
        "now" => block.X0 % 20 == 0 ? block.X1 : 0,
        "bimodal" => block.X0 % 10 == 0 ? 1_209_600 : block.X1 % 1_200,

        // Bursts a year apart: everything pending lies in one tick or close behind it.
        "idle gaps" => block.X0 % 50 == 0 ? 31_536_000L * (1 + (block.X1 % 3)) : block.X1 % 10,
        "widening, then shrinking" => (long)(block.FirstBits >> (int)(10 + Math.Abs((number / 1_000 % 80) - 40L))),
        "far future" => (long)(block.FirstBits >> 4),
        "mostly cancelled" => block.X0 % 1_000_000,
        "dense, then sparse, then dense" => number / 25_000 % 2 == 0
            ? block.X0 % 1_000
            : 10_000_000L * (block.X0 % 1_000),
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "No such regime."),
    };

    /// <summary>How many events should be pending after some were scheduled.</summary>
    /// <param name="regime">Name of the regime.</param>
    /// <param name="number">How many events were scheduled so far.</param>
    /// <param name="pending">The usual size of the set.</param>
    public static int Size(string regime, uint number, int pending) => regime == "widening, then shrinking"
        ? (int)(pending * (1 + Math.Abs((number / 500 % 40) - 20L)) / 20)
        : pending;
}
