using System.Numerics;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <summary>Cuts a list of households into orders of at most the order length, each a range of households.</summary>
/// <param name="partition">Issues the orders.</param>
/// <param name="unit">Unit, index in the world.</param>
/// <param name="kind">Calls or visits.</param>
/// <param name="now">When the orders are made.</param>
/// <param name="due">When they are due.</param>
/// <param name="length">Longest order, seconds; it holds one household at least.</param>
/// <param name="seconds">Seconds of a household.</param>
/// <param name="open">Grows with every order: the first may be begun before the last is made.</param>
internal ref struct Listing(
    StreetPartition partition, int unit, TaskKind kind, long now, long due, long length, int seconds, ref int open)
{
    private readonly int most = (int)Math.Max(1, length / seconds);
    private readonly ref int open = ref open;
    private int waiting;

    /// <summary>First household of the next order.</summary>
    public required int First { get; set; }

    /// <summary>Adds households next to each other, in rising order.</summary>
    /// <param name="from">The first.</param>
    /// <param name="wanted">Bit i: household <paramref name="from"/> + i is on the list.</param>
    public void Add(int from, ulong wanted)
    {
        while (waiting + BitOperations.PopCount(wanted) >= most)
        {
            for (; waiting + 1 < most; waiting++) { wanted &= wanted - 1; }

            int last = from + BitOperations.TrailingZeroCount(wanted);
            wanted &= wanted - 1;
            Issue(most, last + 1);
        }

        waiting += BitOperations.PopCount(wanted);
    }

    /// <summary>Ends the list: what is left is an order up to a household.</summary>
    /// <param name="end">Household after the last.</param>
    public void End(int end)
    {
        if (waiting > 0) { Issue(waiting, end); }
    }

    private void Issue(int count, int end)
    {
        partition.IssueBatch(unit, kind, now, due, count * seconds, First, end);
        open += count;
        (First, waiting) = (end, 0);
    }
}
