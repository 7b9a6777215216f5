using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>What terminal and report say alike of a study, in both languages.</summary>
public static class StudySentences
{
    /// <summary>What "higher" and "lower" count, and what is meant by possible.</summary>
    public static BilingualText WhatCounts { get; } = new(
        "'Higher' and 'lower' count where the interval over replications excludes zero and the difference is at least "
            + "the smallest that matters. What is assumed possible are the ranges of the parameters, every value "
            + "alike.",
        "“更高”“更低”指区间不含零且差别不小于有意义的最小差别。“可能范围”指各参数的区间，区间内各值同等看待。");

    /// <summary>What was done: how many sets of values of how many parameters, replications, scale.</summary>
    /// <param name="result">The study.</param>
    public static BilingualText Done(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string points = Whole(result.Points.Count);
        string factors = Whole(result.Design.Factors.Count);
        string parameters = result.Design.Factors.Count == 1 ? "1 parameter" : $"{factors} parameters";
        string many = result.Points.Count == 1 ? "" : "s";
        string replications = Whole(result.Scenario.Replications);
        BilingualText how = result.Design.Kind switch
        {
            DesignKind.LatinHypercube => new(
                $"{points} set{many} of values for {parameters}, all varied at once over their ranges",
                $"{factors} 个参数在各自区间内同时变动，共 {points} 组取值"),
            DesignKind.OneAtATime => new(
                $"{parameters} varied one after the other over their ranges, {points} point{many}",
                $"{factors} 个参数逐个在区间内变动，共 {points} 个点"),
            _ => new(
                $"every combination of levels of {parameters}, {points} point{many}",
                $"{factors} 个参数各水平的全部组合，共 {points} 个点"),
        };
        BilingualText scale = Scale(result.Scenario.ScaleDivisor);
        return new(
            $"{how.English}; {Replications(result.Scenario.Replications)} each, {scale.English}, the same chance "
                + "events throughout.",
            $"{how.Chinese}；每组 {replications} 次模拟，{scale.Chinese}，全程使用相同的随机事件。");
    }

    /// <summary>So few replications at a point carry no interval; null where there are enough.</summary>
    /// <param name="result">The study.</param>
    public static BilingualText? TooFew(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int number = result.Scenario.Replications;
        return number >= ComparisonResult.FewestForAnInterval ? null : new(
            $"{Replications(number)} at a point can hardly tell effect from chance; use --replications 4 or more.",
            $"每点只模拟 {Whole(number)} 次，难以区分效应与偶然；请用 --replications 4 或更多。");
    }

    /// <summary>How many points show which sign.</summary>
    /// <param name="effect">The effect.</param>
    public static BilingualText Signs(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        string n = Whole(effect.At.Count);
        string higher = Whole(effect.Count(EffectSign.Higher));
        string lower = Whole(effect.Count(EffectSign.Lower));
        string unseen = Whole(effect.Count(EffectSign.Unseen));
        int undefined = effect.Count(EffectSign.Undefined);
        return new(
            $"higher in {higher} of {n} sets, lower in {lower}, no difference that matters seen in {unseen}"
                + (undefined == 0 ? "" : $", not defined in {Whole(undefined)}"),
            $"{n} 组中 {higher} 组更高，{lower} 组更低，{unseen} 组看不出有意义的差别"
                + (undefined == 0 ? "" : $"，{Whole(undefined)} 组无法计算"));
    }

    /// <summary>Whether one sign holds over what is assumed possible.</summary>
    /// <param name="effect">An effect over a Latin hypercube.</param>
    public static BilingualText Verdict(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        string level = Percent(effect.Confidence);
        BilingualText way = Way(effect.Holds ?? effect.Leading);
        if (effect.Holds is not null)
        {
            return new(
                $"holds: {way.English} in at least 95 % of what is assumed possible ({level} confidence)",
                $"站得住：在所假设的可能范围中至少 95% {way.Chinese}（置信度 {level}）");
        }

        if (!effect.HasSign)
        {
            return new("undecided: no difference that matters was seen anywhere", "未定：各处都看不出有意义的差别");
        }

        string share = (effect.ShareAtLeast(effect.Leading) * 100).ToString("0", CultureInfo.InvariantCulture);
        return new(
            $"undecided: {way.English} in at least {share} % of what is assumed possible ({level} confidence); 95 % "
                + "are asked for",
            $"未定：在所假设的可能范围中至少 {share}% {way.Chinese}（置信度 {level}）；要求为 95%");
    }

