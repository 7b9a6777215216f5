using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>A variant is not worse than any of some others in any of some outcomes, by as much as matters.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="References">The others.</param>
/// <param name="Outcomes">Ids of outcomes, of which margins show the one that falls shortest.</param>
internal sealed record NotWorseClaim(
    string Variant, IReadOnlyList<string> References, IReadOnlyList<string> Outcomes) : IClaim
{
    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values)
    {
        ClaimAtPoint? worst = null;
        foreach (string outcome in Outcomes)
        {
            bool higher = OutcomeCatalog.Find(outcome).Better == Better.Higher;
            foreach (string reference in References)
            {
                Contrast gain = higher
                    ? Contrast.Of(outcome, Variant, reference) : Contrast.Of(outcome, reference, Variant);
                var here = ClaimAtPoint.NotWorse(values.Estimate(gain.In(values)), values.Matters(outcome), outcome);
                worst = worst is null || Order(here) > Order(worst) ? here : worst;
            }
        }

        return worst!;
    }

    // Against beats unseen beats for; of equals the one that falls shortest of what it may.
    private static double Order(ClaimAtPoint claim)
    {
        double sign = claim.Sign switch
        {
            ClaimSign.Against => 3, ClaimSign.Undefined => 2, ClaimSign.Unseen => 1, _ => 0,
        };
        double shortfall = -claim.Margin.Mean / Math.Max(claim.Needed, double.Epsilon);
        return (sign * 1e9) + (double.IsFinite(shortfall) ? Math.Clamp(shortfall, -1e8, 1e8) : 0);
    }
}
