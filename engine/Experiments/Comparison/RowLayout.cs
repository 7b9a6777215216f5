using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>The sorted keys of a run's values. Runs of a variant share one, so that a value costs 8 bytes.</summary>
public sealed class RowLayout
{
    private readonly RowKey[] keys;

    private RowLayout(RowKey[] keys) => this.keys = keys;

    /// <summary>All keys in their order.</summary>
    public IReadOnlyList<RowKey> Keys => keys;

    /// <summary>The position of a key, or -1. O(log n).</summary>
    /// <param name="key">Outcome, level and place.</param>
    public int IndexOf(RowKey key) => Math.Max(-1, Array.BinarySearch(keys, key));

    /// <summary>Sorts rows and takes their keys; an earlier layout with the same keys is used again.</summary>
    /// <param name="rows">Rows of a run.</param>
    /// <param name="known">A layout that probably fits, or null.</param>
    /// <param name="values">The values in the order of the layout.</param>
    /// <exception cref="InvalidDataException">A row names an unknown outcome, or two rows one value.</exception>
    public static RowLayout Of(IReadOnlyList<OutcomeRow> rows, RowLayout? known, out double[] values)
    {
        RowKey[] keys = new RowKey[rows.Count];
        values = new double[rows.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            int outcome = CatalogIndex.Of(rows[i].Outcome);
            if (outcome < 0)
            {
                throw new InvalidDataException($"The run reports the unknown outcome '{rows[i].Outcome}'.");
            }

            keys[i] = new RowKey(outcome, rows[i].Level, rows[i].Unit);
            values[i] = rows[i].Value;
        }

        Array.Sort(keys, values);
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                throw new InvalidDataException(
                    $"The run reports '{keys[i].Id}' twice for place {keys[i].Unit} of level {keys[i].Level}.");
            }
        }

        return known is not null && known.keys.AsSpan().SequenceEqual(keys) ? known : new RowLayout(keys);
    }

    private static class CatalogIndex
    {
        private static readonly Dictionary<string, int> Positions = OutcomeCatalog.All
            .Select((definition, index) => (definition.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

        internal static int Of(string id) => Positions.GetValueOrDefault(id, -1);
    }
}
