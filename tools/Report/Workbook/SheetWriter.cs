using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Workbook;

/// <summary>Writes one sheet row by row, without holding it in memory.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const uint PaperA4 = 9;

    private readonly OpenXmlWriter writer;
    private readonly SheetShape shape;
    private readonly string font;
    private int rows;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">The sheet's place in the file.</param>
    /// <param name="shape">What must be known before the first row.</param>
    /// <param name="font">Name of the font of all cells.</param>
    /// <param name="language">Language of the sheet.</param>
    public SheetWriter(WorksheetPart part, SheetShape shape, string font, Language language)
    {
        this.shape = shape;
        this.font = font;
        Language = language;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = RowHeight.Line, CustomHeight = true });
        writer.WriteStartElement(new Columns());
        for (uint i = 1; i <= shape.Widths.Count; i++)
        {
            writer.WriteElement(new Column { Min = i, Max = i, Width = shape.Widths[(int)i - 1], CustomWidth = true });
        }

        writer.WriteEndElement();
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>Language of the sheet.</summary>
    public Language Language { get; }

    /// <summary>All cells written so far, heads included, as $A$1:$C$9.</summary>
    public string Range => $"$A$1:${Letters(shape.Widths.Count - 1)}${Whole(Math.Max(rows, 1))}";

    /// <summary>A cell with a text in the language of the sheet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">How it looks.</param>
    public SheetCell Words(BilingualText text, CellLook look = CellLook.Plain) =>
        SheetCell.Of(text.In(Language), look);

    /// <summary>A cell with a fixed text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="look">How it looks.</param>
    public SheetCell Phrase(string key, CellLook look = CellLook.Plain) => Words(Phrases.Of(key), look);

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Its cells from the first column on.</param>
    public void Row(params ReadOnlySpan<SheetCell> cells)
    {
        rows++;
        double height = RowHeight.Of(cells, shape.Widths);
        writer.WriteStartElement(height > RowHeight.Line
            ? new Row { RowIndex = (uint)rows, Height = height, CustomHeight = true }
            : new Row { RowIndex = (uint)rows });
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text is not null || double.IsFinite(cells[i].Number))
            {
                writer.WriteElement(Make(cells[i], Name(i, rows)));
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        writer.WriteEndElement();
        if (shape.Table)
        {
            writer.WriteElement(new AutoFilter { Reference = Range.Replace("$", "", StringComparison.Ordinal) });
        }

        writer.WriteElement(new PageSetup
        {
            PaperSize = PaperA4, FitToWidth = 1, FitToHeight = 0, Orientation = OrientationValues.Landscape,
        });
        writer.WriteEndElement();
        writer.Dispose();
    }

    private SheetView View()
    {
        SheetView view = new() { WorkbookViewId = 0 };
        if (shape.Table)
        {
            bool columns = shape.FrozenColumns > 0;
            view.Append(new Pane
            {
                VerticalSplit = 1, HorizontalSplit = columns ? shape.FrozenColumns : null,
                TopLeftCell = Name(shape.FrozenColumns, 2), State = PaneStateValues.Frozen,
                ActivePane = columns ? PaneValues.BottomRight : PaneValues.BottomLeft,
            });
        }

        return view;
    }

    private Cell Make(SheetCell cell, string name)
    {
        if (cell.Text is null)
        {
            return new Cell
            {
                CellReference = name, StyleIndex = (uint)cell.Look,
                CellValue = new CellValue(cell.Number.ToString("R", CultureInfo.InvariantCulture)),
            };
        }

        uint quoted = CellText.LooksLikeFormula(cell.Text) ? 1u : 0u;
        return new Cell
        {
            CellReference = name, StyleIndex = (uint)cell.Look + quoted, DataType = CellValues.InlineString,
            InlineString = cell.Emphasised ? Runs(cell.Text) : new InlineString(Words(cell.Text)),
        };
    }

    // Bold words as on the page.
    private InlineString Runs(string text)
    {
        InlineString runs = new();
        bool bold = false;
        foreach (string part in text.Split(Phrases.Opening, Phrases.Closing))
        {
            if (part.Length > 0)
            {
                RunProperties look = new(new FontSize { Val = LookTable.Size }, new RunFont { Val = font });
                if (bold)
                {
                    look.PrependChild(new Bold());
                }

                runs.Append(new Run(look, Words(part)));
            }

            bold = !bold;
        }

        return runs;
    }

    private static Text Words(string text) =>
        new(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static string Name(int column, int row) => Letters(column) + Whole(row);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column)
    {
        string letters = "";
        for (int left = column; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return letters;
    }
}
