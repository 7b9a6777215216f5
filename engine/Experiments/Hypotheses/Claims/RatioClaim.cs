using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>A ratio of differences from the control, as hours per additional case, is higher than another's.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Reference">The other variant.</param>
internal sealed record RatioClaim(string Outcome, string Variant, string Reference) : IClaim
{
    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values)
    {
        OutcomeComparison? outcome = values.Compare(Reference, Outcome);
        Interval margin = outcome?.Differences[values.IndexOf(Variant)]?.Interval ?? Interval.Undefined(0);
        double matters = outcome?.SmallestThatMatters ?? 0;
        return ClaimAtPoint.Of(margin, double.IsNaN(matters) ? 0 : matters, Outcome);
    }
}
