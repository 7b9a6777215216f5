using Downshift.Experiments.Comparison;
using Downshift.Report.Sections;
using Downshift.Report.Wording;

namespace Downshift.Report.Workbook;

/// <summary>All outcomes of the city, one row an outcome and variant.</summary>
internal static class ComparisonSheet
{
    private static readonly string[] Columns =
    [
        "outcome", "variant", "unit", "mean", "low", "high", "difference", "differenceLow", "differenceHigh",
        "differenceUnit", "matters", "verdict", "better", "primary", "runs", "above", "below", "reduction", "outcomeId",
        "variantId",
    ];

    /// <summary>Outcome and variant stay in sight.</summary>
    public static SheetShape Shape { get; } = new(
        [30, 24, 13, 12, 12, 12, 12, 12, 12, 16, 14, 14, 16, 8, 10, 10, 10, 12, 30, 22], Table: true,
        FrozenColumns: 2);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    public static void Write(SheetWriter sheet, ReportContext context)
    {
        sheet.Row(OutcomeCells.Heads(sheet, context, Columns));
        foreach (OutcomeComparison outcome in context.Result.CityInOrder())
        {
            for (int variant = 0; variant < context.Names.Count; variant++)
            {
                Write(sheet, context, outcome, variant);
            }
        }
    }

    private static void Write(SheetWriter sheet, ReportContext context, OutcomeComparison outcome, int variant)
    {
        Measure measure = Measure.Of(outcome.Definition);
        bool baseline = variant == context.Baseline;
        string verdict = baseline ? "baseline" : "mark." + Sentence.Judge(outcome, variant).Mark;
        PairedDifference? difference = outcome.Differences[variant];
        sheet.Row(
        [
            sheet.Words(outcome.Definition.Name()), sheet.Words(context.Names[variant]),
            sheet.Words(OutcomeCells.Unit(measure.Unit)), .. OutcomeCells.Value(outcome, variant),
            .. OutcomeCells.Difference(outcome, variant), sheet.Words(OutcomeCells.Unit(measure.DifferenceUnit)),
            Matters(outcome, measure), sheet.Phrase(verdict), sheet.Phrase("better." + outcome.Definition.Better),
            sheet.Phrase(outcome.Primary ? "yes" : "no"), Whole(outcome.Values[variant].N),
            Whole(difference?.Positive), Whole(difference?.Negative), Reduction(difference?.VarianceReduction),
            SheetCell.Of(outcome.Definition.Id), SheetCell.Of(context.Scenario.Variants[variant].Name),
        ]);
    }

    private static SheetCell Matters(OutcomeComparison outcome, Measure measure) =>
        !(outcome.SmallestThatMatters > 0) ? SheetCell.Empty : SheetCell.Of(
            outcome.SmallestThatMatters, LookTable.Number(
                outcome.SmallestThatMatters, Figures.DecimalsOf(outcome.SmallestThatMatters, measure),
                OutcomeCells.IsShare(outcome.Definition)));

    private static SheetCell Whole(int? number) =>
        number is { } known ? SheetCell.Of(known, LookTable.Number(known, 0)) : SheetCell.Empty;

    // Infinite where only the difference does not vary; no spreadsheet has such a number.
    private static SheetCell Reduction(double? factor) =>
        factor is not { } known ? SheetCell.Empty
        : double.IsPositiveInfinity(known) ? SheetCell.Of("∞")
        : SheetCell.Of(known, LookTable.Number(known, known < 10 ? 1 : 0));
}
