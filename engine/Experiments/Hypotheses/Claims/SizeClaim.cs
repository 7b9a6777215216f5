namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>One contrast is larger in size than another, whatever their signs.</summary>
/// <param name="Outcome">The outcome both are about.</param>
/// <param name="Larger">The one claimed to be larger.</param>
/// <param name="Smaller">The other.</param>
internal sealed record SizeClaim(string Outcome, Contrast Larger, Contrast Smaller) : IClaim
{
    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values)
    {
        // The size of a mean, not the mean of sizes: chance alone has a size too.
        double[] larger = Sized(Larger.In(values), values);
        double[] smaller = Sized(Smaller.In(values), values);
        return ClaimAtPoint.Of(
            values.Estimate([.. larger.Zip(smaller, (a, b) => a - b)]), values.Matters(Outcome), Outcome);
    }

    private static double[] Sized(double[] gaps, PointValues values)
    {
        int sign = values.Estimate(gaps).Mean < 0 ? -1 : 1;
        return [.. gaps.Select(gap => sign * gap)];
    }
}
