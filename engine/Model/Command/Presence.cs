using Downshift.Kernel.Numerics;
using Downshift.Model.Parameters;

namespace Downshift.Model.Command;

/// <summary>The chance that a cadre stays away today; the same function in all variants.</summary>
/// <remarks>P = min(most, a0 exp(-s p) (1 + g i)): p the chance of being seen, i the idle share of yesterday
/// [assumption; MODEL-SPEC 4.8].</remarks>
internal readonly struct Presence
{
    private readonly double a0;
    private readonly double deterrence;
    private readonly double discouragement;
    private readonly double most;

    /// <summary>The function with the scenario's numbers.</summary>
    /// <param name="numbers">Parameters <c>presence.*</c>.</param>
    public Presence(ParameterSet numbers)
    {
        a0 = numbers.Number("presence.a0");
        deterrence = numbers.Number("presence.s");
        discouragement = numbers.Number("presence.g");
        most = numbers.Number("presence.most");
    }

    /// <summary>Absence of somebody who was not idle yesterday.</summary>
    /// <param name="seen">Chance that the absence is seen by at least one observer.</param>
    public double Base(double seen) => a0 * PortableMath.Exp(-deterrence * seen);

    /// <summary>Chance of staying away.</summary>
    /// <param name="baseShare">Value of <see cref="Base"/>.</param>
    /// <param name="idleShare">Share of yesterday spent without an order, 0 to 1.</param>
    public double Absence(double baseShare, double idleShare) =>
        Math.Min(most, baseShare * (1 + (discouragement * idleShare)));
}
