using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Sweeps;
using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>The remark on hours a case of a variant that sweeps on other days than those whose cases count.</summary>
/// <param name="result">The comparison.</param>
/// <param name="language">Language of the remark.</param>
internal sealed class OtherDays(ComparisonResult result, Language language)
{
    /// <summary>The remark, empty where it does not apply.</summary>
    /// <param name="outcome">An outcome.</param>
    /// <param name="variant">Index of a variant.</param>
    public string Remark(OutcomeComparison outcome, int variant)
    {
        ScenarioVariant shown = result.Scenario.Variants[variant];
        if (outcome.Definition is not { Derivation: Derivation.RatioOfDifferences, Numerator: "worker_hours" }
            || !SweepDays.BeyondWindow(shown.Parameters))
        {
            return "";
        }

        string name = Label.Of(shown, language);
        SweepSettings sweep = shown.Parameters.Sweep;
        string from = Date(shown.Parameters, sweep.WindowFrom);
        string to = Date(shown.Parameters, sweep.WindowFrom + sweep.WindowDays - 1);
        return language.Say(
            $"{name} also sweeps on days outside the window ({from} to {to}): its hours are those of all days, the "
                + "cases only those of the window, so this figure cannot be compared with variants that sweep in the "
                + "window alone.",
            $"{name}在窗口期（{from} 至 {to}）以外的日子也排查：工时计全部日子，发现的病例只计窗口期，所以这个数不能与只在窗口期排查的方案比。");
    }

    private static string Date(ModelParameters parameters, int day) =>
        parameters.FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
