using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Workbook;

/// <summary>Cells that the sheets of city, districts and streets have in common.</summary>
internal static class OutcomeCells
{
    /// <summary>Heads of columns.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="context">The comparison: the confidence stands in some heads.</param>
    /// <param name="keys">Keys of the heads.</param>
    public static SheetCell[] Heads(SheetWriter sheet, ReportContext context, params ReadOnlySpan<string> keys)
    {
        SheetCell[] cells = new SheetCell[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            BilingualText head = Phrases.Of("workbook.column." + keys[i]);
            cells[i] = SheetCell.Of(
                Phrases.Fill(head.In(sheet.Language), ("confidence", context.ConfidenceText)), CellLook.Header);
        }

        return cells;
    }

    /// <summary>Mean and interval of a value as table and page show them: no interval leaves the possible.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="variant">Index of the variant.</param>
    public static SheetCell[] Value(OutcomeComparison outcome, int variant) =>
        Cells(outcome.ShownValues[variant], outcome.Definition, signed: false);

    /// <summary>Mean and interval of a difference from the baseline; empty where there is none.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="variant">Index of the variant.</param>
    public static SheetCell[] Difference(OutcomeComparison outcome, int variant) =>
        Cells(outcome.Differences[variant]?.Interval ?? Interval.Undefined(0), outcome.Definition, signed: true);

    /// <summary>The unit of a value or of a difference in words.</summary>
    /// <param name="unit">As <see cref="Measure"/> has it.</param>
    public static BilingualText Unit(BilingualText unit) => Both.Each(language =>
        unit.In(language).Trim() is { Length: > 0 } word ? word : Phrases.Of("unit.none").In(language));

    /// <summary>Share, whose numbers are read in per cent.</summary>
    /// <param name="outcome">The outcome.</param>
    public static bool IsShare(OutcomeDefinition outcome) => outcome.Unit == "share";

    private static SheetCell[] Cells(Interval interval, OutcomeDefinition outcome, bool signed)
    {
        if (!double.IsFinite(interval.Mean))
        {
            return [SheetCell.Empty, SheetCell.Empty, SheetCell.Empty];
        }

        int decimals = Figures.DecimalsOf(interval, Measure.Of(outcome));
        return [Cell(interval.Mean), Cell(interval.Low), Cell(interval.High)];

        SheetCell Cell(double value) => double.IsFinite(value)
            ? SheetCell.Of(value, LookTable.Number(value, decimals, IsShare(outcome), signed)) : SheetCell.Empty;
    }
}
