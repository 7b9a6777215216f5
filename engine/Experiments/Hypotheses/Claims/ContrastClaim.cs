namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>A contrast is above zero by what matters of an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Contrast">The contrast, positive as the claim says.</param>
internal sealed record ContrastClaim(string Outcome, Contrast Contrast) : IClaim
{
    /// <summary>An outcome of a variant is higher than of another.</summary>
    public static ContrastClaim Higher(string outcome, string variant, string reference) =>
        new(outcome, Contrast.Of(outcome, variant, reference));

    /// <summary>An outcome of a variant is lower than of another.</summary>
    public static ContrastClaim Lower(string outcome, string variant, string reference) =>
        new(outcome, Contrast.Of(outcome, reference, variant));

    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values) =>
        ClaimAtPoint.Of(values.Estimate(Contrast.In(values)), values.Matters(Outcome), Outcome);
}
