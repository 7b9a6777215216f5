using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Sweeps;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>The remark on hours a case of a variant that sweeps on other days than those whose cases count.</summary>
internal static class OtherDays
{
    /// <summary>The remark, or null where it does not apply.</summary>
    /// <param name="context">The comparison.</param>
    /// <param name="outcome">An outcome.</param>
    /// <param name="variant">Index of a variant.</param>
    public static BilingualText? Remark(ReportContext context, OutcomeComparison outcome, int variant)
    {
        ModelParameters parameters = context.Scenario.Variants[variant].Parameters;
        if (outcome.Definition is not { Derivation: Derivation.RatioOfDifferences, Numerator: "worker_hours" }
            || !SweepDays.BeyondWindow(parameters))
        {
            return null;
        }

        BilingualText from = context.Date(parameters.Sweep.WindowFrom);
        BilingualText to = context.Date(parameters.Sweep.WindowFrom + parameters.Sweep.WindowDays - 1);
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("note.otherDays").In(language), ("variant", context.Names[variant].In(language)),
            ("from", from.In(language)), ("to", to.In(language))));
    }
}
