namespace Downshift.Experiments.Comparison;

/// <summary>The comparison that some of the runs of another one make.</summary>
internal static class ComparisonPart
{
    /// <summary>The same comparison, resting on some of its runs only.</summary>
    /// <param name="whole">The comparison.</param>
    /// <param name="chosen">Whether a run is kept.</param>
    public static ComparisonResult Of(ComparisonResult whole, Func<RunRecord, bool> chosen)
    {
        RunRecord[] runs = [.. whole.Runs.Where(chosen)];
        int variants = whole.Scenario.Variants.Count;
        var table = new ObservationTable(runs, variants);
        return whole with
        {
            Runs = runs,
            Replications = table.Replications,
            Outcomes = new OutcomeAnalysis(whole.Scenario, table, whole.Households, whole.Confidence).All(),
            Series = SeriesAnalysis.All(table, variants),
            Failures = [.. whole.Failures.Where(failure => failure.Kept && runs.Any(
                run => (run.Variant, run.Replication) == (failure.Variant, failure.Replication)))],
        };
    }
}
