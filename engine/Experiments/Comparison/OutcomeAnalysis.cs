using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Comparison;

/// <summary>Turns the values of runs into estimates, outcome by outcome and place by place.</summary>
internal sealed class OutcomeAnalysis
{
    private readonly Scenario scenario;
    private readonly ObservationTable table;
    private readonly long households;
    private readonly double confidence;
    private readonly int baseline;
    private readonly int control;
    private readonly Dictionary<RowKey, int> positions = [];

    public OutcomeAnalysis(Scenario scenario, ObservationTable table, long households, double confidence)
    {
        this.scenario = scenario;
        this.table = table;
        this.households = households;
        this.confidence = confidence;
        baseline = IndexOf(scenario.Baseline);
        control = scenario.Control is null ? -1 : IndexOf(scenario.Control);
        for (int i = 0; i < table.Keys.Count; i++)
        {
            positions[table.Keys[i]] = i;
        }
    }

    /// <summary>Index of the control, or -1 without one.</summary>
    public int Control => control;

    /// <summary>The outcomes of the city in the order of the catalogue.</summary>
    public IReadOnlyList<OutcomeComparison> City() =>
        [.. table.Keys.Concat(Derived()).Where(key => key.Level == OutcomeLevel.City).Order().Select(Compare)];

    /// <summary>All outcomes in the order of level, place and catalogue.</summary>
    public IReadOnlyList<OutcomeComparison> All() =>
        [.. table.Keys.Concat(Derived()).Order().Select(Compare)];

    private IEnumerable<RowKey> Derived()
    {
        if (control < 0 || table.Replications == 0) { yield break; }
        for (int i = 0; i < OutcomeCatalog.All.Length; i++)
        {
            OutcomeDefinition definition = OutcomeCatalog.All[i];
            if (definition.Derivation == Derivation.Observed) { continue; }
            foreach (RowKey key in table.Keys)
            {
                bool fits = key.Level <= definition.Finest && Same(key.Id, definition.Numerator)
                    && (definition.Denominator.Length == 0 || positions.ContainsKey(key.For(definition.Denominator)));
                if (fits) { yield return key with { Outcome = i }; }
            }
        }
    }

    private OutcomeComparison Compare(RowKey key)
    {
        OutcomeDefinition definition = OutcomeCatalog.All[key.Outcome];
        int variants = scenario.Variants.Count;
        Interval[] values = new Interval[variants];
        PairedDifference?[] differences = new PairedDifference?[variants];
        if (definition.Derivation == Derivation.RatioOfDifferences)
        {
            CompareRatios(key, definition, values, differences);
        }
        else
        {
            bool derived = definition.Derivation == Derivation.DifferenceFromControl;
            int position = positions[derived ? key.For(definition.Numerator) : key];
            double[] reference = table.Values(position, baseline);
            double[] without = derived ? table.Values(position, control) : [];
            for (int v = 0; v < variants; v++)
            {
                double[] own = table.Values(position, v);
                values[v] = derived
                    ? Paired.Compare(own, without, confidence).Interval
                    : Sample.Of(own).Interval(confidence);
                PairedDifference difference = Paired.Compare(own, reference, confidence);
                differences[v] = v == baseline || !difference.Interval.IsDefined ? null : difference;
            }
        }

        double matters = definition.MattersRelative > 0
            ? definition.MattersRelative * Math.Abs(values[baseline].Mean)
            : definition.MattersAt(households);
        bool primary = scenario.Primary.Any(id => Same(id, definition.Id));
        return new OutcomeComparison(definition, key.Level, key.Unit, primary, values, differences, matters);
    }

    private void CompareRatios(
        RowKey key, OutcomeDefinition definition, Interval[] values, PairedDifference?[] differences)
    {
        int above = positions[key.For(definition.Numerator)];
        int below = positions[key.For(definition.Denominator)];
        double[] aboveControl = table.Values(above, control);
        double[] belowControl = table.Values(below, control);
        JackknifeRatio[] ratios = new JackknifeRatio[values.Length];
        for (int v = 0; v < ratios.Length; v++)
        {
            ratios[v] = JackknifeRatio.Of(
                Minus(table.Values(above, v), aboveControl), Minus(table.Values(below, v), belowControl), confidence);
            values[v] = ratios[v].Interval(confidence);
        }

        for (int v = 0; v < ratios.Length; v++)
        {
            differences[v] = v == baseline ? null : ratios[v].Minus(ratios[baseline], confidence);
        }
    }

    private static double[] Minus(double[] values, double[] control)
    {
        for (int i = 0; i < values.Length; i++) { values[i] -= control[i]; }
        return values;
    }

    private int IndexOf(string variant)
    {
        for (int i = 0; i < scenario.Variants.Count; i++)
        {
            if (Same(scenario.Variants[i].Name, variant)) { return i; }
        }

        throw new ArgumentException($"The scenario has no variant named '{variant}'.", nameof(variant));
    }

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.Ordinal);
}
