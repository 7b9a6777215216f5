using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Workbook;

/// <summary>Every number of the scenario with unit, range, evidence class and source.</summary>
internal static class ParametersSheet
{
    private static readonly string[] Columns =
    [
        "parameter", "value", "unit", "rangeLow", "rangeHigh", "distribution", "evidence", "source", "others",
        "parameterId",
    ];

    /// <summary>The parameter stays in sight.</summary>
    public static SheetShape Shape { get; } = new(
        [44, 12, 10, 12, 12, 34, 14, 60, 40, 32], Table: true, FrozenColumns: 1);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    public static void Write(SheetWriter sheet, ReportContext context)
    {
        sheet.Row(OutcomeCells.Heads(sheet, context, Columns));
        foreach (ParameterEntry entry in ParameterEntry.All(context))
        {
            ParameterNumber number = entry.Number;
            sheet.Row(
                sheet.Words(entry.Name, CellLook.Wrapped), Number(number.Value, number),
                sheet.Words(OutcomeCells.Unit(number.Unit)), Number(number.Low, number),
                Number(number.High, number), number.Varies ? sheet.Words(entry.Value) : SheetCell.Empty,
                sheet.Words(entry.Evidence),
                sheet.Words(entry.Source, CellLook.Wrapped), Others(sheet, entry), SheetCell.Of(entry.Code));
        }
    }

    private static SheetCell Number(double value, ParameterNumber number) => SheetCell.Of(
        value, number.IsShare ? CellLook.Share
            : Math.Abs(value) >= 1000 ? LookTable.Number(value, 0) : CellLook.General);

    private static SheetCell Others(SheetWriter sheet, ParameterEntry entry) =>
        entry.Others.Count == 0 ? SheetCell.Empty : sheet.Words(
            Both.Each(language => string.Join(
                Phrases.Of("workbook.semicolon").In(language), entry.Others.Select(other => Phrases.Fill(
                    Phrases.Of("workbook.pair").In(language), ("name", other.Variant.In(language)),
                    ("value", other.Value.In(language)))))), CellLook.Wrapped);
}
