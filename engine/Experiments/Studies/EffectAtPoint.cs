using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;

namespace Downshift.Experiments.Studies;

/// <summary>The paired difference of two variants at one point of a design.</summary>
/// <param name="Point">The point.</param>
/// <param name="Difference">The difference with its interval over replications.</param>
/// <param name="Matters">Smallest difference that matters there, in the outcome's unit.</param>
public sealed record EffectAtPoint(DesignPoint Point, Interval Difference, double Matters)
{
    /// <summary>What it says.</summary>
    public EffectSign Sign
    {
        get
        {
            if (!Difference.IsDefined) { return EffectSign.Undefined; }
            bool seen = Difference.ExcludesZero && Math.Abs(Difference.Mean) >= (double.IsNaN(Matters) ? 0 : Matters);
            if (!seen) { return EffectSign.Unseen; }
            return Difference.Mean > 0 ? EffectSign.Higher : EffectSign.Lower;
        }
    }
}
