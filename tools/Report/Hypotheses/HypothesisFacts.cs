using System.Globalization;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Report.Sections;
using Downshift.Report.Studies;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Hypotheses;

/// <summary>What the verdicts rest on and how to make them again.</summary>
internal static class HypothesisFacts
{
    /// <summary>What must be known before any verdict is used.</summary>
    /// <param name="result">The reproduction.</param>
    public static IReadOnlyList<BilingualText> Warnings(ReproductionResult result)
    {
        var warnings = new List<BilingualText>();
        int divisor = result.Plan.Options.ScaleDivisor;
        if (divisor > 1)
        {
            warnings.Add(StudyContext.Fill("study.warning.scale", ("k", Both.Same(StudyContext.Whole(divisor)))));
        }

        if (result.Studies.Select(StudySentences.TooFew).FirstOrDefault(text => text is not null) is { } few)
        {
            warnings.Add(few);
        }

        StudyPoint[] points = [.. result.Studies.SelectMany(study => study.All)];
        if (result.Cancelled)
        {
            warnings.Add(StudyContext.Fill(
                "study.warning.cancelled", ("n", Both.Same(StudyContext.Whole(points.Length)))));
        }

        int failures = points.Sum(point => point.Failures.Count);
        if (failures > 0)
        {
            warnings.Add(StudyContext.Fill("warning.failures", ("n", Both.Same(StudyContext.Whole(failures)))));
        }

        return warnings;
    }

    /// <summary>The studies, the facts and the command.</summary>
    /// <param name="result">The reproduction.</param>
    public static string Write(ReproductionResult result)
    {
        Markup markup = new();
        markup.Element("h3", Phrases.Of("hypotheses.fact.studies"))
            .Raw("<div class=\"scroll\"><table class=\"values\"><thead><tr>")
            .Element("th scope=\"col\"", Phrases.Of("hypotheses.column.scenario"));
        foreach (string column in (string[])["points", "searched", "replications", "runs", "hash"])
        {
            markup.Element("th scope=\"col\" class=\"n\"", Phrases.Of("hypotheses.column." + column));
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (StudyResult study in result.Studies)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", study.Scenario.Name);
            foreach (long number in (long[])
                [study.Points.Count, study.Searched.Count, study.Scenario.Replications,
                    study.All.Sum(point => point.Runs.Count)])
            {
                markup.Element("td class=\"n\"", StudyContext.Whole(number));
            }

            markup.Raw("<td class=\"n\">").Element("code", Hex(study.StateHash)).Raw("</td></tr>");
        }

        markup.Raw("</tbody></table></div><dl class=\"facts\">");
        StudyFactsSection.Fact(markup, "fact.stateHash", Both.Same(Hex(result.StateHash)));
        StudyFactsSection.Fact(markup, "fact.versions", RunFacts.Versions(result.Versions));
        return markup.Raw("</dl>").Element("h3", Phrases.Of("facts.reproduce"))
            .Element("pre", Reproduction.Hypotheses(result.Plan))
            .Element("p class=\"note\"", Phrases.Of("hypotheses.files")).ToString();
    }

    private static string Hex(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);
}
