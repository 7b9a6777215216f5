using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>A study for people: whether each answer holds over the assumptions, and what turns it round.</summary>
internal sealed class StudyPage(Terminal terminal, Language language, StudyResult result)
{
    private const int MostFactors = 5;
    private const int MostProfiles = 12;

    private readonly TableWriter tables = new(terminal);

    private Scenario Scenario => result.Scenario;

    /// <summary>Writes the page.</summary>
    /// <param name="folder">Where the files are; null where there are none.</param>
    /// <param name="remarks">Also say what the result rests on.</param>
    public void Write(string? folder, bool remarks)
    {
        Head();
        foreach (IGrouping<string, StudyEffect> outcome in result.Effects.GroupBy(effect => effect.Definition.Id))
        {
            StudyEffect first = outcome.First();
            string primary = first.Primary ? language.Say("; primary", "；主要结果") : "";
            string name = language.Say(first.Definition.English, first.Definition.Chinese);
            tables.Heading($"{name} ({outcome.Key}{primary})");
            foreach (StudyEffect effect in outcome) { Effect(effect); }

            Line("");
        }

        if (remarks) { Remarks(folder); }
    }

    private void Head()
    {
        string title = Plain.Text(Scenario.Title.In(language));
        Line(string.IsNullOrWhiteSpace(title) ? Plain.Text(Scenario.Name) : title);
        string points = Number(result.Points.Count);
        string factors = Number(result.Design.Factors.Count);
        string scale = Scenario.ScaleDivisor == 1
            ? language.Say("the full city", "全市")
            : language.Say($"1/{Scenario.ScaleDivisor} of the city", $"全市的 1/{Scenario.ScaleDivisor}");
        string replications = Number(Scenario.Replications);
        string how = result.Design.Kind switch
        {
            DesignKind.LatinHypercube => language.Say(
                $"{points} sets of values for {factors} parameters, all varied at once over their ranges",
                $"{factors} 个参数在各自区间内同时变动，共 {points} 组取值"),
            DesignKind.OneAtATime => language.Say(
                $"{factors} parameters varied one after the other over their ranges, {points} points",
                $"{factors} 个参数逐个在区间内变动，共 {points} 个点"),
            _ => language.Say(
                $"every combination of levels of {factors} parameters, {points} points",
                $"{factors} 个参数各水平的全部组合，共 {points} 个点"),
        };
        Line(language.Say(
            $"{how}; {Replications.English(Scenario.Replications)} each, {scale}, the same chance events throughout.",
            $"{how}；每组 {replications} 次模拟，{scale}，全程使用相同的随机事件。"));
        if (Scenario.Replications < ComparisonResult.FewestForAnInterval)
        {
            Line(language.Say(
                $"{Replications.English(Scenario.Replications)} at a point can hardly tell effect from chance; "
                    + "use --replications 4 or more.",
                $"每点只模拟 {replications} 次，难以区分效应与偶然；请用 --replications 4 或更多。"));
        }

        Line("");
    }

    private void Effect(StudyEffect effect)
    {
        var amount = new Amount(effect.Definition.Unit, language);
        string own = Label.Of(Scenario.Variants[effect.Variant], language);
        string other = Label.Of(Scenario.Variants[effect.Reference], language);
        Line(language.Say($"  {own} against {other}:", $"  {own}相对{other}："));
        if (effect.Count(EffectSign.Undefined) == effect.At.Count)
        {
            Line(language.Say("    defined nowhere", "    各处均无法计算"));
            return;
        }

        Line("    " + Signs(effect));
        if (result.Design.Kind == DesignKind.LatinHypercube) { Line("    " + Verdict(effect)); }
        if (double.IsFinite(effect.Median))
        {
            string low = Bare(amount, effect.Lowest!.Difference.Mean);
            string high = Bare(amount, effect.Highest!.Difference.Mean);
            string middle = Bare(amount, effect.Median);
            Line(language.Say(
                $"    difference from {low} to {high}{amount.DifferenceUnit()}, middle {middle}",
                $"    差别自 {low} 至 {high}{amount.DifferenceUnit()}，中位 {middle}"));
        }

        if (effect.AsShipped is { Difference.IsDefined: true } shipped)
        {
            string mean = amount.Signed(shipped.Difference) + amount.DifferenceUnit();
            string ends = amount.SignedEnds(shipped.Difference, language.Say(" to ", " 至 "));
            Line(language.Say(
                $"    with the scenario's own values {mean} ({ends})", $"    按场景自身取值为 {mean}（{ends}）"));
        }

        Influences(effect);
        Profiles(effect, amount);
        if (result.Design.Kind == DesignKind.Grid) { Surface(effect, amount); }
        Counterexample(effect, amount);
    }

