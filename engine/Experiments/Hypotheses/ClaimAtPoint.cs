using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Hypotheses;

/// <summary>What one point of a design says of a claim.</summary>
/// <param name="Sign">For or against.</param>
/// <param name="Margin">How far it goes the claim's way, in the outcome's unit; below zero the other way. Of a
/// claim that two variants are the same, the difference of the first from the second.</param>
/// <param name="Needed">How far it must go to matter; of a claim that a variant is not worse, or the same, how far it
/// may fall short.</param>
/// <param name="Outcome">Id of the outcome whose unit both have.</param>
public sealed record ClaimAtPoint(ClaimSign Sign, Interval Margin, double Needed, string Outcome)
{
    /// <summary>The margin in units of what matters, which margins in different outcomes have in common; the margin
    /// itself where nothing is needed.</summary>
    public double Size => Needed > 0 ? Margin.Mean / Needed : Margin.Mean;

    /// <summary>A margin as large as what matters is ruled out by the interval: the claim does not hold there, whether
    /// or not the opposite does.</summary>
    public bool RuledOut => Margin.HasEnds && (Needed > 0 ? Margin.High < Needed : Margin.High <= 0);

    /// <summary>Judges a margin: beyond what matters, with an interval that excludes zero.</summary>
    /// <param name="margin">The margin.</param>
    /// <param name="needed">What matters, 0 or more.</param>
    /// <param name="outcome">Id of the outcome.</param>
    public static ClaimAtPoint Of(Interval margin, double needed, string outcome)
    {
        ClaimSign sign = !margin.IsDefined ? ClaimSign.Undefined
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
        ClaimSign sign = !margin.IsDefined ? ClaimSign.Undefined
            : margin.Low > -allowed ? ClaimSign.For
            : margin.High < 0 && margin.Mean <= -allowed ? ClaimSign.Against : ClaimSign.Unseen;
        return new ClaimAtPoint(sign, margin, allowed, outcome);
    }
}
