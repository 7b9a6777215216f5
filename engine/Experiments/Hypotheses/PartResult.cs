using Downshift.Experiments.Designs;
using Downshift.Experiments.Statistics;
using Downshift.Experiments.Studies;

namespace Downshift.Experiments.Hypotheses;

/// <summary>What a study says of one claim.</summary>
/// <param name="Part">The claim.</param>
/// <param name="At">What every sampled point says.</param>
/// <param name="Searched">What points say at which the opposite was looked for.</param>
/// <param name="AsShipped">What the scenario's own values say; null where they were not run.</param>
/// <param name="Influences">The parameters by how strongly the margin moves with them.</param>
/// <param name="Confidence">Confidence of the bounds.</param>
public sealed record PartResult(
    HypothesisPart Part, IReadOnlyList<(DesignPoint Point, ClaimAtPoint Claim)> At,
    IReadOnlyList<(DesignPoint Point, ClaimAtPoint Claim)> Searched, ClaimAtPoint? AsShipped,
    IReadOnlyList<FactorInfluence> Influences, double Confidence)
{
    /// <summary>Sampled points that say so.</summary>
    /// <param name="sign">For or against.</param>
    public int Count(ClaimSign sign) => At.Count(point => point.Claim.Sign == sign);

    /// <summary>Lower bound of the share of the space that says so.</summary>
    /// <param name="sign">For or against.</param>
    public double ShareAtLeast(ClaimSign sign) =>
        At.Count == 0 ? 0 : BinomialShare.Lower(Count(sign), At.Count, Confidence);

    /// <summary>The verdict on this claim alone. One that is said to hold somewhere is supported by one point, and
    /// contradicted where at least 95 % of the space rule it out.</summary>
    public HypothesisVerdict Verdict
    {
        get
        {
            const double Needed = StudyEffect.ShareThatHolds;
            if (Part.Holds == Quantifier.Somewhere) { return SomewhereVerdict(Needed); }

            return ShareAtLeast(ClaimSign.For) >= Needed ? HypothesisVerdict.Supported
                : ShareAtLeast(ClaimSign.Against) >= Needed ? HypothesisVerdict.Contradicted
                : HypothesisVerdict.Undecided;
        }
    }

    // Of many points chance alone lets some say so: more of them must than the half of 1 - confidence that it would.
    // Not to be seen is no proof of absence: only where the claim is ruled out a point counts against it.
    private HypothesisVerdict SomewhereVerdict(double needed)
    {
        if (ShareAtLeast(ClaimSign.For) > (1 - Confidence) / 2) { return HypothesisVerdict.Supported; }
        bool met = At.Concat(Searched).Any(point => point.Claim.Sign == ClaimSign.For);
        int ruledOut = At.Count(point => point.Claim.RuledOut);
        bool hardly = !met && At.Count > 0 && BinomialShare.Lower(ruledOut, At.Count, Confidence) >= needed;
        return hardly ? HypothesisVerdict.Contradicted : HypothesisVerdict.Undecided;
    }

    /// <summary>Where the claim turns round most, sampled or searched; null where it never does.</summary>
    public (DesignPoint Point, ClaimAtPoint Claim)? Opposite
    {
        get
        {
            ClaimSign other = Count(ClaimSign.For) >= Count(ClaimSign.Against) ? ClaimSign.Against : ClaimSign.For;
            (DesignPoint Point, ClaimAtPoint Claim)[] all =
                [.. At.Concat(Searched).Where(point => point.Claim.Sign == other)];
            return all.Length == 0 ? null : all.MaxBy(point => Math.Abs(point.Claim.Size));
        }
    }
}
