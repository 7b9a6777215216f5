namespace Downshift.Model.Outcomes;

/// <summary>Collects the rows and series of one run. Parts of the model add theirs in a fixed order.</summary>
internal sealed class ObservationBuilder
{
    private readonly List<OutcomeRow> rows = [];
    private readonly List<DailySeries> series = [];
    private readonly int days;

    private readonly OutcomeLevel lowest;

    /// <summary>An empty collection.</summary>
    /// <param name="days">Days of the horizon.</param>
    /// <param name="lowest">Rows below this level are not kept.</param>
    public ObservationBuilder(int days, OutcomeLevel lowest = OutcomeLevel.Grid)
    {
        this.days = days;
        this.lowest = lowest;
    }

    public IReadOnlyList<OutcomeRow> Rows => rows;

    public IReadOnlyList<DailySeries> Series => series;

    /// <summary>Adds an observed value.</summary>
    public void Row(string outcome, OutcomeLevel level, int unit, double value)
    {
        if (level <= lowest) { rows.Add(new OutcomeRow(outcome, level, unit, value)); }
    }

    /// <summary>Adds a ratio; not a number where the denominator is 0.</summary>
    public void Ratio(string outcome, OutcomeLevel level, int unit, double numerator, double denominator) =>
        Row(outcome, level, unit, denominator == 0 ? double.NaN : numerator / denominator);

    /// <summary>The array of a series, made at the first call, one value a day.</summary>
    public double[] SeriesOf(string id, OutcomeLevel level, int unit)
    {
        foreach (DailySeries known in series)
        {
            if (known.Level == level && known.Unit == unit && string.Equals(known.Id, id, StringComparison.Ordinal))
            {
                return known.Values;
            }
        }

        double[] values = new double[days];
        series.Add(new DailySeries(id, level, unit, values));
        return values;
    }
}
