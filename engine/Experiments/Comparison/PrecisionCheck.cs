using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>Looks how precisely the primary outcomes of the city are known.</summary>
internal static class PrecisionCheck
{
    /// <summary>The least precise primary outcome against the target.</summary>
    /// <param name="outcomes">Estimates so far.</param>
    /// <param name="control">Index of the control, which has no ratio of differences; -1 without one.</param>
    /// <param name="target">Relative half-width asked for.</param>
    /// <param name="replications">Replications so far.</param>
    public static PrecisionReached Of(
        IEnumerable<OutcomeComparison> outcomes, int control, double target, int replications)
    {
        double bound = SequentialPrecision.Adjusted(target);
        var worst = new PrecisionReached(target, true, replications, 0, null, -1);
        foreach (OutcomeComparison outcome in outcomes.Where(o => o.Primary && o.Level == OutcomeLevel.City))
        {
            for (int v = 0; v < outcome.Values.Count; v++)
            {
                if (v == control && outcome.Definition.Derivation == Derivation.RatioOfDifferences) { continue; }
                double relative = SequentialPrecision.Relative(outcome.Values[v]);
                if (double.IsNaN(worst.Achieved) || relative <= worst.Achieved) { continue; }
                worst = new PrecisionReached(
                    target, relative <= bound, replications, relative, outcome.Definition.Id, v);
            }
        }

        // Without a single primary outcome nothing is known to any precision.
        return worst.Outcome is null && !outcomes.Any(o => o.Primary)
            ? worst with { Reached = false, Achieved = double.NaN }
            : worst;
    }
}
