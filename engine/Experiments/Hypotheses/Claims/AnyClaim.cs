namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>At least one of several claims holds.</summary>
/// <param name="Claims">The claims, about one outcome.</param>
internal sealed record AnyClaim(params IReadOnlyList<IClaim> Claims) : IClaim
{
    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values)
    {
        ClaimAtPoint[] all = [.. Claims.Select(claim => claim.At(values))];
        return all.FirstOrDefault(claim => claim.Sign == ClaimSign.For)
            ?? all.FirstOrDefault(claim => claim.Sign != ClaimSign.Against)
            ?? all.MaxBy(claim => claim.Size)!;
    }
}
