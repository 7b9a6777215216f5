using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>What is kept of one finished run.</summary>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
/// <param name="StateHash">Hash of the state at every midnight and at the end.</param>
/// <param name="Events">Events handled.</param>
/// <param name="Seconds">Wall-clock seconds; informational.</param>
/// <param name="Layout">Which outcome, level and place each value belongs to; shared between runs.</param>
/// <param name="Values">Observed values in the order of the layout; <see cref="double.NaN"/> where not defined.</param>
/// <param name="Series">Daily series.</param>
/// <param name="ConservationResidual">Anything but 0 is a fault of the program.</param>
/// <param name="ConservationFaults">The accounts that did not balance, in words.</param>
public sealed record RunRecord(
    int Variant, int Replication, UInt128 StateHash, long Events, double Seconds, RowLayout Layout, double[] Values,
    IReadOnlyList<DailySeries> Series, long ConservationResidual, IReadOnlyList<string> ConservationFaults)
{
    /// <summary>The value of an outcome at a place, or NaN where the run did not report it.</summary>
    /// <param name="key">Outcome, level and place.</param>
    public double Value(RowKey key)
    {
        int index = Layout.IndexOf(key);
        return index < 0 ? double.NaN : Values[index];
    }

    /// <summary>All rows as the model reported them.</summary>
    public IEnumerable<OutcomeRow> Rows() => Layout.Keys.Select(
        (key, i) => new OutcomeRow(key.Id, key.Level, key.Unit, Values[i]));
}
