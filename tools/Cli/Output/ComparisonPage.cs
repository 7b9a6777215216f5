using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report.Wording;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>A comparison for people: plain sentences first, then tables, then what it rests on.</summary>
internal sealed class ComparisonPage(Terminal terminal, Language language, ComparisonResult result)
{
    private readonly TableWriter tables = new(terminal);

    private Scenario Scenario => result.Scenario;

    /// <summary>Writes the page.</summary>
    /// <param name="folder">Where the files are; null where there are none.</param>
    /// <param name="remarks">Also say what the result rests on.</param>
    public void Write(string? folder, bool remarks)
    {
        Head();
        if (result.Replications == 0)
        {
            Line(language.Say(
                "No replication is complete for all variants yet: nothing can be compared.",
                "尚无全部方案都完成的重复模拟，无法比较。"));
            return;
        }

        Sentences();
        foreach (OutcomeComparison outcome in result.CityInOrder().Where(InFull)) { Outcome(outcome); }
        if (Scenario.Outcomes.Count == 0) { new OverviewTable(terminal, language, result).Write(); }
        if (remarks) { Remarks(folder); }
    }

    private void Head()
    {
        string title = Plain.Text(Scenario.Title.In(language));
        Line(string.IsNullOrWhiteSpace(title) ? Plain.Text(Scenario.Name) : title);
        string people = Number(result.People);
        string households = Number(result.Households);
        string scale = Scenario.ScaleDivisor == 1
            ? ""
            : language.Say($", 1/{Scenario.ScaleDivisor} of the city", $"，全市的 1/{Scenario.ScaleDivisor}");
        Line(language.Say(
            $"{people} people in {households} households{scale}; {result.Days} days; "
                + $"{Replications.English(result.Replications)}, the same chance events for every variant.",
            $"{households} 户 {people} 人{scale}；{result.Days} 天；{result.Replications} 次模拟，各方案使用相同的随机事件。"));
        string few = Replications.TooFew(result, language);
        if (few.Length > 0 && result.Replications > 0) { Line(few); }
        Line("");
    }

    private void Sentences()
    {
        var sentence = new DifferenceSentence(result, language);
        foreach (OutcomeComparison outcome in result.CityInOrder().Where(outcome => outcome.Primary))
        {
            for (int v = 0; v < outcome.Values.Count; v++)
            {
                if (v != result.BaselineIndex) { Line(sentence.Of(outcome, v)); }

                OnOtherDays(outcome, v);
            }

            Line("");
        }
    }

    /// <summary>Primary outcomes and those the scenario names get a table of their own.</summary>
    private bool InFull(OutcomeComparison outcome) =>
        outcome.Primary || Scenario.Outcomes.Contains(outcome.Definition.Id, StringComparer.Ordinal);

