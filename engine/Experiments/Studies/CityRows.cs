using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Studies;

/// <summary>Leaves of a run what a study looks at: its values for the city, and no series.</summary>
internal static class CityRows
{
    /// <summary>Of several runs.</summary>
    /// <param name="runs">The runs.</param>
    public static IReadOnlyList<RunRecord> Of(IReadOnlyList<RunRecord> runs)
    {
        RowLayout? layout = null;
        return [.. runs.Select(run => Of(run, ref layout))];
    }

    /// <summary>Of one run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="layout">A layout that probably fits; the one that does afterwards.</param>
    public static RunRecord Of(RunRecord run, ref RowLayout? layout)
    {
        layout = RowLayout.Of(
            [.. run.Rows().Where(row => row.Level == OutcomeLevel.City)], layout, out double[] values);
        return run with { Layout = layout, Values = values, Series = [] };
    }
}
