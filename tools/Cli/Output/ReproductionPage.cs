using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>The hypotheses for people: verdict, figures, what a verdict hangs on.</summary>
internal sealed class ReproductionPage(Terminal terminal, Language language, ReproductionResult result)
{
    private const int MostFactors = 4;

    private readonly TableWriter tables = new(terminal);

    /// <summary>Writes the page.</summary>
    /// <param name="folder">Where the files are; null where there are none.</param>
    /// <param name="remarks">Also say what the verdicts mean.</param>
    public void Write(string? folder, bool remarks)
    {
        foreach (HypothesisResult tested in result.Hypotheses.Where(item => item.Parts.Count > 0)) { One(tested); }
        Without(HypothesisVerdict.NotRun, language.Say("Not run: their studies were stopped", "尚未运行：相应研究已中止"));
        Without(HypothesisVerdict.NotTestable, language.Say("Not testable yet", "尚不能检验"));

        Summary();
        if (remarks) { Remarks(folder); }
    }

    private void Without(HypothesisVerdict verdict, string heading)
    {
        HypothesisResult[] all = [.. result.Hypotheses.Where(item => item.Verdict == verdict)];
        if (all.Length == 0) { return; }
        tables.Heading(heading);
        foreach (Hypothesis one in all.Select(item => item.Hypothesis))
        {
            Line($"  {one.Id}  {one.Claim.In(language)}");
            if (verdict == HypothesisVerdict.NotTestable) { Line($"      {one.Remark.In(language)}"); }
        }

        Line("");
    }

    /// <summary>A verdict in words.</summary>
    private string Word(HypothesisVerdict verdict) => verdict switch
    {
        HypothesisVerdict.Supported => language.Say("supported", "得到支持"),
        HypothesisVerdict.Contradicted => language.Say("contradicted", "被否定"),
        HypothesisVerdict.Undecided => language.Say("undecided", "未定"),
        HypothesisVerdict.NotRun => language.Say("not run", "尚未运行"),
        _ => language.Say("not testable", "不能检验"),
    };

    private void One(HypothesisResult result)
    {
        Hypothesis hypothesis = result.Hypothesis;
        tables.Heading($"{hypothesis.Id}  {Word(result.Verdict)}: {hypothesis.Claim.In(language)}");
        foreach (PartResult part in result.Parts) { Part(part, apart: hypothesis.Parts.Count > 1); }
        foreach (HypothesisPart missing in hypothesis.Parts.Where(part => !result.Parts.Any(done => done.Part == part)))
        {
            Line($"  {missing.What.In(language)} – {Word(HypothesisVerdict.NotRun)}");
        }

        string remark = hypothesis.Remark.In(language);
        if (remark.Length > 0) { Line($"  {remark}"); }
        Line("");
    }

    private void Part(PartResult part, bool apart)
    {
        string verdict = apart ? $" – {Word(part.Verdict)}" : "";
        Line($"  {part.Part.What.In(language)}{verdict}");
        string n = Number(part.At.Count);
        string undefined = part.Count(ClaimSign.Undefined) == 0 ? "" : language.Say(
            $", not defined in {Number(part.Count(ClaimSign.Undefined))}",
            $"，{Number(part.Count(ClaimSign.Undefined))} 组无法计算");
        string least = Percent(part.ShareAtLeast(ClaimSign.For));
        string most = Percent(part.ShareAtLeast(ClaimSign.Against));
        Line("    " + language.Say(
            $"so in {Number(part.Count(ClaimSign.For))} of {n} sets (at least {least} of what is assumed possible), "
                + $"the other way in {Number(part.Count(ClaimSign.Against))} (at least {most}), not to be seen in "
                + $"{Number(part.Count(ClaimSign.Unseen))}{undefined}",
            $"{n} 组中 {Number(part.Count(ClaimSign.For))} 组如此（至少占可能范围的 {least}），"
                + $"{Number(part.Count(ClaimSign.Against))} 组相反（至少 {most}），"
                + $"{Number(part.Count(ClaimSign.Unseen))} 组看不出{undefined}"));
        if (part.AsShipped is { Margin.IsDefined: true } shipped)
        {
            Line("    " + language.Say(
                $"with the values as shipped: {Margin(shipped)}", $"按所附参数值：{Margin(shipped)}"));
        }

        Influences(part);
        if (part.Opposite is { } opposite)
        {
            Line("    " + language.Say(
                $"farthest the other way at point {Number(opposite.Point.Index)} of {part.Part.Scenario}/points.csv: "
                    + Margin(opposite.Claim),
                $"最相反处为 {part.Part.Scenario}/points.csv 第 {Number(opposite.Point.Index)} 点：{Margin(opposite.Claim)}"));
        }
    }

