using Downshift.Report.Wording;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Downshift.Report.Workbook;

/// <summary>The formats of cells, in the order of <see cref="CellLook"/>.</summary>
internal static class LookTable
{
    /// <summary>Points of ordinary text.</summary>
    public const double Size = 11;

    private const uint Grouped = 3;
    private const uint Whole = 1;
    private const uint FirstCustom = 164;
    private const int PerKind = Figures.MostDecimals + 1;

    // No sign, a minus sign, both signs.
    private const int Signs = 3;

    /// <summary>Look of a number with a fixed number of decimals and grouped thousands.</summary>
    /// <param name="value">The number: as on the page, one of which only zeros are shown has no sign.</param>
    /// <param name="decimals">Decimals as they are read: of a share, those of its per cent.</param>
    /// <param name="share">A part of a whole, held as 0 to 1 and read in per cent.</param>
    /// <param name="signed">A difference: a plus sign stands before positive numbers.</param>
    public static CellLook Number(double value, int decimals, bool share = false, bool signed = false)
    {
        bool zero = Rounding.IsZero(Rounding.Digits(share ? value * 100 : value, decimals));
        int sign = zero ? 0 : signed ? 2 : 1;
        return CellLook.FirstNumber + (((share ? Signs : 0) + sign) * PerKind) + decimals;
    }

    /// <summary>The table.</summary>
    /// <param name="font">Name of the font of all cells.</param>
    public static Stylesheet Make(string font)
    {
        List<NumberingFormat> codes = [Code(FirstCustom, "0.0##%")];
        List<CellFormat> formats = [.. Texts(), .. Numbers()];
        for (int kind = 0; kind < 2 * Signs * PerKind; kind++)
        {
            uint id = FirstCustom + (uint)codes.Count;
            codes.Add(Code(id, CodeOf(kind % PerKind, kind / PerKind >= Signs, kind / PerKind % Signs)));
            formats.Add(Format(id, 0, HorizontalAlignmentValues.Right, false));
        }

        return new Stylesheet(
            new NumberingFormats(codes),
            new Fonts(Face(font, Size, false), Face(font, Size, true), Face(font, 15, true), Face(font, 12, true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill
                {
                    PatternType = PatternValues.Solid, ForegroundColor = new ForegroundColor { Rgb = "FFE7ECEF" },
                })),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder(), new RightBorder(), new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF7A8A94" }) { Style = BorderStyleValues.Thin },
                    new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(formats));
    }

    // Each text twice: the second with the mark that keeps what begins with = a text when somebody edits the cell.
    private static IEnumerable<CellFormat> Texts()
    {
        foreach ((uint face, bool wrapped, bool head) in (IEnumerable<(uint, bool, bool)>)
            [(0, false, false), (0, true, false), (1, true, true), (2, false, false), (3, false, false),
             (1, true, false)])
        {
            foreach (bool quoted in (IEnumerable<bool>)[false, true])
            {
                CellFormat format = Format(0, face, HorizontalAlignmentValues.Left, wrapped);
                format.QuotePrefix = quoted ? true : null;
                if (head)
                {
                    (format.FillId, format.ApplyFill, format.BorderId, format.ApplyBorder) = (2, true, 1, true);
                }

                yield return format;
            }
        }
    }

    private static IEnumerable<CellFormat> Numbers() =>
    [
        Format(Grouped, 0, HorizontalAlignmentValues.Left, false),
        Format(Whole, 0, HorizontalAlignmentValues.Left, false),
        Format(0, 0, HorizontalAlignmentValues.Right, false),
        Format(FirstCustom, 0, HorizontalAlignmentValues.Right, false),
    ];

    private static CellFormat Format(uint code, uint face, HorizontalAlignmentValues side, bool wrapped) => new()
    {
        NumberFormatId = code, ApplyNumberFormat = code != 0, FontId = face, ApplyFont = face != 0, FillId = 0,
        BorderId = 0, FormatId = 0, ApplyAlignment = true,
        Alignment = new Alignment
        {
            Horizontal = side, Indent = side == HorizontalAlignmentValues.Right ? 1u : null,
            Vertical = VerticalAlignmentValues.Top, WrapText = wrapped ? true : null,
        },
    };

    private static string CodeOf(int decimals, bool share, int sign)
    {
        string digits = (share ? "0" : "#,##0") + (decimals > 0 ? "." + new string('0', decimals) : "")
            + (share ? "%" : "");
        return sign switch
        {
            0 => $"{digits};{digits};{digits}",
            1 => digits,
            _ => $"+{digits};-{digits};{digits}",
        };
    }

    private static NumberingFormat Code(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Face(string name, double size, bool bold)
    {
        Font font = new(new FontSize { Val = size }, new FontName { Val = name });
        if (bold)
        {
            font.PrependChild(new Bold());
        }

        return font;
    }
}
