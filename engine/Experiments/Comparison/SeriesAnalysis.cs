using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>Averages daily series over the replications that count.</summary>
internal static class SeriesAnalysis
{
    /// <summary>All series in the order of level, place, catalogue and variant.</summary>
    /// <param name="table">The runs that count.</param>
    /// <param name="variants">Number of variants.</param>
    public static IReadOnlyList<SeriesComparison> All(ObservationTable table, int variants) =>
        [.. Enumerable.Range(0, variants).SelectMany(variant => Of(table.RunsOf(variant), variant))
            .OrderBy(series => series.Level).ThenBy(series => series.Unit).ThenBy(series => Order(series.Id))
            .ThenBy(series => series.Id, StringComparer.Ordinal).ThenBy(series => series.Variant)];

    /// <summary>Position of a series in the catalogue.</summary>
    /// <param name="id">Id of the series.</param>
    public static int Order(string id)
    {
        for (int i = 0; i < SeriesCatalog.All.Length; i++)
        {
            if (string.Equals(SeriesCatalog.All[i].Id, id, StringComparison.Ordinal)) { return i; }
        }

        return int.MaxValue;
    }

    private static IEnumerable<SeriesComparison> Of(IReadOnlyList<RunRecord> runs, int variant) =>
        runs.SelectMany(run => run.Series).GroupBy(series => (series.Id, series.Level, series.Unit)).Select(group =>
        {
            double[][] paths = [.. group.Select(series => series.Values)];
            int days = paths.Max(path => path.Length);
            double[] mean = new double[days];
            double[] low = new double[days];
            double[] high = new double[days];
            for (int day = 0; day < days; day++)
            {
                double[] values = [.. paths.Where(path => day < path.Length).Select(path => path[day])];
                mean[day] = Sample.Of(values).Mean;
                low[day] = values.Min();
                high[day] = values.Max();
            }

            return new SeriesComparison(
                group.Key.Id, group.Key.Level, group.Key.Unit, variant, mean, low, high);
        });
}
