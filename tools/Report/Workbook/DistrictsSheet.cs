using Downshift.Model.Outcomes;
using Downshift.Report.Sections;

namespace Downshift.Report.Workbook;

/// <summary>Outcomes by district, in their official order.</summary>
internal static class DistrictsSheet
{
    /// <summary>The district stays in sight.</summary>
    public static SheetShape Shape { get; } = PlaceRows.Shape(20);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    public static void Write(SheetWriter sheet, ReportContext context) => PlaceRows.Write(
        sheet, context, OutcomeLevel.District, ["district"],
        unit => [sheet.Words(DistrictsSection.Name(context, unit))]);
}
