using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Hypotheses;

/// <summary>What one point of a design says of a claim.</summary>
/// <param name="Sign">For or against.</param>
/// <param name="Margin">How far it goes the claim's way, in the claim's unit; below zero the other way.</param>
/// <param name="Needed">How far it must go to matter.</param>
/// <param name="Outcome">Id of the outcome whose unit both have.</param>
public sealed record ClaimAtPoint(ClaimSign Sign, Interval Margin, double Needed, string Outcome)
{
    /// <summary>Judges a margin: beyond what matters, with an interval that excludes zero.</summary>
    /// <param name="margin">The margin.</param>
    /// <param name="needed">What matters, 0 or more.</param>
    /// <param name="outcome">Id of the outcome.</param>
    public static ClaimAtPoint Of(Interval margin, double needed, string outcome)
    {
        ClaimSign sign = !margin.IsDefined || !margin.HasEnds ? ClaimSign.Undefined
            : !margin.ExcludesZero || Math.Abs(margin.Mean) < needed ? ClaimSign.Unseen
            : margin.Mean > 0 ? ClaimSign.For : ClaimSign.Against;
        return new ClaimAtPoint(sign, margin, needed, outcome);
    }

    /// <summary>Judges a margin that may fall short of zero by less than what matters: not worse.</summary>
    /// <param name="margin">The margin.</param>
    /// <param name="allowed">By how much it may fall short.</param>
    /// <param name="outcome">Id of the outcome.</param>
    public static ClaimAtPoint NotWorse(Interval margin, double allowed, string outcome)
    {
        ClaimSign sign = !margin.IsDefined || !margin.HasEnds ? ClaimSign.Undefined
            : margin.Low > -allowed ? ClaimSign.For
            : margin.High < 0 && margin.Mean <= -allowed ? ClaimSign.Against : ClaimSign.Unseen;
        return new ClaimAtPoint(sign, margin, allowed, outcome);
    }
}
