using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>The city's outcomes at one point of a design, by variant and replication.</summary>
public sealed class PointValues
{
    private readonly Scenario scenario;
    private readonly StudyPoint point;
    private readonly ObservationTable table;

    /// <summary>Looks at a point.</summary>
    /// <param name="scenario">The scenario with the variants that were run.</param>
    /// <param name="point">The point.</param>
    /// <param name="confidence">Confidence of intervals.</param>
    public PointValues(Scenario scenario, StudyPoint point, double confidence)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(point);
        this.scenario = scenario;
        this.point = point;
        Confidence = confidence;
        table = new ObservationTable(point.Runs, scenario.Variants.Count);
    }

    /// <summary>Confidence of intervals.</summary>
    public double Confidence { get; }

    /// <summary>Replications complete for all variants.</summary>
    public int Replications => table.Replications;

    /// <summary>The smallest difference of an outcome that matters in a city of this size.</summary>
    /// <param name="outcome">Id of the catalogue.</param>
    public double Matters(string outcome) => OutcomeCatalog.Find(outcome).MattersAt(point.Households);

    /// <summary>One value a replication; NaN where a run did not report it.</summary>
    /// <param name="variant">Name of the variant.</param>
    /// <param name="outcome">Id of the catalogue.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public double[] Of(string variant, string outcome)
    {
        for (int key = 0; key < table.Keys.Count; key++)
        {
            RowKey row = table.Keys[key];
            if (row.Level == OutcomeLevel.City && string.Equals(row.Id, outcome, StringComparison.Ordinal))
            {
                return table.Values(key, IndexOf(variant));
            }
        }

        double[] none = new double[Replications];
        Array.Fill(none, double.NaN);
        return none;
    }

    /// <summary>Mean and interval of one number a replication.</summary>
    /// <param name="values">The numbers.</param>
    public Interval Estimate(ReadOnlySpan<double> values) => Sample.Of(values).Interval(Confidence);

    /// <summary>The comparison of an outcome, ratios of differences from the control included; null where it does not
    /// exist.</summary>
    /// <param name="reference">Name of the variant that the others are compared with.</param>
    /// <param name="outcome">Id of the catalogue.</param>
    public OutcomeComparison? Compare(string reference, string outcome) => Replications == 0 ? null
        : new OutcomeAnalysis(scenario with { Baseline = reference }, table, point.Households, Confidence).City()
            .FirstOrDefault(found => string.Equals(found.Definition.Id, outcome, StringComparison.Ordinal));

    /// <summary>Index of a variant.</summary>
    /// <param name="variant">Its name.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public int IndexOf(string variant)
    {
        for (int i = 0; i < scenario.Variants.Count; i++)
        {
            if (string.Equals(scenario.Variants[i].Name, variant, StringComparison.Ordinal)) { return i; }
        }

        throw new ArgumentException($"The scenario has no variant named '{variant}'.", nameof(variant));
    }
}
