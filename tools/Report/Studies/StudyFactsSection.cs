using System.Globalization;
using Downshift.Experiments.Studies;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>What was run and how to run it again; no time of day and no seconds, so that equal results are equal
/// pages.</summary>
internal static class StudyFactsSection
{
    /// <summary>What must be known before any number is used.</summary>
    /// <param name="context">The study.</param>
    public static IReadOnlyList<BilingualText> Warnings(StudyContext context)
    {
        StudyResult result = context.Result;
        var warnings = new List<BilingualText>();
        if (result.Scenario.ScaleDivisor > 1)
        {
            warnings.Add(Fill("study.warning.scale", StudyContext.Whole(result.Scenario.ScaleDivisor)));
        }

        if (StudySentences.TooFew(result) is { } few) { warnings.Add(few); }
        if (result.Cancelled) { warnings.Add(Fill("study.warning.cancelled", StudyContext.Whole(result.All.Count()))); }
        int failures = result.All.Sum(point => point.Failures.Count);
        if (failures > 0) { warnings.Add(Fill("warning.failures", StudyContext.Whole(failures))); }
        return warnings;
    }

    /// <summary>The table of facts and the command.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        StudyResult result = context.Result;
        Scenario scenario = result.Scenario;
        Markup markup = new();
        markup.Raw("<dl class=\"facts\">");
        Fact(markup, "fact.scenario", Both.Same(scenario.Name));
        Fact(markup, "fact.hash", Both.Same(scenario.Hash));
        Fact(markup, "study.fact.design", Phrases.Of("study.kind." + context.Kind));
        Fact(markup, "study.fact.designHash", Both.Same(result.Design.Hash()));
        Fact(markup, "study.fact.points", StudyContext.Fill(
            "study.fact.points.value", ("done", Number(result.Points.Count)),
            ("asked", Number(result.Design.Points.Count)), ("searched", Number(result.Searched.Count))));
        Fact(markup, "study.fact.parameters", Number(result.Design.Factors.Count));
        Fact(markup, "fact.seed", Both.Same(scenario.Seed.ToString(CultureInfo.InvariantCulture)));
        Fact(markup, "fact.replications", Number(scenario.Replications));
        Fact(markup, "fact.horizon", StudyContext.Fill(
            "fact.horizon.value", ("from", Day(scenario.FirstDay)),
            ("to", Day(scenario.FirstDay.AddDays(scenario.Days - 1))), ("days", Number(scenario.Days))));
        Fact(markup, "study.fact.scale", StudySentences.Scale(scenario.ScaleDivisor));
        Fact(markup, "fact.resolution", Phrases.Of("resolution." + scenario.Resolution));
        Fact(markup, "study.fact.runs", Number(result.All.Sum(point => point.Runs.Count)));
        Fact(markup, "fact.stateHash", Both.Same(result.StateHash.ToString("x32", CultureInfo.InvariantCulture)));
        Fact(markup, "fact.versions", RunFacts.Versions(result.Versions));
        return markup.Raw("</dl>").Element("h3", Phrases.Of("facts.reproduce"))
            .Element("pre", context.Options.Command ?? Reproduction.Study(result, context.Options.File))
            .Element("p class=\"note\"", Phrases.Of("study.files")).ToString();
    }

    /// <summary>What the ranges are and are not.</summary>
    public static string Ranges()
    {
        Markup markup = new();
        markup.Raw("<dl class=\"limits\">");
        foreach (string key in (string[])["ranges", "alike", "bound", "matters", "corners", "model", "scale"])
        {
            markup.Element("dt", Phrases.Of("study.limit." + key))
                .Element("dd", Phrases.Of("study.limit." + key + ".text"));
        }

        return markup.Raw("</dl>").ToString();
    }

    /// <summary>Writes one fact.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="key">Key of its name.</param>
    /// <param name="value">Its value.</param>
    public static void Fact(Markup markup, string key, BilingualText value) =>
        markup.Element("dt", Phrases.Of(key)).Element("dd", value);

    /// <summary>A number as a text of both languages.</summary>
    /// <param name="value">The number.</param>
    public static BilingualText Number(long value) => Both.Same(StudyContext.Whole(value));

    private static BilingualText Fill(string key, string number) => StudyContext.Fill(
        key, ("n", Both.Same(number)), ("k", Both.Same(number)));

    private static BilingualText Day(DateOnly day) =>
        Both.Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
