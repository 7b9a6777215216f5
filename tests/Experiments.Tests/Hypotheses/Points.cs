using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Hypotheses;

/// <summary>Points of a design with runs made by hand.</summary>
internal static class Points
{
    public static readonly Scenario Town = TestScenario.Make(["control", "a", "b"], control: "control", baseline: "a");

    /// <summary>A point at which variants have some values of outcomes, one a replication.</summary>
    public static PointValues Of(params (string Variant, string Outcome, double[] Values)[] seen)
    {
        var runs = new List<RunRecord>();
        int replications = seen.Length == 0 ? 0 : seen.Max(one => one.Values.Length);
        for (int variant = 0; variant < Town.Variants.Count; variant++)
        {
            for (int r = 0; r < replications; r++)
            {
                OutcomeRow[] rows = [.. seen.Where(one => one.Variant == Town.Variants[variant].Name)
                    .Select(one => new OutcomeRow(one.Outcome, OutcomeLevel.City, 0, one.Values[r]))];
                var layout = RowLayout.Of(rows, null, out double[] values);
                runs.Add(new RunRecord(variant, r, 0, 1, 0, layout, values, [], 0, []));
            }
        }

        var point = new StudyPoint(new DesignPoint(0, []), "", runs, OutcomeCatalog.FullCityHouseholds, []);
        return new PointValues(Town, point, 0.95);
    }

    /// <summary>A point at which one outcome of a and b is seen.</summary>
    public static PointValues Of(string outcome, double[] a, double[] b) => Of(("a", outcome, a), ("b", outcome, b));
}
