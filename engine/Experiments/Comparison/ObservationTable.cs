using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>The values of the runs that count, by key, variant and replication.</summary>
internal sealed class ObservationTable
{
    private readonly RunRecord[][] runs;
    private readonly Dictionary<RowLayout, int[]> positions = [];

    /// <summary>Takes the runs of the replications that are complete for all variants.</summary>
    /// <param name="records">All finished runs, in any order.</param>
    /// <param name="variants">Number of variants.</param>
    public ObservationTable(IEnumerable<RunRecord> records, int variants)
    {
        // A replication with a variant missing would compare different weather: it counts for nobody.
        RunRecord[][] complete =
            [.. records.GroupBy(run => run.Replication)
                .Where(group => group.Select(run => run.Variant).Distinct().Count() == variants)
                .OrderBy(group => group.Key)
                .Select(group => group.OrderBy(run => run.Variant).ToArray())];
        Replications = complete.Length;
        runs = [.. Enumerable.Range(0, variants).Select(variant => complete.Select(row => row[variant]).ToArray())];
        RowLayout[] layouts = [.. complete.SelectMany(row => row).Select(run => run.Layout).Distinct()];
        Keys = layouts.Length == 1
            ? layouts[0].Keys
            : [.. layouts.SelectMany(layout => layout.Keys).Distinct().Order()];
        foreach (RowLayout layout in layouts)
        {
            positions[layout] = [.. Keys.Select(layout.IndexOf)];
        }
    }

    /// <summary>Replications complete for all variants.</summary>
    public int Replications { get; }

    /// <summary>Everything any run observed, sorted.</summary>
    public IReadOnlyList<RowKey> Keys { get; }

    /// <summary>One value a replication; NaN where a run did not report it.</summary>
    /// <param name="key">Position in <see cref="Keys"/>.</param>
    /// <param name="variant">Index of the variant.</param>
    public double[] Values(int key, int variant)
    {
        RunRecord[] column = runs[variant];
        double[] values = new double[column.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int position = positions[column[i].Layout][key];
            values[i] = position < 0 ? double.NaN : column[i].Values[position];
        }

        return values;
    }

    /// <summary>The runs of a variant that count, by replication.</summary>
    /// <param name="variant">Index of the variant.</param>
    public IReadOnlyList<RunRecord> RunsOf(int variant) => runs[variant];
}
