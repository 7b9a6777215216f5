using System.Globalization;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Run facts: what was run, on what, and how to run it again.</summary>
internal static class FactsSection
{
    /// <summary>The line under the title.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteLead(ReportContext context) => new Markup().Text(RunFacts.Lead(context)).ToString();

    /// <summary>What must be known before any number is used: a scaled or an incomplete result.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteWarnings(ReportContext context)
    {
        Markup markup = new();
        foreach (BilingualText warning in RunFacts.Warnings(context))
        {
            markup.Element("p class=\"warning\"", warning);
        }

        return markup.ToString();
    }

    /// <summary>The table of facts.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        Scenario scenario = context.Scenario;
        Markup markup = new();
        markup.Raw("<dl class=\"facts\">");
        Fact(markup, "scenario", Both.Same(scenario.Name));
        Fact(markup, "files", RunFacts.Files(context));
        Fact(markup, "hash", Both.Same(scenario.Hash));
        Fact(markup, "seed", Both.Same(scenario.Seed.ToString(CultureInfo.InvariantCulture)));
        Fact(markup, "replications", Both.Same(RunFacts.Whole(context.Result.Replications)));
        Fact(markup, "horizon", RunFacts.Horizon(context));
        Fact(markup, "city", RunFacts.City(context));
        Fact(markup, "resolution", RunFacts.Resolution(context));
        Fact(markup, "events", Both.Same(RunFacts.Whole(context.Result.Events)));
        Fact(markup, "conservation", RunFacts.Conservation(context));
        Fact(markup, "elapsed", RunFacts.Elapsed(context));
        Fact(markup, "stateHash", RunFacts.StateHash(context));
        Fact(markup, "versions", RunFacts.Versions(context));
        return markup.Raw("</dl>").Element("h3", Phrases.Of("facts.reproduce"))
            .Element("pre", Reproduction.Command(context))
            .Element("p class=\"note\"", Phrases.Of("facts.reproduce.note")).ToString();
    }

    private static void Fact(Markup markup, string key, BilingualText value) =>
        markup.Element("dt", Phrases.Of("fact." + key)).Element("dd", value);
}
