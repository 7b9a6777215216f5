using Downshift.Experiments.Designs;

namespace Downshift.Experiments.Studies;

/// <summary>How an effect goes along the range of one factor, the others as the scenario has them.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Levels">The effect at each level, ascending, the scenario's own value among them.</param>
public sealed record FactorProfile(DesignFactor Factor, IReadOnlyList<EffectAtPoint> Levels)
{
    /// <summary>Largest minus smallest effect along the range; 0 where it is defined at fewer than two levels.</summary>
    public double Swing
    {
        get
        {
            double[] means = [.. Levels.Where(level => level.Difference.IsDefined).Select(level => level.Difference.Mean)];
            return means.Length < 2 ? 0 : means.Max() - means.Min();
        }
    }

    /// <summary>The value of the factor at which the effect is zero, by a straight line between the two levels at which
    /// it changes sign; held unit. Null where it does not.</summary>
    public double? BreakEven
    {
        get
        {
            for (int i = 1; i < Levels.Count; i++)
            {
                double before = Levels[i - 1].Difference.Mean;
                double after = Levels[i].Difference.Mean;
                if (!(before * after < 0)) { continue; }
                double from = Levels[i - 1].Point.ValueOf(Factor);
                double to = Levels[i].Point.ValueOf(Factor);
                return from + ((to - from) * before / (before - after));
            }

            return null;
        }
    }
}
