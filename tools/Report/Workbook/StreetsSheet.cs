using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Report.Sections;

namespace Downshift.Report.Workbook;

/// <summary>Outcomes by street, district by district. Streets have codes and no names.</summary>
internal static class StreetsSheet
{
    /// <summary>District and street stay in sight.</summary>
    public static SheetShape Shape { get; } = PlaceRows.Shape(20, 12);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    public static void Write(SheetWriter sheet, ReportContext context) => PlaceRows.Write(
        sheet, context, OutcomeLevel.Street, ["district", "street"], unit =>
        {
            Street street = context.Result.Geography.Streets[unit];
            return [sheet.Words(DistrictsSection.Name(context, street.District)), SheetCell.Of(street.Code)];
        });
}