    private void Influences(PartResult part)
    {
        FactorInfluence[] strong = [.. part.Influences.Where(influence => influence.BeyondChance).Take(MostFactors)];
        if (strong.Length == 0) { return; }
        string names = string.Join(language.Say(", ", "、"), strong.Select(influence =>
            $"{influence.Factor.Name} ({(influence.Correlation.Rho < 0 ? "−" : "+")}"
            + Math.Abs(influence.Correlation.Rho).ToString("0.00", CultureInfo.InvariantCulture) + ")"));
        Line("    " + language.Say($"hangs on (rank correlation): {names}", $"取决于（秩相关）：{names}"));
    }

    private string Margin(ClaimAtPoint claim)
    {
        var amount = new Amount(OutcomeCatalog.Find(claim.Outcome).Unit, language);
        string interval = claim.Margin.HasEnds
            ? language.Say(
                $" ({amount.SignedEnds(claim.Margin, " to ")})", $"（{amount.SignedEnds(claim.Margin, " 至 ")}）") : "";
        string needed = claim.Needed > 0
            ? language.Say(
                $"; matters from {amount.Threshold(claim.Needed)}", $"；有意义的最小差别 {amount.Threshold(claim.Needed)}") : "";
        return amount.Signed(claim.Margin) + amount.DifferenceUnit() + interval + needed;
    }

    private void Summary()
    {
        string[] counts = [.. Enum.GetValues<HypothesisVerdict>()
            .Select(verdict => (Verdict: verdict, Count: result.Hypotheses.Count(item => item.Verdict == verdict)))
            .Where(item => item.Count > 0)
            .Select(item => language.Say(
                $"{Number(item.Count)} {Word(item.Verdict)}", $"{Number(item.Count)} 项{Word(item.Verdict)}"))];
        Line(language.Say("Hypotheses: ", "假说：") + string.Join(language.Say(", ", "，"), counts)
            + language.Say(".", "。"));
    }

    private void Remarks(string? folder)
    {
        int replications = result.Studies.Count == 0 ? 0 : result.Studies[0].Scenario.Replications;
        string scale = result.Plan.Options.ScaleDivisor == 1
            ? language.Say("the full city", "全市")
            : language.Say(
                $"1/{result.Plan.Options.ScaleDivisor} of the city", $"全市的 1/{result.Plan.Options.ScaleDivisor}");
        Line(language.Say(
            $"Every assumption varies over its range at once: {Number(result.Plan.Points)} sets, "
                + $"{Replications.English(replications)} each, {scale}, and corners searched for the opposite.",
            $"全部假设在各自区间内同时变动：{Number(result.Plan.Points)} 组，每组 {Number(replications)} 次模拟，{scale}，并搜索可能相反的极端组合。"));
        Line(language.Say(
            "Supported or contradicted: the same in at least 95 % of what is assumed possible, with 95 % confidence, "
                + "by at least the smallest difference that matters. Undecided is a result too: it hangs on what "
                + "nobody has measured.",
            "得到支持或被否定：在可能范围的至少95%中一致（置信度95%），且不小于有意义的最小差别。未定也是结果：它取决于无人测量过的量。"));
        string runs = Number(result.Studies.SelectMany(study => study.All).Sum(point => point.Runs.Count));
        string seconds = result.ElapsedSeconds.ToString("#,0", CultureInfo.InvariantCulture);
        string hash = result.StateHash.ToString("x32", CultureInfo.InvariantCulture);
        Line(language.Say(
            $"{runs} runs, {seconds} s; state hash {hash}.", $"{runs} 次运行，{seconds} 秒；状态哈希 {hash}。"));
        if (folder is null) { return; }
        Line(language.Say("Files: ", "文件：") + Plain.Text(folder));
        Line("  hypotheses.json  hypotheses.csv  " + language.Say("and a folder a scenario", "以及每个场景一个文件夹"));
    }

    private static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private void Line(string text) => terminal.Out.WriteLine(text);
}
