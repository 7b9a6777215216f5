using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Hierarchy;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Run facts: what was run, on what, and how to run it again.</summary>
internal static class FactsSection
{
    private const double BytesOfGib = 1073741824;

    /// <summary>The line under the title.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteLead(ReportContext context)
    {
        ComparisonResult result = context.Result;
        return new Markup().Text(Both.Each(language => Phrases.Fill(
            Phrases.Of(context.Others.Any() ? "lead" : "lead.single").In(language),
            ("from", Day(context.Scenario.FirstDay, language)),
            ("to", Day(context.Scenario.FirstDay.AddDays(result.Days - 1), language)),
            ("days", Whole(result.Days)), ("households", Size(result.Households, language)),
            ("people", Size(result.People, language)), ("variants", Whole(context.Names.Count)),
            ("replications", Whole(result.Replications)),
            ("baseline", context.Names[context.Baseline].In(language))))).ToString();
    }

    /// <summary>What must be known before any number is used: a scaled or an incomplete result.</summary>
    /// <param name="context">The comparison.</param>
    public static string WriteWarnings(ReportContext context)
    {
        ComparisonResult result = context.Result;
        Markup markup = new();
        if (context.Scenario.ScaleDivisor > 1)
        {
            Warn(markup, Fill("warning.scale", ("k", Whole(context.Scenario.ScaleDivisor))));
        }

        if (result.Replications < ComparisonResult.FewestForAnInterval)
        {
            Warn(markup, Fill("warning.few", ("n", Whole(result.Replications))));
        }

        if (result.Cancelled)
        {
            Warn(markup, Fill("warning.cancelled", ("n", Whole(result.Replications))));
        }

        if (result.Failures.Count > 0)
        {
            Warn(markup, Fill("warning.failures", ("n", Whole(result.Failures.Count))));
        }

        if (result.Precision is { Reached: false } precision)
        {
            Warn(markup, Fill(
                "warning.precision", ("target", Percent(precision.Target)), ("achieved", Percent(precision.Achieved))));
        }

        return markup.ToString();
    }

    /// <summary>The table of facts.</summary>
    /// <param name="context">The comparison.</param>
    public static string Write(ReportContext context)
    {
        ComparisonResult result = context.Result;
        Scenario scenario = context.Scenario;
        Geography city = result.Geography;
        IEnumerable<string> files = scenario.Files.Select(file => Reproduction.NameOf(file.Name));
        Markup markup = new();
        markup.Raw("<dl class=\"facts\">");
        Fact(markup, "scenario", Both.Same(scenario.Name));
        Fact(markup, "files", Both.Same(string.Join(", ", files)));
        Fact(markup, "hash", Both.Same(scenario.Hash));
        Fact(markup, "seed", Both.Same(Plain(scenario.Seed)));
        Fact(markup, "replications", Both.Same(Whole(result.Replications)));
        Fact(markup, "horizon", Fill("fact.horizon.value",
            ("from", scenario.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", scenario.FirstDay.AddDays(result.Days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("days", Whole(result.Days))));
        Fact(markup, "city", Fill("fact.city.value",
            ("households", Whole(result.Households)), ("people", Whole(result.People)),
            ("districts", Whole(city.Districts.Length)), ("streets", Whole(city.Streets.Length)),
            ("units", Whole(city.Units.Length)), ("grids", Whole(city.GridCount)), ("k", Whole(city.ScaleDivisor))));
        Fact(markup, "resolution", Phrases.Of("resolution." + result.Resolution));
        Fact(markup, "events", Both.Same(Whole(result.Events)));
        Fact(markup, "conservation", Residual(result));
        Fact(markup, "elapsed", Elapsed(result));
        Fact(markup, "stateHash", Both.Same(result.StateHash.ToString("x32", CultureInfo.InvariantCulture)));
        Fact(markup, "versions", Both.Same(string.Join(" · ", Versions(result.Versions))));
        return markup.Raw("</dl>").Element("h3", Phrases.Of("facts.reproduce"))
            .Element("pre", Reproduction.Command(context))
            .Element("p class=\"note\"", Phrases.Of("facts.reproduce.note")).ToString();
    }

    private static BilingualText Residual(ComparisonResult result)
    {
        long residual = result.Runs.Sum(run => run.ConservationResidual);
        return Fill(residual == 0 ? "fact.conservation.zero" : "fact.conservation.fault", ("n", Whole(residual)));
    }

    private static BilingualText Elapsed(ComparisonResult result) => Fill(
        "fact.elapsed.value", ("minutes", Figures.Text(result.ElapsedSeconds / 60, 1, signed: false)),
        ("threads", Whole(result.Threads)),
        ("memory", Figures.Text(result.PeakBytes / BytesOfGib, 2, signed: false)));

    private static IEnumerable<string> Versions(Versions versions) => new[]
    {
        "Downshift " + versions.Product, versions.Commit,
        "random " + Plain(versions.RandomScheme), versions.Runtime, versions.OperatingSystem,
    }.Where(part => part.Length > 0);

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Fact(Markup markup, string key, BilingualText value) =>
        markup.Element("dt", Phrases.Of("fact." + key)).Element("dd", value);

    private static void Warn(Markup markup, BilingualText text) => markup.Element("p class=\"warning\"", text);

    private static BilingualText Fill(string key, params (string Name, string Value)[] values) =>
        Both.Each(language => Phrases.Fill(Phrases.Of(key).In(language), values));

    private static string Day(DateOnly day, Language language) => language == Language.Chinese
        ? day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Size(long value, Language language) =>
        language == Language.Chinese && value >= 100_000 ? Figures.Text(value / 1e4, 0, false) + " 万"
        : value >= 1_000_000 ? Figures.Text(value / 1e6, 2, false) + " million"
        : Whole(value) + (language == Language.Chinese ? " " : "");

    private static string Percent(double value) => double.IsNaN(value) ? "—"
        : Figures.Text(value * 100, 1, signed: false) + "%";

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
