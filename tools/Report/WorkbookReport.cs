using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Workbook;
using Downshift.Report.Wording;
using Downshift.Scenarios;
using Book = DocumentFormat.OpenXml.Spreadsheet;

namespace Downshift.Report;

/// <summary>
/// Writes a comparison as a spreadsheet in one language, to be pasted from: the sentences, verdicts and roundings of
/// the page, and all numbers as numbers. Equal results give equal bytes.
/// </summary>
public static class WorkbookReport
{
    private const int MostRows = 1_048_576;

    // The oldest date that the format of the archive knows: a file of results says nothing of the clock.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the whole file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The comparison.</param>
    /// <param name="options">Language of the workbook, and the file the comparison came from.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    public static void Write(Stream stream, ComparisonResult result, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        using MemoryStream draft = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            WriteBook(document, new ReportContext(result, options));
        }

        using MemoryStream archive = Still(draft);
        archive.CopyTo(stream);
    }

    private static void WriteBook(SpreadsheetDocument document, ReportContext context)
    {
        WorkbookPart book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        string font = Phrases.Of("workbook.font").In(context.Options.Language);
        book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = LookTable.Make(font);
        Book.Sheets sheets = new();
        Book.DefinedNames filters = new();
        foreach ((string key, SheetShape shape, Action<SheetWriter> write) in Sheets(context))
        {
            uint number = (uint)sheets.Count() + 1;
            string id = "rId" + (number + 1);
            using SheetWriter sheet = new(
                book.AddNewPart<WorksheetPart>(id), shape, font, context.Options.Language);
            write(sheet);
            string name = Phrases.Of("workbook.sheet." + key).In(context.Options.Language);
            sheets.Append(new Book.Sheet { Name = name, SheetId = number, Id = id });
            if (shape.Table)
            {
                filters.Append(new Book.DefinedName($"'{name}'!{sheet.Range}")
                {
                    Name = "_xlnm._FilterDatabase", LocalSheetId = number - 1, Hidden = true,
                });
            }
        }

        book.Workbook = new Book.Workbook(sheets, filters);
    }

    private static IEnumerable<(string Key, SheetShape Shape, Action<SheetWriter> Write)> Sheets(ReportContext context)
    {
        bool districts = Fits(context, OutcomeLevel.District);
        bool streets = Fits(context, OutcomeLevel.Street);
        yield return ("summary", SummarySheet.Shape, sheet => SummarySheet.Write(sheet, context));
        yield return ("comparison", ComparisonSheet.Shape, sheet => ComparisonSheet.Write(sheet, context));
        if (districts)
        {
            yield return ("districts", DistrictsSheet.Shape, sheet => DistrictsSheet.Write(sheet, context));
        }

        if (streets)
        {
            yield return ("streets", StreetsSheet.Shape, sheet => StreetsSheet.Write(sheet, context));
        }

        yield return ("parameters", ParametersSheet.Shape, sheet => ParametersSheet.Write(sheet, context));
        yield return ("notes", NotesSheet.Shape, sheet => NotesSheet.Write(sheet, context, streets));
    }

    private static bool Fits(ReportContext context, OutcomeLevel level) =>
        (long)context.Result.At(level).Count() * context.Names.Count is > 0 and < MostRows;

    // The package writes the hour of its making into the archive: all parts are packed again without it.
    private static MemoryStream Still(MemoryStream draft)
    {
        MemoryStream archive = new();
        using ZipArchive from = new(draft, ZipArchiveMode.Read);
        using (ZipArchive to = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry part in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Moment;
                using Stream source = part.Open();
                using Stream target = copy.Open();
                source.CopyTo(target);
            }
        }

        archive.Position = 0;
        return archive;
    }
}
