namespace Downshift.Report.Workbook;

/// <summary>One cell: a text, a number or nothing.</summary>
/// <param name="Text">The text; null for a number.</param>
/// <param name="Number">The number; one that is not finite leaves the cell empty.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Emphasised">Words of the text stand between the marks of bold words.</param>
internal readonly record struct SheetCell(string? Text, double Number, CellLook Look, bool Emphasised = false)
{
    /// <summary>A cell without anything.</summary>
    public static SheetCell Empty => Of(double.NaN);

    /// <summary>A cell with a text: never a formula, whatever it begins with.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="look">How it looks.</param>
    public static SheetCell Of(string text, CellLook look = CellLook.Plain) => new(text, double.NaN, look);

    /// <summary>A cell with a number.</summary>
    /// <param name="number">The number; one that is not finite leaves the cell empty.</param>
    /// <param name="look">How it looks.</param>
    public static SheetCell Of(double number, CellLook look = CellLook.General) => new(null, number, look);
}
