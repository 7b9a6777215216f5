using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>One outcome at one place for all variants.</summary>
/// <param name="Definition">The outcome.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Unit">Index of the place within its level.</param>
/// <param name="Primary">Named as primary by the scenario.</param>
/// <param name="Values">One interval a variant, in the order of variants.</param>
/// <param name="Differences">One difference a variant; null for the baseline and where it is not defined.</param>
/// <param name="SmallestThatMatters">Smallest difference that matters, in the outcome's unit, at the size of what was
/// simulated; NaN if unknown.</param>
public sealed record OutcomeComparison(
    OutcomeDefinition Definition, OutcomeLevel Level, int Unit, bool Primary, IReadOnlyList<Interval> Values,
    IReadOnlyList<PairedDifference?> Differences, double SmallestThatMatters)
{
    /// <summary>The smallest difference that matters was scaled to a city of another size than the full one.</summary>
    public bool IsScaled => Definition.IsTotal && SmallestThatMatters != Definition.Matters;

    /// <summary>The values as table and report show them: intervals end where the outcome does.</summary>
    public IReadOnlyList<Interval> ShownValues =>
        [.. Values.Select(value => value.Within(Definition.Lowest, Definition.Highest))];

    /// <summary>An interval of values reaches beyond what the outcome can be, and is shown cut.</summary>
    public bool IsCut => !Values.SequenceEqual(ShownValues);
}
