using Downshift.Model.Parameters;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>What the variants are: only those settings in which they differ.</summary>
internal static class PlansSection
{
    private const int MostNumbers = 12;

    /// <summary>The settings in which variants differ, with one value a variant.</summary>
    /// <param name="context">The comparison.</param>
    public static IReadOnlyList<(BilingualText Label, BilingualText[] Values)> Rows(ReportContext context)
    {
        List<(BilingualText Label, BilingualText[] Values)> rows = [];
        foreach ((string key, Func<ModelParameters, BilingualText> words) in Settings(context))
        {
            AddIfDifferent(rows, Phrases.Of("setting." + key), context, words);
        }

        AddNumbers(rows, context);
        return rows;
    }

    /// <summary>Writes a table with one column a variant.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        IReadOnlyList<(BilingualText Label, BilingualText[] Values)> rows = Rows(context);
        if (rows.Count == 0)
        {
            return "";
        }

        Markup markup = new();
        markup.Element("h3", Phrases.Of("plans.title")).Raw("<div class=\"scroll plans\"><table><thead><tr>")
            .Element("th scope=\"col\"", Phrases.Of("column.variant"));
        foreach ((BilingualText label, _) in rows)
        {
            markup.Element("th scope=\"col\"", label);
        }

        markup.Raw("</tr></thead><tbody>");
        for (int variant = 0; variant < context.Names.Count; variant++)
        {
            markup.Raw("<tr>");
            WriteName(markup, context, variant);
            foreach ((_, BilingualText[] values) in rows)
            {
                markup.Element("td", values[variant]);
            }

            markup.Raw("</tr>");
        }

        markup.Raw("</tbody></table></div>");
        if (context.Control >= 0)
        {
            markup.Element("p class=\"note\"", Phrases.Of("note.control"));
        }

        return markup.ToString();
    }

    private static void WriteName(Markup markup, ReportContext context, int variant)
    {
        markup.Raw("<th scope=\"row\">").Text(context.FullNames[variant]);
        if (variant == context.Baseline)
        {
            markup.Raw(" ").Element("span class=\"tag\"", Phrases.Of("baseline"));
        }

        if (variant == context.Control)
        {
            markup.Raw(" ").Element("span class=\"tag\"", Phrases.Of("control"));
        }

        markup.Element("code", context.Scenario.Variants[variant].Name).Raw("</th>");
    }

    private static IEnumerable<(string Key, Func<ModelParameters, BilingualText> Words)> Settings(
        ReportContext context) =>
    [
        ("procedure", p => Phrases.Of("procedure." + p.Sweep.Procedure)),
        ("window", p => p.Sweep.Procedure is ProcedureKind.None or ProcedureKind.AsHappened
            ? Both.Same("—") : Window(context, p.Sweep)),
        ("symptoms", p => Symptoms(p.Sweep)),
        ("proxy", p => YesNo(p.Sweep.ProxyAllowed)),
        ("retest", p => YesNo(p.Sweep.RetestAbnormal)),
        ("policy", p => Phrases.Of("policy." + p.Beds.Policy)),
        ("shares", p => Phrases.Of("shares." + p.Beds.Shares)),
        ("lending", p => YesNo(p.Beds.Lending)),
        ("mildToDesignated", p => YesNo(p.Beds.MildToDesignated)),
        ("stepDown", p => YesNo(p.Beds.StepDown)),
        ("ownDistrict", p => YesNo(p.Beds.OwnDistrictWalkIn)),
        ("cadres", p => YesNo(p.Command.Cadres)),
        ("regime", p => p.Command.Cadres ? Phrases.Of("regime." + p.Command.Regime) : Both.Same("—")),
        ("branchFrom", p => p.Command.Cadres && p.Command.Regime == CommandRegimeKind.Branch
            ? context.Date(p.Command.BranchFrom) : Both.Same("—")),
        ("branchParts", p => p.Command.Regime == CommandRegimeKind.Branch ? BranchParts(p.Command) : Both.Same("—")),
        ("evenDemand", p => YesNo(p.Mechanisms.EvenDemand)),
        ("gradedCare", p => YesNo(p.Mechanisms.GradedCare)),
        ("closure", p => YesNo(p.Mechanisms.Closure)),
        ("departments", p => YesNo(p.Mechanisms.Departments)),
        ("walkIn", p => YesNo(p.Mechanisms.WalkIn)),
        ("tests", p => YesNo(p.Mechanisms.Tests)),
        ("clinical", p => YesNo(p.Mechanisms.ClinicalDiagnosis)),
    ];

    private static void AddNumbers(List<(BilingualText Label, BilingualText[] Values)> rows, ReportContext context)
    {
        int before = rows.Count;
        for (int i = 0; i < ParameterCatalog.All.Length && rows.Count - before < MostNumbers; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            AddIfDifferent(rows, new BilingualText(definition.English, definition.Chinese), context,
                p => ParameterText.Value(definition.Dimension, p.Numbers.Find(definition.Name)));
        }
    }

    private static void AddIfDifferent(
        List<(BilingualText Label, BilingualText[] Values)> rows, BilingualText label, ReportContext context,
        Func<ModelParameters, BilingualText> words)
    {
        BilingualText[] values = [.. context.Scenario.Variants.Select(variant => words(variant.Parameters))];
        if (values.Any(value => value != values[0]))
        {
            rows.Add((label, values));
        }
    }

    // What a variant's procedure really does: a reader need not know which procedure asks of itself.
    private static BilingualText Symptoms(SweepSettings sweep) => sweep.Procedure switch
    {
        ProcedureKind.None => Both.Same("—"),
        _ when sweep.Symptoms != SymptomAsking.ByProcedure => YesNo(sweep.Symptoms == SymptomAsking.Always),
        ProcedureKind.AsHappened => Phrases.Of("symptoms.record"),
        _ => YesNo(sweep.Procedure is ProcedureKind.DoorToDoor or ProcedureKind.Targeted),
    };

    private static BilingualText Window(ReportContext context, SweepSettings sweep)
    {
        BilingualText from = context.Date(sweep.WindowFrom);
        BilingualText to = context.Date(sweep.WindowFrom + sweep.WindowDays - 1);
        return Both.Each(language => Phrases.Fill(
            Phrases.Of("interval").In(language), ("low", from.In(language)), ("high", to.In(language))));
    }

    private static BilingualText BranchParts(CommandSettings command)
    {
        string[] parts =
        [
            .. new[]
            {
                (command.OneQueue, "oneQueue"), (command.Merging, "merging"), (command.Detached, "detached"),
                (command.AttendanceSeen, "attendance"), (command.TeamLeaders, "leaders"),
                (command.CuresDepartments, "cures"),
            }.Where(part => part.Item1).Select(part => "branch." + part.Item2),
        ];
        return parts.Length == 0 ? Both.Same("—") : Both.Each(language => string.Join(
            language == Language.Chinese ? "、" : ", ", parts.Select(part => Phrases.Of(part).In(language))));
    }

    private static BilingualText YesNo(bool value) => Phrases.Of(value ? "yes" : "no");
}