    private string Signs(StudyEffect effect)
    {
        string n = Number(effect.At.Count);
        string undefined = effect.Count(EffectSign.Undefined) == 0 ? "" : language.Say(
            $", not defined in {Number(effect.Count(EffectSign.Undefined))}",
            $"，{Number(effect.Count(EffectSign.Undefined))} 组无法计算");
        return language.Say(
            $"higher in {Number(effect.Count(EffectSign.Higher))} of {n} sets, lower in "
                + $"{Number(effect.Count(EffectSign.Lower))}, no difference that matters seen in "
                + $"{Number(effect.Count(EffectSign.Unseen))}{undefined}",
            $"{n} 组中 {Number(effect.Count(EffectSign.Higher))} 组更高，{Number(effect.Count(EffectSign.Lower))} 组更低，"
                + $"{Number(effect.Count(EffectSign.Unseen))} 组看不出有意义的差别{undefined}");
    }

    private string Verdict(StudyEffect effect)
    {
        string level = result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture);
        if (effect.Holds is { } sign)
        {
            (string way, string wayZh) = Way(sign);
            return language.Say(
                $"holds: {way} in at least 95 % of what is assumed possible ({level} confidence)",
                $"站得住：在所假设的可能范围中至少 95% {wayZh}（置信度 {level}）");
        }

        if (!effect.HasSign)
        {
            return language.Say(
                "undecided: no difference that matters was seen anywhere", "未定：各处都看不出有意义的差别");
        }

