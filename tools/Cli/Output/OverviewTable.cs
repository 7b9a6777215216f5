using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Spectre.Console;
using Language = Downshift.Scenarios.Language;

namespace Downshift.Cli.Output;

/// <summary>All outcomes that are not primary on one page: the baseline's value and the differences from it.</summary>
internal sealed class OverviewTable(Terminal terminal, Language language, ComparisonResult result)
{
    /// <summary>Writes the table with its legend.</summary>
    public void Write()
    {
        OutcomeComparison[] outcomes = [.. result.CityInOrder().Where(outcome => !outcome.Primary)];
        if (outcomes.Length == 0) { return; }
        var tables = new TableWriter(terminal);
        tables.Heading(language.Say(
            "The other outcomes: the baseline, and how far the others are from it",
            "其他指标：基准方案的数值及各方案与它的差别"));
        Table table = TableWriter.New();
        table.AddColumn(language.Say("outcome", "指标"));
        int baseline = result.BaselineIndex;
        table.AddColumn(Column(baseline));
        for (int v = 0; v < result.Scenario.Variants.Count; v++)
        {
            if (v != baseline) { table.AddColumn(Column(v)); }
        }

        foreach (OutcomeComparison outcome in outcomes) { table.AddRow(Cells(outcome, baseline)); }
        tables.Write(table);
        if (outcomes.Any(outcome => outcome.IsScaled))
        {
            terminal.Out.WriteLine(language.Say(
                "The smallest difference that matters of a total, as people or hours, is in proportion to the "
                    + "households.",
                "人数、工时等总量有意义的最小差别按户数折算。"));
        }

        terminal.Out.WriteLine(language.Say(
            "(…) no difference can be seen; * larger than the smallest difference that matters; shares differ in "
                + "percentage points. Intervals are in the files.",
            "(…) 看不出差别；* 大于有意义的最小差别；比例之差以百分点计。区间见结果文件。"));
        terminal.Out.WriteLine();
    }

    private TableColumn Column(int variant) =>
        new TableColumn(Markup.Escape(Label.Of(result.Scenario.Variants[variant], language))).RightAligned();

    private Markup[] Cells(OutcomeComparison outcome, int baseline)
    {
        var amount = new Amount(outcome.Definition.Unit, language);
        var cells = new List<string>
        {
            language.Say(outcome.Definition.English, outcome.Definition.Chinese),
            amount.Value(outcome.ShownValues[baseline]),
        };
        for (int v = 0; v < outcome.Differences.Count; v++)
        {
            if (v != baseline) { cells.Add(Cell(outcome, outcome.Differences[v], amount)); }
        }

        return [.. cells.Select(cell => new Markup(Markup.Escape(cell)))];
    }

    private static string Cell(OutcomeComparison outcome, PairedDifference? difference, Amount amount)
    {
        if (difference is not PairedDifference known) { return Amount.None; }
        Interval interval = known.Interval;
        string size = amount.Signed(interval);
        if (!interval.ExcludesZero) { return interval is { Low: 0, High: 0 } ? "0" : $"({size})"; }
        double nearest = Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        return nearest >= outcome.SmallestThatMatters ? size + " *" : size;
    }
}
