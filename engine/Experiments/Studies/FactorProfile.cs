using Downshift.Experiments.Designs;

namespace Downshift.Experiments.Studies;

/// <summary>How an effect goes along the range of one factor, the others as the scenario has them.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Levels">The effect at each level, ascending, the scenario's own value among them.</param>
public sealed record FactorProfile(DesignFactor Factor, IReadOnlyList<EffectAtPoint> Levels)
{
    /// <summary>Largest minus smallest effect along the range; 0 where it is defined at fewer than two
    /// levels.</summary>
    public double Swing
    {
        get
        {
            double[] means = [.. Levels.Select(level => level.Difference.Mean).Where(mean => !double.IsNaN(mean))];
            return means.Length < 2 ? 0 : means.Max() - means.Min();
        }
    }

    /// <summary>The value of the factor at which the effect is zero, by a straight line between the two levels at which
    /// it changes sign, or the level between them at which it is zero; the first of several; held unit. Null where it
    /// does not change sign.</summary>
    public double? BreakEven
    {
        get
        {
            int last = 0;
            for (int i = 1; i < Levels.Count; i++)
            {
                double before = Levels[last].Difference.Mean;
                double after = Levels[i].Difference.Mean;
                if (after == 0) { continue; }
                if (Math.Sign(Defined(before)) * Math.Sign(Defined(after)) < 0)
                {
                    if (i - last > 1) { return Levels[last + 1].Point.ValueOf(Factor); }
                    double from = Levels[last].Point.ValueOf(Factor);
                    double to = Levels[i].Point.ValueOf(Factor);
                    return from + ((to - from) * before / (before - after));
                }

                last = i;
            }

            return null;
        }
    }

    private static double Defined(double mean) => double.IsNaN(mean) ? 0 : mean;
}