        (string most, string mostZh) = Way(effect.Leading);
        string share = (effect.ShareAtLeast(effect.Leading) * 100).ToString("0", CultureInfo.InvariantCulture);
        return language.Say(
            $"undecided: {most} in at least {share} % of what is assumed possible ({level} confidence); 95 % are "
                + "asked for",
            $"未定：在所假设的可能范围中至少 {share}% {mostZh}（置信度 {level}）；要求为 95%");
    }

    private void Influences(StudyEffect effect)
    {
        if (result.Design.Kind != DesignKind.LatinHypercube) { return; }
        FactorInfluence[] strong = [.. effect.Influences.Where(influence => influence.BeyondChance).Take(MostFactors)];
        string names = string.Join(language.Say(", ", "、"), strong.Select(influence => string.Create(
            CultureInfo.InvariantCulture,
            $"{influence.Factor.Name} ({Signed(influence.Correlation.Rho)})")));
        Line(strong.Length > 0
            ? language.Say($"    moves with (rank correlation): {names}", $"    随之变动的参数（秩相关）：{names}")
            : language.Say(
                "    no single parameter moves it more than chance would", "    没有单个参数的影响超出偶然"));
    }

    private void Profiles(StudyEffect effect, Amount amount)
    {
        if (effect.Profiles.Count == 0) { return; }
        Table table = TableWriter.New();
        table.AddColumn(language.Say("parameter", "参数"));
        table.AddColumn(language.Say("range", "区间"));
        table.AddColumn(new TableColumn(language.Say("at low end", "取下限")).RightAligned());
        table.AddColumn(new TableColumn(language.Say("at high end", "取上限")).RightAligned());
        table.AddColumn(new TableColumn(language.Say("zero at", "差别为零于")).RightAligned());
        foreach (FactorProfile profile in effect.Profiles.Take(MostProfiles))
        {
            DesignFactor factor = profile.Factor;
            table.AddRow([.. ((string[])
            [
                factor.Name, QuantityText.FormatRange(factor.Definition, factor.Value),
                Bare(amount, profile.Levels[0].Difference.Mean), Bare(amount, profile.Levels[^1].Difference.Mean),
                profile.BreakEven is double zero ? QuantityText.Format(factor.Definition, zero) : "",
            ]).Select(cell => new Markup(Markup.Escape(cell)))]);
        }

        tables.Write(table);
    }

    private void Surface(StudyEffect effect, Amount amount)
    {
        Table table = TableWriter.New();
        foreach (DesignFactor factor in result.Design.Factors) { table.AddColumn(Markup.Escape(factor.Name)); }
        table.AddColumn(new TableColumn(language.Say("difference", "差别") + amount.DifferenceUnit()).RightAligned());
        table.AddColumn(new TableColumn(
            result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture)).RightAligned());
        foreach (EffectAtPoint at in effect.At)
        {
            table.AddRow([.. result.Design.Factors
                .Select(factor => QuantityText.Format(factor.Definition, at.Point.ValueOf(factor)))
                .Append(Bare(amount, at.Difference.Mean)).Append(amount.SignedEnds(at.Difference, " … "))
                .Select(cell => new Markup(Markup.Escape(cell)))]);
        }

        tables.Write(table);
    }

    private void Counterexample(StudyEffect effect, Amount amount)
    {
        if (result.Design.Kind != DesignKind.LatinHypercube || !effect.Searchable) { return; }
        if (!effect.HasSign && !effect.Counterexamples.Any()) { return; }
        EffectAtPoint? most = effect.Leading == EffectSign.Higher
            ? effect.Counterexamples.MinBy(point => point.Difference.Mean)
            : effect.Counterexamples.MaxBy(point => point.Difference.Mean);
        if (most is null)
        {
            Line(effect.Searched.Count == 0 ? language.Say(
                "    the other sign was not met", "    未遇到相反的结果") : language.Say(
                $"    the other sign was met neither there nor at {Number(effect.Searched.Count)} corners searched for "
                    + "it",
                $"    上述各组和专门搜索的 {Number(effect.Searched.Count)} 个极端组合中都未遇到相反的结果"));
            return;
        }

        string difference = Bare(amount, most.Difference.Mean) + amount.DifferenceUnit();
        bool cornered = most.Point.Index >= result.Design.Points.Count;
        string where = cornered
            ? string.Join(language.Say(", ", "、"), most.Point.Choices.Select(choice => choice.Override))
            : language.Say(
                $"set {Number(most.Point.Index)} of points.csv", $"points.csv 第 {Number(most.Point.Index)} 组");
        Line(language.Say($"    turns round, as to {difference} at {where}", $"    会反转，如在 {where} 处为 {difference}"));
    }

    private void Remarks(string? folder)
    {
        Line(language.Say(
            "'Higher' and 'lower' count where the interval over replications excludes zero and the difference is at "
                + "least the smallest that matters. What is assumed possible are the ranges of the parameters, every "
                + "value alike.",
            "“更高”“更低”指区间不含零且差别不小于有意义的最小差别。“可能范围”指各参数的区间，区间内各值同等看待。"));
        string runs = Number(result.All.Sum(point => point.Runs.Count));
        string seconds = result.ElapsedSeconds.ToString("#,0", CultureInfo.InvariantCulture);
        string hash = result.StateHash.ToString("x32", CultureInfo.InvariantCulture);
        Line(language.Say(
            $"{runs} runs, {seconds} s; state hash {hash}.", $"{runs} 次运行，{seconds} 秒；状态哈希 {hash}。"));
        if (folder is null) { return; }
        Line(language.Say("Files: ", "文件：") + Plain.Text(folder));
        Line("  study.json  points.csv  effects.csv");
    }

    private (string English, string Chinese) Way(EffectSign sign) =>
        sign == EffectSign.Higher ? ("higher", "更高") : ("lower", "更低");

    private static string Bare(Amount amount, double difference) =>
        amount.Signed(new Interval(difference, double.NaN, double.NaN, 0));

    private static string Signed(double rho) =>
        (rho < 0 ? "−" : "+") + Math.Abs(rho).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private void Line(string text) => terminal.Out.WriteLine(text);
}
