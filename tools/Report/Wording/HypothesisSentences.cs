using System.Globalization;
using Downshift.Experiments.Hypotheses;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>What terminal and report say alike of hypotheses, in both languages.</summary>
public static class HypothesisSentences
{
    /// <summary>What a verdict means.</summary>
    public static BilingualText Meaning { get; } = new(
        "Supported or contradicted: the same in at least 95 % of what is assumed possible, with 95 % confidence, by at "
            + "least the smallest difference that matters. Undecided is a result too: it hangs on what nobody has "
            + "measured.",
        "得到支持或被否定：在可能范围的至少95%中一致（置信度95%），且不小于有意义的最小差别。未定也是结果：它取决于无人测量过的量。");

    /// <summary>A verdict as a word.</summary>
    /// <param name="verdict">The verdict.</param>
    public static BilingualText Word(HypothesisVerdict verdict) => verdict switch
    {
        HypothesisVerdict.Supported => new("supported", "得到支持"),
        HypothesisVerdict.Contradicted => new("contradicted", "被否定"),
        HypothesisVerdict.Undecided => new("undecided", "未定"),
        HypothesisVerdict.NotRun => new("not run", "尚未运行"),
        _ => new("not testable", "不能检验"),
    };

    /// <summary>How many hypotheses have which verdict.</summary>
    /// <param name="result">The reproduction.</param>
    public static BilingualText Totals(ReproductionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        (HypothesisVerdict Verdict, int Count)[] counts = [.. Enum.GetValues<HypothesisVerdict>()
            .Select(verdict => (verdict, result.Hypotheses.Count(item => item.Verdict == verdict)))
            .Where(item => item.Item2 > 0)];
        return new(
            $"Hypotheses: {string.Join(", ", counts.Select(c => $"{Whole(c.Count)} {Word(c.Verdict).English}"))}.",
            $"假说：{string.Join("，", counts.Select(c => $"{Whole(c.Count)} 项{Word(c.Verdict).Chinese}"))}。");
    }

    /// <summary>What was done for all hypotheses.</summary>
    /// <param name="result">The reproduction.</param>
    public static BilingualText Done(ReproductionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int replications = result.Studies.Count == 0 ? 0 : result.Studies[0].Scenario.Replications;
        BilingualText scale = StudySentences.Scale(result.Plan.Options.ScaleDivisor);
        string points = Whole(result.Plan.Points);
        return new(
            $"Every assumption varies over its range at once: {points} sets, "
                + $"{StudySentences.Replications(replications)} each, {scale.English}, and corners searched for the "
                + "opposite.",
            $"全部假设在各自区间内同时变动：{points} 组，每组 {Whole(replications)} 次模拟，{scale.Chinese}，并搜索可能相反的极端组合。");
    }

    /// <summary>How many sets of values say so, how many the opposite, and what bounds follow.</summary>
    /// <param name="part">The claim.</param>
    public static BilingualText Counts(PartResult part)
    {
        ArgumentNullException.ThrowIfNull(part);
        string n = Whole(part.At.Count);
        string so = Whole(part.Count(ClaimSign.For));
        string not = Whole(part.Count(ClaimSign.Against));
        string unseen = Whole(part.Count(ClaimSign.Unseen));
        BilingualText least = AtLeast(part, ClaimSign.For, new(" of what is assumed possible", "的可能范围"));
        BilingualText opposite = AtLeast(part, ClaimSign.Against, Both.Same(""));
        int undefined = part.Count(ClaimSign.Undefined);
        return new(
            $"so in {so} of {n} {(part.At.Count == 1 ? "set" : "sets")}{least.English}, the other way in "
                + $"{not}{opposite.English}, not to be seen in {unseen}"
                + (undefined == 0 ? "" : $", not defined in {Whole(undefined)}"),
            $"{n} 组中 {so} 组如此{least.Chinese}，{not} 组相反{opposite.Chinese}，{unseen} 组看不出"
                + (undefined == 0 ? "" : $"，{Whole(undefined)} 组无法计算"));
    }

    /// <summary>So few replications at a point carry no interval; null where there are enough.</summary>
    /// <param name="result">The reproduction.</param>
    public static BilingualText? TooFew(ReproductionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Studies.Count == 0 ? null : StudySentences.TooFew(result.Studies[0]);
    }

    /// <summary>The margin with the values as shipped; null where there is none.</summary>
    /// <param name="part">The claim.</param>
    public static BilingualText? Shipped(PartResult part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.AsShipped is not { Margin.IsDefined: true } shipped ? null : new(
            $"with the values as shipped: {Margin(shipped, Language.English)}",
            $"按所附参数值：{Margin(shipped, Language.Chinese)}");
    }

    /// <summary>Where the claim turns round by most; null where it never does.</summary>
    /// <param name="part">The claim.</param>
    public static BilingualText? Opposite(PartResult part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Opposite is not { } opposite) { return null; }
        string point = Whole(opposite.Point.Index);
        return new(
            $"farthest the other way at point {point} of {part.Part.Scenario}/points.csv: "
                + $"{Margin(opposite.Claim, Language.English)}",
            $"最相反处为 {part.Part.Scenario}/points.csv 第 {point} 点：{Margin(opposite.Claim, Language.Chinese)}");
    }

    /// <summary>How far a point goes the claim's way, with the interval and what is needed.</summary>
    /// <param name="claim">What the point says.</param>
    /// <param name="language">Language of units.</param>
    public static string Margin(ClaimAtPoint claim, Language language)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var amount = new Amount(OutcomeCatalog.Find(claim.Outcome).Unit, language);
        BilingualText interval = claim.Margin.HasEnds
            ? new($" ({amount.SignedEnds(claim.Margin, " to ")})", $"（{amount.SignedEnds(claim.Margin, " 至 ")}）")
            : Both.Same("");
        BilingualText needed = claim.Needed > 0
            ? new($"; matters from {amount.Threshold(claim.Needed)}",
                $"；有意义的最小差别 {amount.Threshold(claim.Needed)}")
            : Both.Same("");
        return amount.Signed(claim.Margin) + amount.DifferenceUnit() + interval.In(language) + needed.In(language);
    }

    /// <summary>What share of the space says so at least; nothing where no point does.</summary>
    private static BilingualText AtLeast(PartResult part, ClaimSign sign, BilingualText ofWhat)
    {
        string share = Percent(part.ShareAtLeast(sign));
        return part.Count(sign) == 0 ? Both.Same("") : new(
            $" (at least {share}{ofWhat.English})", $"（至少 {share}{ofWhat.Chinese}）");
    }

    private static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Whole(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
