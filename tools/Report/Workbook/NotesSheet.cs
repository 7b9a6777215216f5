using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Workbook;

/// <summary>What the numbers mean and do not mean, and how the result is made again.</summary>
internal static class NotesSheet
{
    /// <summary>A column of labels and one of texts.</summary>
    public static SheetShape Shape { get; } = new([26, 110], Table: false);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    /// <param name="streets">The workbook has a sheet of streets.</param>
    public static void Write(SheetWriter sheet, ReportContext context, bool streets)
    {
        sheet.Row(sheet.Phrase("workbook.sheet.notes", CellLook.Title));
        Heading(sheet, "workbook.intervals");
        Line(sheet, "chart.interval", Phrases.Of("intro.differences"));
        Line(sheet, "workbook.bounds", Phrases.Of("workbook.bounds.text"));
        foreach (string spread in (string[])["spread.runs", "spread.parameters", "spread.scenarios"])
        {
            Line(sheet, spread, Phrases.Of(spread + ".text"));
        }

        Heading(sheet, "workbook.columns");
        Line(sheet, "column.verdict", Phrases.Of("note.marks"));
        Line(sheet, "workbook.column.matters", Phrases.Of("intro.outcomes"));
        Line(sheet, "column.reduction", Phrases.Of("note.reduction"));
        Line(sheet, "workbook.empty", Phrases.Of("workbook.empty.text"));
        Line(sheet, "workbook.numbers", Phrases.Of("workbook.numbers.text"));
        if (context.Control >= 0)
        {
            Line(sheet, "control", Phrases.Of("note.control"));
        }

        Heading(sheet, "workbook.places");
        Line(sheet, "workbook.sheet.districts", Phrases.Of("limit.ranking.text"));
        Line(sheet, "limit.hindsight", Phrases.Of("note.districts"));
        Line(sheet, "workbook.sheet.streets", Phrases.Of(streets ? "workbook.streets" : "workbook.streets.none"));
        WriteAgain(sheet, context);
    }

    private static void WriteAgain(SheetWriter sheet, ReportContext context)
    {
        Heading(sheet, "facts.reproduce");
        Line(sheet, "workbook.command", Both.Same(Reproduction.Command(context)));
        sheet.Row(SheetCell.Empty, sheet.Phrase("facts.reproduce.note", CellLook.Wrapped));
        Line(sheet, "fact.files", RunFacts.Files(context));
        Line(sheet, "fact.hash", Both.Same(context.Scenario.Hash));
        Line(sheet, "fact.stateHash", RunFacts.StateHash(context));
        Line(sheet, "fact.conservation", RunFacts.Conservation(context));
        Line(sheet, "fact.versions", RunFacts.Versions(context));
        Line(sheet, "workbook.licence", Phrases.Of("workbook.licence.text"));
    }

    private static void Heading(SheetWriter sheet, string key)
    {
        sheet.Row();
        sheet.Row(sheet.Phrase(key, CellLook.Heading));
    }

    private static void Line(SheetWriter sheet, string key, BilingualText text) =>
        sheet.Row(sheet.Phrase(key, CellLook.Label), sheet.Words(text, CellLook.Wrapped));
}