    private void Outcome(OutcomeComparison outcome)
    {
        OutcomeDefinition definition = outcome.Definition;
        var amount = new Amount(definition.Unit, language);
        string name = language.Say(definition.English, definition.Chinese);
        string better = definition.Better switch
        {
            Better.Higher => language.Say("; more is better", "；越高越好"),
            Better.Lower => language.Say("; less is better", "；越低越好"),
            _ => language.Say("; must be zero", "；必须为零"),
        };
        string matters = outcome.SmallestThatMatters > 0
            ? language.Say("; matters from ", "；有意义的最小差别 ") + amount.Threshold(outcome.SmallestThatMatters)
                + FullCity(outcome, amount)
            : "";
        string primary = outcome.Primary ? language.Say("; primary", "；主要结果") : "";
        tables.Heading($"{name} ({definition.Id}{primary}{better}{matters})");

        Table table = TableWriter.New();
        string level = result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture);
        table.AddColumn(language.Say("variant", "方案"));
        foreach (string column in (string[])
            [
                language.Say("mean", "均值") + amount.ValueUnit(), level,
                language.Say("difference", "差别") + amount.DifferenceUnit(), level, language.Say("VR", "方差缩减"), "n",
            ])
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned());
        }

        for (int v = 0; v < outcome.Values.Count; v++)
        {
            table.AddRow([.. Cells(outcome, v, amount).Select(cell => new Markup(cell))]);
        }

        tables.Write(table);
        bool remarked = false;
        for (int v = 0; v < outcome.Values.Count; v++) { remarked |= OnOtherDays(outcome, v); }

        if (remarked) { Line(""); }
    }

    private bool OnOtherDays(OutcomeComparison outcome, int variant)
    {
        string remark = new OtherDays(result, language).Remark(outcome, variant);
        if (remark.Length > 0) { Line(remark); }

        return remark.Length > 0;
    }

    private string[] Cells(OutcomeComparison outcome, int variant, Amount amount)
    {
        Interval value = outcome.ShownValues[variant];
        string name = Markup.Escape(Label.Of(Scenario.Variants[variant], language));
        string mean = amount.Bare(value);
        string ends = amount.Ends(value, " … ");
        if (variant == result.BaselineIndex)
        {
            return [$"[bold]{name}[/]", mean, ends, language.Say("baseline", "基准"), "", "", Number(value.N)];
        }

        if (outcome.Differences[variant] is not PairedDifference difference)
        {
            return [name, mean, ends, Amount.None, "", "", Number(value.N)];
        }

        string size = amount.Signed(difference.Interval);
        bool seen = difference.Interval.ExcludesZero;
        return
        [
            name, mean, ends, seen ? $"[bold]{size}[/]" : size, amount.SignedEnds(difference.Interval, " … "),
            Factor(difference.VarianceReduction), Number(difference.Interval.N),
        ];
    }

    /// <summary>Of a total, the smallest difference that matters in the full city, where this is not one.</summary>
    private string FullCity(OutcomeComparison outcome, Amount amount)
    {
        if (!outcome.IsScaled) { return ""; }
        string full = amount.Threshold(outcome.Definition.Matters);
        return language.Say($", {full} in the full city", $"，武汉全市为 {full}");
    }

    private void Remarks(string? folder)
    {
        if (result.CityInOrder().Any(outcome => InFull(outcome) && outcome.IsCut))
        {
            Line(language.Say(
                "Intervals of values end where the outcome does: shares at 0 and 100 %, people and hours at 0; the "
                    + "files hold them uncut.",
                "数值的区间只写到可能的范围为止：比例在 0 至 100% 之间，人数和时间不小于 0；结果文件中未作截断。"));
        }

        string together = new Multiplicity(result).Sentence(language);
        if (together.Length > 0) { Line(together); }
        Line(language.Say(
            "VR: how many times fewer replications the common random numbers need than independent ones.",
            "方差缩减：共同随机数相对独立随机数可少用的模拟倍数。"));
        Line(EvidenceLine());
        Line(WorkLine());
        Line(language.Say(
            "The intervals hold chance within the model only, not whether the model or its numbers are right.",
            "区间只反映模型内的随机性，不说明模型或参数本身是否正确。"));
        if (folder is null) { return; }
        Line(language.Say("Files: ", "文件：") + Plain.Text(folder));
        Line("  report.html  report.xlsx  summary.json  runs.csv  runs.parquet  series.csv  manifest.json");
    }

    private string EvidenceLine()
    {
        ParameterSet numbers = Scenario.Variants[result.BaselineIndex].Parameters.Numbers;
        int assumed = numbers.Values.Count(value => value.Evidence == Evidence.Assumption);
        int all = numbers.Values.Length;
        int unread = ParameterCatalog.All.Count(definition => !definition.IsRead);
        return language.Say(
            $"{assumed} of {all} parameters are assumptions of ours, the others have a source; {unread} are read by "
                + "nothing; `downshift explain` lists them all.",
            $"{all} 个参数中有 {assumed} 个是本项目的假设，其余有出处；{unread} 个暂不起作用；`downshift explain` 可列出全部。");
    }

    private string WorkLine()
    {
        string seconds = result.ElapsedSeconds.ToString("#,0", CultureInfo.InvariantCulture);
        string hash = result.StateHash.ToString("x32", CultureInfo.InvariantCulture);
        string memory = Number(result.PeakBytes >> 20);
        return language.Say(
            $"{Number(result.Runs.Count)} runs, {Number(result.Events)} events, {seconds} s, {memory} MiB; "
                + $"state hash {hash}.",
            $"{Number(result.Runs.Count)} 次运行，{Number(result.Events)} 个事件，{seconds} 秒，{memory} MiB；"
                + $"状态哈希 {hash}。");
    }

    private void Line(string text) => terminal.Out.WriteLine(text);

    private static string Factor(double factor) => factor switch
    {
        double.PositiveInfinity => "∞",
        _ when double.IsNaN(factor) => Amount.None,
        _ => Rounding.Digits(factor, factor >= 100 ? 0 : 1),
    };

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