    /// <summary>The smallest, the largest and the middle difference; null where it is nowhere defined.</summary>
    /// <param name="effect">The effect.</param>
    public static BilingualText? Spread(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        if (effect.Lowest is not { } lowest || effect.Highest is not { } highest) { return null; }
        return Both.Each(language =>
        {
            var amount = new Amount(effect.Definition.Unit, language);
            string low = amount.Signed(lowest.Difference.Mean);
            string high = amount.Signed(highest.Difference.Mean);
            string middle = amount.Signed(effect.Median);
            return new BilingualText(
                $"difference from {low} to {high}{amount.DifferenceUnit()}, middle {middle}",
                $"差别自 {low} 至 {high}{amount.DifferenceUnit()}，中位 {middle}").In(language);
        });
    }

    /// <summary>The difference with the scenario's own values; null where they were not run or give none.</summary>
    /// <param name="effect">The effect.</param>
    public static BilingualText? Own(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        if (OwnPoint(effect) is not { Difference.IsDefined: true } shipped) { return null; }
        return Both.Each(language =>
        {
            var amount = new Amount(effect.Definition.Unit, language);
            string mean = amount.Signed(shipped.Difference) + amount.DifferenceUnit();
            string ends = amount.SignedEnds(shipped.Difference, new BilingualText(" to ", " 至 ").In(language));
            BilingualText between = shipped.Difference.HasEnds
                ? new($" ({ends})", $"（{ends}）") : Both.Same("");
            return new BilingualText(
                $"with the scenario's own values {mean}{between.English}", $"按场景自身取值为 {mean}{between.Chinese}")
                .In(language);
        });
    }

    /// <summary>The point with the scenario's own values: run apart, or part of the design; null where it was not
    /// run.</summary>
    /// <param name="effect">The effect.</param>
    public static EffectAtPoint? OwnPoint(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.AsShipped ?? effect.At.FirstOrDefault(at => at.Point.Choices.Count == 0);
    }

    /// <summary>No point shows the opposite sign.</summary>
    /// <param name="effect">The effect.</param>
    public static BilingualText NotMet(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        string corners = Whole(effect.Searched.Count);
        return effect.Searched.Count == 0
            ? new("the other sign was not met", "未遇到相反的结果")
            : new(
                $"the other sign was met neither there nor at {corners} corners searched for it",
                $"上述各组和专门搜索的 {corners} 个极端组合中都未遇到相反的结果");
    }

    /// <summary>The point at which the sign is the opposite one by most; null where there is none.</summary>
    /// <param name="effect">The effect.</param>
    public static EffectAtPoint? MostOpposite(StudyEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.Leading == EffectSign.Higher
            ? effect.Counterexamples.MinBy(point => point.Difference.Mean)
            : effect.Counterexamples.MaxBy(point => point.Difference.Mean);
    }

    /// <summary>A rank correlation with its sign.</summary>
    /// <param name="rho">-1 to 1.</param>
    public static string Correlation(double rho) =>
        (rho < 0 ? "−" : "+") + Math.Abs(rho).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As <c>1 replication</c> or <c>4 replications</c>.</summary>
    /// <param name="number">How many.</param>
    public static string Replications(int number) =>
        number == 1 ? "1 replication" : number.ToString(CultureInfo.InvariantCulture) + " replications";

    /// <summary>Which part of the city was run.</summary>
    /// <param name="divisor">1 is all of it.</param>
    public static BilingualText Scale(int divisor) => divisor == 1
        ? new("the full city", "全市")
        : new($"1/{Whole(divisor)} of the city", $"全市的 1/{Whole(divisor)}");

    /// <summary>A sign as a word.</summary>
    /// <param name="sign">Higher or lower.</param>
    public static BilingualText Way(EffectSign sign) =>
        sign == EffectSign.Higher ? new("higher", "更高") : new("lower", "更低");

    private static string Percent(double share) => share.ToString("0.#%", CultureInfo.InvariantCulture);

    private static string Whole(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
