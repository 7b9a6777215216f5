using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Report.Wording;

/// <summary>Verdict over a difference and, where a direction may be named, whether it is the wanted one.</summary>
/// <param name="Verdict">What the interval says.</param>
/// <param name="Wanted">True if better, false if worse, null where no direction may be named.</param>
internal readonly record struct Judgement(Verdict Verdict, bool? Wanted)
{
    /// <summary>The interval excludes zero.</summary>
    public bool Seen => Verdict is Verdict.TooSmall or Verdict.MayMatter or Verdict.Matters;

    /// <summary>Key of the short word: better, worse (each also as maybe), small, none, same and so on.</summary>
    public string Mark => Verdict switch
    {
        Verdict.Matters => Wanted == true ? "better" : "worse",
        Verdict.MayMatter => Wanted == true ? "betterMaybe" : "worseMaybe",
        Verdict.TooSmall => "small",
        Verdict.Identical => "same",
        Verdict.NotSeen or Verdict.NothingThatMatters => "none",
        Verdict.NoInterval => "single",
        _ => "unknown",
    };

    /// <summary>Judges a difference: a direction is named only if the interval excludes zero.</summary>
    /// <param name="difference">The paired difference, or null.</param>
    /// <param name="matters">Smallest difference that matters; not positive or NaN if there is none.</param>
    /// <param name="better">Wanted direction of the outcome.</param>
    public static Judgement Of(PairedDifference? difference, double matters, Better better)
    {
        if (difference is not { } known || !known.Interval.IsDefined)
        {
            return new Judgement(Verdict.Undefined, null);
        }

        Interval interval = known.Interval;
        if (!interval.HasEnds)
        {
            return new Judgement(Verdict.NoInterval, null);
        }

        double farthest = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        if (farthest == 0)
        {
            return new Judgement(Verdict.Identical, null);
        }

        if (!interval.ExcludesZero)
        {
            return new Judgement(farthest < matters ? Verdict.NothingThatMatters : Verdict.NotSeen, null);
        }

        double nearest = Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        Verdict verdict = !(matters > 0) || nearest >= matters ? Verdict.Matters
            : farthest < matters ? Verdict.TooSmall : Verdict.MayMatter;
        bool wanted = better == Better.Higher == interval.Mean > 0 && better != Better.Zero;
        return new Judgement(verdict, wanted);
    }
}
