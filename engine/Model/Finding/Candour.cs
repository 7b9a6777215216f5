using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Finding;

/// <summary>Whether an ill person tells: a lasting candour and a daily draw (specification, 4.5).</summary>
internal sealed class Candour
{
    private readonly DrawSource draws;
    private readonly double mean;
    private readonly double icc;
    private readonly double conceal;
    private readonly QuantileTable? beta;

    public Candour(RunContext context)
    {
        draws = context.Draws;
        ParameterSet numbers = context.Numbers;
        mean = numbers.Number("telling.r");
        icc = numbers.Number("telling.icc");
        conceal = numbers.Number("telling.concealAtDoor");
        beta = icc is > 0 and < 1 && mean is > 0 and < 1
            ? QuantileTable.Beta(mean * (1 - icc) / icc, (1 - mean) * (1 - icc) / icc)
            : null;
    }

    /// <summary>The person's lasting chance to tell, 0 to 1.</summary>
    public double Of(ulong person)
    {
        double u = draws.Uniform(Purpose.Candour, person);
        return beta is not null ? beta.At(u) : icc >= 1 ? (u > 1 - mean ? 1 : 0) : mean;
    }

    /// <summary>The person tells when asked on this day.</summary>
    public bool Tells(ulong person, long time) => Draw(Purpose.Telling, person, time) < Of(person);

    /// <summary>The person conceals at the door on this day.</summary>
    public bool Conceals(ulong person, long time) =>
        conceal > 0 && Draw(Purpose.Conceal, person, time) < conceal * (1 - Of(person));

    private double Draw(ushort purpose, ulong person, long time) =>
        draws.Uniform(purpose, person, (uint)Clock.DayOf(time));
}
