using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Bench.Macro.Hold;

/// <summary>Delays drawn beforehand, so that the benchmark times the calendar and not the draws.</summary>
public static class Increments
{
    /// <summary>Number of delays in a table, a power of two: 512 KB, used in order.</summary>
    public const int Count = 1 << 16;

    private const double HalfDayInUnits = 12.0;

    /// <summary>A table of delays in ticks.</summary>
    /// <param name="kind"><c>exp</c>: 0.1 + Exp(0.9) units; <c>ties</c>: one or two rounds of 12 units, all events on
    /// the rounds; <c>bimodal</c>: 90% Exp(1/6) units, 10% 336 units (of an hour: ten minutes, fourteen days).</param>
    /// <param name="ticksPerUnit">Length of a unit in ticks.</param>
    public static long[] Table(string kind, long ticksPerUnit)
    {
        var draws = new DrawSource(20200217, 1);
        var table = new long[Count];
        for (var i = 0; i < Count; i++)
        {
            var block = draws.Block(1, (ulong)i);
            var units = kind switch
            {
                "exp" => 0.1 + Quantile.Exponential(block.First, 0.9),
                "ties" => HalfDayInUnits * (block.First < 0.5 ? 1 : 2),
                "bimodal" => block.Second < 0.9 ? Quantile.Exponential(block.First, 1.0 / 6.0) : 336.0,
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "exp, ties or bimodal"),
            };
            table[i] = Math.Max(1, (long)(units * ticksPerUnit));
        }

        return table;
    }
}
