using System.Text;

namespace Downshift.Report.Workbook;

/// <summary>
/// Heights of rows. Not every program fits rows to wrapped texts when it opens a file, so that room is made for as many
/// lines as a text is likely to take.
/// </summary>
internal static class RowHeight
{
    /// <summary>Points of one line of ordinary text, Chinese included.</summary>
    public const double Line = 16.5;

    private const double TitleLine = 24;
    private const double HeadingLine = 19;

    // A spreadsheet refuses rows above 409 points.
    private const int MostLines = 24;

    // Words are not cut at the edge, and bold letters are wider.
    private const double Used = .95;

    // Widths count digits; most Latin letters are narrower, Chinese letters and marks twice as wide.
    private const double Latin = .85;
    private const double Chinese = 2;

    /// <summary>Points that a row needs.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="widths">Widths of the columns in characters.</param>
    public static double Of(ReadOnlySpan<SheetCell> cells, IReadOnlyList<double> widths)
    {
        double height = Line;
        for (int i = 0; i < cells.Length; i++)
        {
            height = Math.Max(height, cells[i] switch
            {
                { Text: null } => 0,
                { Look: CellLook.Title } => TitleLine,
                { Look: CellLook.Heading } => HeadingLine,
                { Look: CellLook.Wrapped or CellLook.Header or CellLook.Label } =>
                    Line * Lines(cells[i].Text!, widths[i] * Used),
                _ => 0,
            });
        }

        return height;
    }

    private static int Lines(string text, double width)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            double characters = 0;
            foreach (Rune rune in line.EnumerateRunes())
            {
                characters += rune.Value >= 0x2E80 || rune.Value is >= 0x2014 and <= 0x201D ? Chinese : Latin;
            }

            lines += Math.Max((int)Math.Ceiling(characters / width), 1);
        }

        return Math.Min(lines, MostLines);
    }
}
