using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Hierarchy;
using Downshift.Report.Sections;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>What was run, on what and how it went, in words: once, for the page and for the workbook.</summary>
internal static class RunFacts
{
    private const double BytesOfGib = 1073741824;

    /// <summary>What was run, in one or two sentences.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Lead(ReportContext context)
    {
        ComparisonResult result = context.Result;
        return Both.Each(language => Phrases.Fill(
            Phrases.Of(context.Others.Any() ? "lead" : "lead.single").In(language),
            ("from", Day(context.Scenario.FirstDay, language)),
            ("to", Day(context.Scenario.FirstDay.AddDays(result.Days - 1), language)),
            ("days", Whole(result.Days)), ("households", Size(result.Households, language)),
            ("people", Size(result.People, language)), ("variants", Whole(context.Names.Count)),
            ("replications", Whole(result.Replications)),
            ("baseline", context.Names[context.Baseline].In(language))));
    }

    /// <summary>What must be known before any number is used: a scaled or an incomplete result.</summary>
    /// <param name="context">The comparison.</param>
    public static IEnumerable<BilingualText> Warnings(ReportContext context)
    {
        ComparisonResult result = context.Result;
        if (context.Scenario.ScaleDivisor > 1)
        {
            yield return Fill("warning.scale", ("k", Whole(context.Scenario.ScaleDivisor)));
        }

        if (result.Replications < ComparisonResult.FewestForAnInterval)
        {
            yield return Fill("warning.few", ("n", Whole(result.Replications)));
        }

        if (result.Cancelled)
        {
            yield return Fill("warning.cancelled", ("n", Whole(result.Replications)));
        }

        if (result.Failures.Count > 0)
        {
            yield return Fill("warning.failures", ("n", Whole(result.Failures.Count)));
        }

        if (result.Precision is { Reached: false } precision)
        {
            yield return Fill(
                "warning.precision", ("target", Percent(precision.Target)), ("achieved", Percent(precision.Achieved)));
        }
    }

    /// <summary>Names of the scenario's files, in the order in which they were read.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Files(ReportContext context) => Both.Same(
        string.Join(", ", context.Scenario.Files.Select(file => Reproduction.NameOf(file.Name))));

    /// <summary>First and last day and their number.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Horizon(ReportContext context) => Fill(
        "fact.horizon.value",
        ("from", context.Scenario.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", context.Scenario.FirstDay.AddDays(context.Result.Days - 1)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("days", Whole(context.Result.Days)));

    /// <summary>Size of the simulated city at every level.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText City(ReportContext context)
    {
        Geography city = context.Result.Geography;
        return Fill(
            "fact.city.value", ("households", Whole(context.Result.Households)),
            ("people", Whole(context.Result.People)), ("districts", Whole(city.Districts.Length)),
            ("streets", Whole(city.Streets.Length)), ("units", Whole(city.Units.Length)),
            ("grids", Whole(city.GridCount)), ("k", Whole(city.ScaleDivisor)));
    }

    /// <summary>How finely routine work was simulated.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Resolution(ReportContext context) =>
        Phrases.Of("resolution." + context.Result.Resolution);

    /// <summary>Whether all accounts balanced.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Conservation(ReportContext context)
    {
        long residual = context.Result.Runs.Sum(run => run.ConservationResidual);
        return Fill(residual == 0 ? "fact.conservation.zero" : "fact.conservation.fault", ("n", Whole(residual)));
    }

    /// <summary>Time, threads and memory: another making has others.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Elapsed(ReportContext context) => Fill(
        "fact.elapsed.value",
        ("minutes", Figures.Text(context.Result.ElapsedSeconds / 60, 1, signed: false)),
        ("threads", Whole(context.Result.Threads)),
        ("memory", Figures.Text(context.Result.PeakBytes / BytesOfGib, 2, signed: false)));

    /// <summary>The combined state hash in 32 hexadecimal digits.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText StateHash(ReportContext context) =>
        Both.Same(context.Result.StateHash.ToString("x32", CultureInfo.InvariantCulture));

    /// <summary>Versions of the program and of what it ran on.</summary>
    /// <param name="context">The comparison.</param>
    public static BilingualText Versions(ReportContext context) => Versions(context.Result.Versions);

    /// <summary>Versions of the program and of what it ran on.</summary>
    /// <param name="versions">The versions.</param>
    public static BilingualText Versions(Versions versions) => Both.Same(string.Join(" · ", new[]
    {
        "Downshift " + versions.Product, versions.Commit,
        "random " + versions.RandomScheme.ToString(CultureInfo.InvariantCulture), versions.Runtime,
        versions.OperatingSystem,
    }.Where(part => part.Length > 0)));

    /// <summary>A whole number, thousands grouped.</summary>
    /// <param name="value">The number.</param>
    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

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
}
