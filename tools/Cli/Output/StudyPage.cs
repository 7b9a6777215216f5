using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report.Wording;
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
        Line(StudySentences.Done(result).In(language));
        if (StudySentences.TooFew(result) is { } few) { Line(few.In(language)); }

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

        Indented(StudySentences.Signs(effect));
        if (result.Design.Kind == DesignKind.LatinHypercube) { Indented(StudySentences.Verdict(effect)); }
        Indented(StudySentences.Spread(effect));
        Indented(StudySentences.Own(effect));
        Influences(effect);
        Profiles(effect, amount);
        if (result.Design.Kind == DesignKind.Grid) { Surface(effect, amount); }
        Counterexample(effect, amount);
    }

    private void Influences(StudyEffect effect)
    {
        if (result.Design.Kind != DesignKind.LatinHypercube) { return; }
        FactorInfluence[] strong = [.. effect.Influences.Where(influence => influence.BeyondChance).Take(MostFactors)];
        string names = string.Join(language.Say(", ", "、"), strong.Select(influence => string.Create(
            CultureInfo.InvariantCulture,
            $"{influence.Factor.Name} ({StudySentences.Correlation(influence.Correlation.Rho)})")));
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
                amount.Signed(profile.Levels[0].Difference.Mean), amount.Signed(profile.Levels[^1].Difference.Mean),
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
                .Append(amount.Signed(at.Difference.Mean)).Append(amount.SignedEnds(at.Difference, " … "))
                .Select(cell => new Markup(Markup.Escape(cell)))]);
        }

        tables.Write(table);
    }

    private void Counterexample(StudyEffect effect, Amount amount)
    {
        if (result.Design.Kind != DesignKind.LatinHypercube || !effect.Searchable) { return; }
        if (!effect.HasSign && !effect.Counterexamples.Any()) { return; }
        EffectAtPoint? most = StudySentences.MostOpposite(effect);
        if (most is null)
        {
            Indented(StudySentences.NotMet(effect));
            return;
        }

        string difference = amount.Signed(most.Difference.Mean) + amount.DifferenceUnit();
        bool cornered = most.Point.Index >= result.Design.Points.Count;
        string where = cornered
            ? string.Join(language.Say(", ", "、"), most.Point.Choices.Select(choice => choice.Override))
            : language.Say(
                $"set {Number(most.Point.Index)} of points.csv", $"points.csv 第 {Number(most.Point.Index)} 组");
        Line(language.Say($"    turns round, as to {difference} at {where}", $"    会反转，如在 {where} 处为 {difference}"));
    }

    private void Remarks(string? folder)
    {
        Line(StudySentences.WhatCounts.In(language));
        string runs = Number(result.All.Sum(point => point.Runs.Count));
        string seconds = result.ElapsedSeconds.ToString("#,0", CultureInfo.InvariantCulture);
        string hash = result.StateHash.ToString("x32", CultureInfo.InvariantCulture);
        Line(language.Say(
            $"{runs} runs, {seconds} s; state hash {hash}.", $"{runs} 次运行，{seconds} 秒；状态哈希 {hash}。"));
        if (folder is null) { return; }
        Line(language.Say("Files: ", "文件：") + Plain.Text(folder));
        Line("  study.html  study.json  points.csv  effects.csv");
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private void Indented(BilingualText? text)
    {
        if (text is not null) { Line("    " + text.In(language)); }
    }

    private void Line(string text) => terminal.Out.WriteLine(text);
}
