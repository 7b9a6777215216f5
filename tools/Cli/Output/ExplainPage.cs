using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Model;
using Downshift.Model.Parameters;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>What a variant is made of: the day, choices, mechanisms, every number with its source.</summary>
internal sealed class ExplainPage(Terminal terminal, Language language, Scenario scenario, ScenarioVariant variant)
{
    private readonly TableWriter tables = new(terminal);

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string title = Plain.Text(scenario.Title.In(language));
        terminal.Out.WriteLine($"{Plain.Text(scenario.Name)}: {title}");
        string purpose = Plain.Text(scenario.Purpose.In(language));
        if (purpose.Length > 0) { terminal.Out.WriteLine(purpose); }
        terminal.Out.WriteLine(string.Create(
            invariant,
            $"{scenario.FirstDay:yyyy-MM-dd} + {scenario.Days} d; seed {scenario.Seed}; {scenario.Hash[..8]}"));
        terminal.Out.WriteLine(language.Say("Variant: ", "方案：") + Label.Of(variant, language));
        foreach (string line in variant.PatchText.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            terminal.Out.WriteLine("  " + Plain.Text(line));
        }

        Day();
        Mechanisms();
        Parameters();
    }

    private void Day()
    {
        Heading(language.Say("The order of a day", "一天的次序"));
        Table table = TableWriter.New();
        table.AddColumns(language.Say("time", "时间"), language.Say("what happens", "事项"));
        foreach (DayStep step in DayPlan.Of(variant.Parameters))
        {
            table.AddRow(
                Markup.Escape(language.Say(step.Time, step.TimeChinese)),
                Markup.Escape(language.Say(step.English, step.Chinese)));
        }

        tables.Write(table);
    }

    private void Mechanisms()
    {
        Heading(language.Say("Choices and mechanisms", "选择与机制"));
        Table table = TableWriter.New();
        table.AddColumns(
            language.Say("choice", "选项"), language.Say("setting", "设置"), language.Say("meaning", "含义"),
            language.Say("other in", "不同于"));
        foreach (ChoiceLine line in ScenarioExplain.Choices(scenario, variant.Name))
        {
            string differs = string.Join(", ", line.Differs);
            table.AddRow(Cell(line.Path), Cell(line.Value), Cell(line.Meaning.In(language)), Cell(differs));
        }

        tables.Write(table);
    }

    private void Parameters()
    {
        Heading(language.Say("Parameters", "参数"));
        Table table = TableWriter.New();
        table.AddColumns(
            language.Say("parameter", "参数"), language.Say("value", "取值"), language.Say("range", "范围"),
            language.Say("evidence", "证据"), language.Say("meaning", "含义"), language.Say("source", "出处"));
        table.Columns[0].NoWrap();
        foreach (ParameterLine line in ScenarioExplain.Parameters(scenario, variant.Name))
        {
            table.AddRow(
                Cell(line.Name), Cell(line.Value), Cell(line.Range), Cell(EvidenceWord(line.Evidence)),
                Cell(line.Meaning.In(language)), Cell(line.Source.In(language)));
        }

        tables.Write(table);
    }

    private static string Cell(string text) => Markup.Escape(Plain.Text(text));

    private void Heading(string text)
    {
        terminal.Out.WriteLine();
        tables.Heading(text);
    }

    private string EvidenceWord(Evidence evidence) => evidence switch
    {
        Evidence.Paper => language.Say("paper", "论文"),
        Evidence.Data => language.Say("data", "数据"),
        Evidence.Literature => language.Say("literature", "文献"),
        Evidence.Computed => language.Say("computed", "推算"),
        _ => language.Say("assumption", "假设"),
    };
}
