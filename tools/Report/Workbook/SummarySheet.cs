using Downshift.Experiments.Comparison;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Workbook;

/// <summary>The question, what was run, what differs in plain sentences, and what the model cannot say.</summary>
internal static class SummarySheet
{
    /// <summary>A column of labels and one of texts.</summary>
    public static SheetShape Shape { get; } = new([26, 110], Table: false);

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="context">The comparison.</param>
    public static void Write(SheetWriter sheet, ReportContext context)
    {
        sheet.Row(sheet.Words(context.Scenario.Title, CellLook.Title));
        Line(sheet, "workbook.question", context.Scenario.Purpose);
        Line(sheet, "workbook.run", RunFacts.Lead(context));
        foreach (BilingualText warning in RunFacts.Warnings(context))
        {
            Line(sheet, "workbook.warning", warning);
        }

        WriteFacts(sheet, context);
        WriteVariants(sheet, context);
        WriteFindings(sheet, context);
        Heading(sheet, "section.limits");
        foreach ((BilingualText heading, BilingualText text) in LimitsSection.All)
        {
            sheet.Row(sheet.Words(heading, CellLook.Label), sheet.Words(text, CellLook.Wrapped));
        }
    }

    private static void WriteFacts(SheetWriter sheet, ReportContext context)
    {
        ComparisonResult result = context.Result;
        Heading(sheet, "section.facts");
        Line(sheet, "fact.scenario", Both.Same(context.Scenario.Name));
        Line(sheet, "workbook.baseline", context.FullNames[context.Baseline]);
        Number(sheet, "workbook.households", result.Households, CellLook.Whole);
        Number(sheet, "workbook.people", result.People, CellLook.Whole);
        Number(sheet, "workbook.days", result.Days, CellLook.Whole);
        Line(sheet, "fact.horizon", RunFacts.Horizon(context));
        Number(sheet, "workbook.variants", context.Names.Count, CellLook.Whole);
        Number(sheet, "fact.replications", result.Replications, CellLook.Whole);
        Number(sheet, "fact.seed", context.Scenario.Seed, CellLook.Ordinal);
        Line(sheet, "fact.city", RunFacts.City(context));
        Line(sheet, "fact.resolution", RunFacts.Resolution(context));
        Line(sheet, "fact.hash", Both.Same(context.Scenario.Hash));
    }

    private static void WriteVariants(SheetWriter sheet, ReportContext context)
    {
        IReadOnlyList<(BilingualText Label, BilingualText[] Values)> rows = PlansSection.Rows(context);
        if (rows.Count == 0)
        {
            return;
        }

        Heading(sheet, "plans.title");
        for (int variant = 0; variant < context.Names.Count; variant++)
        {
            int index = variant;
            Settings(sheet, context.FullNames[variant], rows.Select(row => (row.Label, row.Values[index])));
        }
    }

    private static void Settings(
        SheetWriter sheet, BilingualText variant, IEnumerable<(BilingualText Label, BilingualText Value)> settings)
    {
        BilingualText text = Both.Each(language => string.Join(
            Phrases.Of("workbook.semicolon").In(language), settings.Select(setting => Phrases.Fill(
                Phrases.Of("workbook.pair").In(language), ("name", setting.Label.In(language)),
                ("value", setting.Value.In(language))))));
        sheet.Row(sheet.Words(variant, CellLook.Label), sheet.Words(text, CellLook.Wrapped));
    }

    private static void WriteFindings(SheetWriter sheet, ReportContext context)
    {
        Heading(sheet, "section.differences");
        if (!context.Others.Any() || context.Primary.Count == 0)
        {
            string key = context.Others.Any() ? "workbook.noPrimary" : "workbook.single";
            sheet.Row(SheetCell.Empty, sheet.Phrase(key, CellLook.Wrapped));
            return;
        }

        foreach (OutcomeComparison outcome in context.Primary)
        {
            sheet.Row(
                sheet.Words(outcome.Definition.Name(), CellLook.Label),
                sheet.Words(outcome.Definition.Words(), CellLook.Wrapped));
            sheet.Row(SheetCell.Empty, sheet.Words(Findings.Matters(outcome), CellLook.Wrapped));
            foreach (int variant in context.Others)
            {
                BilingualText sentence = Findings.Sentence(context, outcome, variant);
                sheet.Row(
                    sheet.Words(Verdict(outcome, variant), CellLook.Wrapped),
                    sheet.Words(sentence, CellLook.Wrapped) with { Emphasised = true });
                Remark(sheet, OtherDays.Remark(context, outcome, variant));
            }

            Remark(sheet, OtherDays.Remark(context, outcome, context.Baseline));
        }

        Remark(sheet, Phrases.Of("note.marks"));
        Remark(sheet, Findings.Together(context));
    }

    private static BilingualText Verdict(OutcomeComparison outcome, int variant) =>
        Phrases.Of("mark." + Sentence.Judge(outcome, variant).Mark);

    private static void Remark(SheetWriter sheet, BilingualText? remark)
    {
        if (remark is not null)
        {
            sheet.Row(SheetCell.Empty, sheet.Words(remark, CellLook.Wrapped));
        }
    }

    private static void Heading(SheetWriter sheet, string key)
    {
        sheet.Row();
        sheet.Row(sheet.Phrase(key, CellLook.Heading));
    }

    private static void Line(SheetWriter sheet, string key, BilingualText text) =>
        sheet.Row(sheet.Phrase(key, CellLook.Label), sheet.Words(text, CellLook.Wrapped));

    private static void Number(SheetWriter sheet, string key, double number, CellLook look) =>
        sheet.Row(sheet.Phrase(key, CellLook.Label), SheetCell.Of(number, look));
}
