using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>Two variants are the same in some outcomes: to the last bit, or by less than matters.</summary>
/// <param name="Variant">A variant.</param>
/// <param name="Reference">The other.</param>
/// <param name="Outcomes">Ids of outcomes.</param>
/// <param name="Exactly">To the last bit.</param>
internal sealed record SameClaim(
    string Variant, string Reference, IReadOnlyList<string> Outcomes, bool Exactly) : IClaim
{
    /// <inheritdoc/>
    public ClaimAtPoint At(PointValues values)
    {
        ClaimAtPoint? worst = null;
        bool seen = false;
        foreach (string outcome in Outcomes)
        {
            ClaimAtPoint here = Of(outcome, values);
            bool worse = worst is null || (here.Sign != ClaimSign.For && worst.Sign == ClaimSign.For)
                || (here.Sign == ClaimSign.Against && worst.Sign != ClaimSign.Against);
            worst = worse ? here : worst;
            seen |= Values(outcome, values).Any(value => !double.IsNaN(value));
        }

        // Where no run reports any of it, nothing was seen to be the same.
        return seen ? worst! : worst! with { Sign = ClaimSign.Undefined };
    }

    private IEnumerable<double> Values(string outcome, PointValues values) =>
        values.Of(Variant, outcome).Concat(values.Of(Reference, outcome));

    private ClaimAtPoint Of(string outcome, PointValues values)
    {
        Interval gap = values.Estimate(Contrast.Of(outcome, Variant, Reference).In(values));
        if (Exactly)
        {
            // Where neither run has a value, neither differs.
            bool same = values.Of(Variant, outcome).SequenceEqual(values.Of(Reference, outcome));
            return new ClaimAtPoint(same ? ClaimSign.For : ClaimSign.Against, gap, 0, outcome);
        }

        double matters = values.Matters(outcome);
        ClaimSign sign = !gap.IsDefined ? ClaimSign.Undefined
            : gap.Low > -matters && gap.High < matters ? ClaimSign.For
            : gap.ExcludesZero && Math.Abs(gap.Mean) >= matters ? ClaimSign.Against : ClaimSign.Unseen;
        return new ClaimAtPoint(sign, gap, matters, outcome);
    }
}
