using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Model.Outcomes;
using Downshift.Report.Sections;
using Downshift.Report.Wording;

namespace Downshift.Report.Workbook;

/// <summary>
/// Outcomes by place, one row a place, outcome and variant, in the order of the geography: places are never ranked.
/// </summary>
internal static class PlaceRows
{
    private static readonly string[] Columns =
    [
        "outcome", "variant", "unit", "mean", "low", "high", "difference", "differenceLow", "differenceHigh",
        "differenceUnit", "place", "outcomeId", "variantId",
    ];

    private static readonly double[] Widths = [30, 24, 13, 12, 12, 12, 12, 12, 12, 16, 12, 30, 22];

    /// <summary>The columns of all places behind those that name one.</summary>
    /// <param name="first">Widths of the columns that name a place.</param>
    public static SheetShape Shape(params double[] first) =>
        new([.. first, .. Widths], Table: true, FrozenColumns: first.Length);

    /// <summary>Writes all rows of a level.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    /// <param name="level">The level.</param>
    /// <param name="heads">Keys of the heads of the columns that name a place.</param>
    /// <param name="place">The cells that name a place by its index.</param>
    public static void Write(
        SheetWriter sheet, ReportContext context, OutcomeLevel level, string[] heads, Func<int, SheetCell[]> place)
    {
        PlaceNames names = new(context.Result.Geography);
        sheet.Row(OutcomeCells.Heads(sheet, context, [.. heads, .. Columns]));
        foreach (OutcomeComparison outcome in context.Result.At(level))
        {
            Measure measure = Measure.Of(outcome.Definition);
            for (int variant = 0; variant < context.Names.Count; variant++)
            {
                sheet.Row(
                [
                    .. place(outcome.Unit), sheet.Words(outcome.Definition.Name()),
                    sheet.Words(context.Names[variant]), sheet.Words(OutcomeCells.Unit(measure.Unit)),
                    .. OutcomeCells.Value(outcome, variant), .. OutcomeCells.Difference(outcome, variant),
                    sheet.Words(OutcomeCells.Unit(measure.DifferenceUnit)),
                    SheetCell.Of(names.Code(level, outcome.Unit)), SheetCell.Of(outcome.Definition.Id),
                    SheetCell.Of(context.Scenario.Variants[variant].Name),
                ]);
            }
        }
    }
}
