namespace Downshift.Report.Workbook;

/// <summary>What of a sheet must be known before its first row.</summary>
/// <param name="Widths">Widths of the columns in characters of ordinary text, as the format counts them.</param>
/// <param name="Table">The first row holds heads: it stays in sight and every column can be filtered.</param>
/// <param name="FrozenColumns">Columns that stay in sight.</param>
internal sealed record SheetShape(IReadOnlyList<double> Widths, bool Table, int FrozenColumns = 0);
