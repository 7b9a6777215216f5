using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>
/// One paired difference as a plain sentence. A direction is named only where the interval excludes zero, and every
/// sentence says how the difference compares with the smallest one that matters.
/// </summary>
/// <param name="result">The comparison.</param>
/// <param name="language">Language of the sentence.</param>
internal sealed class DifferenceSentence(ComparisonResult result, Language language)
{
    /// <summary>The sentence for one outcome and variant.</summary>
    /// <param name="outcome">An outcome of the city.</param>
    /// <param name="variant">Index of a variant other than the baseline.</param>
    public string Of(OutcomeComparison outcome, int variant)
    {
        string head = language.Say($"{outcome.Definition.English}: ", $"{outcome.Definition.Chinese}：");
        return head + Body(outcome, variant);
    }

    private string Body(OutcomeComparison outcome, int variant)
    {
        string own = Label.Of(result.Scenario.Variants[variant], language);
        string other = Label.Of(result.Scenario.Variants[result.BaselineIndex], language);
        if (outcome.Differences[variant] is not PairedDifference difference)
        {
            return Undefined(outcome, variant, own, other);
        }

        var amount = new Amount(outcome.Definition.Unit, language);
        Interval interval = difference.Interval;
        if (!interval.HasEnds)
        {
            return language.Say(
                $"{own} minus {other} is {amount.Signed(interval)}{amount.DifferenceUnit()} in one replication; "
                    + "chance cannot be told from effect.",
                $"单次模拟中{own}与{other}相差 {amount.Signed(interval)}{amount.DifferenceUnit()}，无法区分偶然与效应。");
        }

        if (interval is { Low: 0, High: 0 })
        {
            return language.Say(
                $"{own} and {other} are exactly equal in all {N(interval)} replications.",
                $"{own}与{other}在全部 {N(interval)} 次模拟中完全相同。");
        }

        return interval.ExcludesZero
            ? Seen(outcome, difference, amount, own, other)
            : Unseen(outcome, interval, amount, own, other);
    }

    private string Seen(
        OutcomeComparison outcome, PairedDifference difference, Amount amount, string own, string other)
    {
        Interval interval = difference.Interval;
        bool higher = interval.Mean > 0;
        (string way, string wayZh) = higher ? ("higher", "高") : ("lower", "低");
        int agreeing = higher ? difference.Positive : difference.Negative;
        string level = result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture);
        string value = outcome.Definition.Better switch
        {
            Better.Zero => "",
            Better.Higher => Judged(higher),
            _ => Judged(!higher),
        };
        return language.Say(
            $"{own} is {amount.Size(interval)} {way} than {other}{value} "
                + $"({level} interval {amount.SignedEnds(interval, " to ")}; {way} in {agreeing} of {N(interval)} "
                + $"replications), {Against(outcome, interval, amount)}.",
            $"{own}比{other}{wayZh} {amount.Size(interval)}{value}"
                + $"（{level}区间 {amount.SignedEnds(interval, " 至 ")}；{N(interval)} 次模拟中 {agreeing} 次更{wayZh}），"
                + $"{Against(outcome, interval, amount)}。");
    }

    private string Unseen(OutcomeComparison outcome, Interval interval, Amount amount, string own, string other)
    {
        string level = result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture);
        double matters = outcome.SmallestThatMatters;
        bool negligible = matters > 0 && interval.Low > -matters && interval.High < matters;
        string rest = negligible
            ? language.Say(
                $"if there is one, it is smaller than the smallest that matters ({amount.Threshold(matters)})",
                $"即使有差别，也小于有意义的最小差别（{amount.Threshold(matters)}）")
            : language.Say(
                $"{N(interval)} replications cannot tell",
                $"{N(interval)} 次模拟不足以判断");
        return language.Say(
            $"no difference can be seen between {own} and {other} "
                + $"({level} interval {amount.SignedEnds(interval, " to ")}{amount.DifferenceUnit()}); {rest}.",
            $"{own}与{other}看不出差别（{level}区间 {amount.SignedEnds(interval, " 至 ")}{amount.DifferenceUnit()}）；{rest}。");
    }

    private string Undefined(OutcomeComparison outcome, int variant, string own, string other)
    {
        bool ratio = outcome.Definition.Derivation == Derivation.RatioOfDifferences;
        bool ownMissing = !outcome.Values[variant].IsDefined;
        bool isControl = string.Equals(
            result.Scenario.Variants[variant].Name, result.Scenario.Control, StringComparison.Ordinal);
        if (ratio && isControl)
        {
            return language.Say(
                $"{own} is the control that the others are measured against.", $"{own}是对照方案，其他方案都与它相减。");
        }

        string which = ownMissing ? own : other;
        return ratio
            ? language.Say(
                $"cannot be given for {which}: in {Replications.English(result.Replications)} what it adds beyond "
                    + "the control may be nothing.",
                $"{which}无法给出：{Count(result.Replications)} 次模拟中其相对对照的增量可能为零。")
            : language.Say($"not defined for {which}.", $"{which}没有定义。");
    }

    private string Against(OutcomeComparison outcome, Interval interval, Amount amount)
    {
        double matters = outcome.SmallestThatMatters;
        if (!(matters > 0)) { return language.Say("of any size it matters", "任何差别都有意义"); }
        string size = amount.Threshold(matters);
        double nearest = Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        double farthest = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        if (nearest >= matters)
        {
            return language.Say(
                $"larger than the smallest difference that matters ({size})", $"大于有意义的最小差别（{size}）");
        }

        return farthest < matters
            ? language.Say(
                $"yet smaller than the smallest difference that matters ({size})", $"但小于有意义的最小差别（{size}）")
            : language.Say(
                $"perhaps smaller than the smallest difference that matters ({size})",
                $"可能小于有意义的最小差别（{size}）");
    }

    private string Judged(bool better) =>
        better ? language.Say(", which is better", "，属改善") : language.Say(", which is worse", "，属恶化");

    private static string N(Interval interval) => Count(interval.N);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
