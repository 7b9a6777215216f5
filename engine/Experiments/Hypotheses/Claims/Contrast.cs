namespace Downshift.Experiments.Hypotheses.Claims;

/// <summary>A weighted sum of outcomes of variants, as <c>+1 x second-sweep - 1 x first-sweep</c>.</summary>
/// <param name="Terms">Weight, variant and outcome of each term.</param>
internal sealed record Contrast(params IReadOnlyList<(double Weight, string Variant, string Outcome)> Terms)
{
    /// <summary>One outcome of a variant minus the same of another.</summary>
    public static Contrast Of(string outcome, string variant, string reference) =>
        new((1, variant, outcome), (-1, reference, outcome));

    /// <summary>The sum, replication by replication.</summary>
    public double[] In(PointValues values)
    {
        double[] sum = new double[values.Replications];
        foreach ((double weight, string variant, string outcome) in Terms)
        {
            double[] own = values.Of(variant, outcome);
            for (int i = 0; i < sum.Length; i++) { sum[i] += weight * own[i]; }
        }

        return sum;
    }
}
