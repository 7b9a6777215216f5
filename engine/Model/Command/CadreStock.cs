using System.Collections.Immutable;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model.Command;

/// <summary>
/// Where the sent-down cadres stand, day by day. Three pools [data]: provincial over all units, municipal over the
/// communities of core districts, districts and streets over all units. Shared by all streets of a run.
/// </summary>
/// <remarks>
/// Every unit of a pool gets the same number; what does not divide goes to the units first in an order drawn once.
/// While a pool grows no unit loses anybody, so a cadre stays where he is.
/// </remarks>
internal sealed class CadreStock
{
    /// <summary>Number of pools.</summary>
    public const int Pools = 3;

    private readonly int days;
    private readonly double factor;
    private readonly int[] totals;
    private readonly int[] members = new int[Pools];
    private readonly int[][] ranks = new int[Pools][];

    /// <summary>Spreads the stocks of the inputs over the units of the world.</summary>
    /// <param name="context">World, inputs, draws, scale and <c>cadres.factor</c>.</param>
    public CadreStock(RunContext context)
    {
        days = context.Days;
        factor = context.Numbers.Number("cadres.factor");
        totals = new int[Pools * days];
        CaseInputs inputs = context.Parameters.Inputs;
        Spread(context, 0, inputs.CadresProvincial, static (_, _) => true);
        Spread(context, 1, inputs.CadresMunicipal, static (unit, kind) =>
            unit.Kind == UnitKind.Community && kind == DistrictKind.Core);
        Spread(context, 2, inputs.CadresDistrict, static (_, _) => true);
    }

    /// <summary>Cadres of a pool stationed at a unit on a day.</summary>
    /// <param name="pool">0 to 2.</param>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="day">Day of the horizon.</param>
    public int Stationed(int pool, int unit, int day)
    {
        int rank = ranks[pool][unit];
        if (rank < 0)
        {
            return 0;
        }

        int total = totals[(pool * days) + day];
        return (total / members[pool]) + (rank < total % members[pool] ? 1 : 0);
    }

    /// <summary>The most cadres of a pool that a unit ever has.</summary>
    /// <param name="pool">0 to 2.</param>
    /// <param name="unit">Unit, index in the world.</param>
    public int Most(int pool, int unit)
    {
        int most = 0;
        for (int day = 0; day < days; day++)
        {
            most = Math.Max(most, Stationed(pool, unit, day));
        }

        return most;
    }

    /// <summary>The stock on a day: 0 before the first knot, linear between knots, held after the last.</summary>
    /// <param name="knots">Knots in the order of their days.</param>
    /// <param name="day">Day of the horizon.</param>
    public static double Level(ImmutableArray<SeriesKnot> knots, double day)
    {
        int next = 0;
        while (next < knots.Length && knots[next].Day <= day) { next++; }

        if (next == 0)
        {
            return 0;
        }

        SeriesKnot left = knots[next - 1];
        if (next == knots.Length)
        {
            return left.Value;
        }

        SeriesKnot right = knots[next];
        return left.Value + ((right.Value - left.Value) * (day - left.Day) / (right.Day - left.Day));
    }

    private void Spread(
        RunContext context, int pool, ImmutableArray<SeriesKnot> knots, Func<Unit, DistrictKind, bool> belongs)
    {
        Geography geography = context.Geography;
        ranks[pool] = new int[geography.Units.Length];
        Array.Fill(ranks[pool], -1);
        List<(ulong Draw, int Unit)> order = [];
        foreach (Unit unit in geography.Units)
        {
            if (belongs(unit, geography.Districts[unit.District].Input.Kind))
            {
                PhiloxBlock draw = context.Draws.Block(Purpose.CadrePlace, (ulong)unit.Identity, (uint)pool);
                order.Add((draw.FirstBits, unit.Index));
            }
        }

        order.Sort();
        members[pool] = Math.Max(1, order.Count);
        for (int rank = 0; rank < order.Count; rank++) { ranks[pool][order[rank].Unit] = rank; }

        for (int day = 0; day < days && order.Count > 0; day++)
        {
            totals[(pool * days) + day] = (int)Math.Round(context.Scaled(Level(knots, day) * factor));
        }
    }
}
