using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Hierarchy;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>The command line that makes a result again, with every choice that can change it written out.</summary>
internal static class Reproduction
{
    /// <summary>The command line.</summary>
    /// <param name="context">The comparison.</param>
    public static string Command(ReportContext context)
    {
        ComparisonResult result = context.Result;
        Scenario scenario = context.Scenario;
        // What `downshift run` makes is a comparison of one variant with one replication.
        bool single = scenario.Variants.Count == 1 && result.Replications <= 1;
        string what = single
            ? $"run {FileOf(context)} --variant {Quote(scenario.Variants[0].Name)}"
            : $"compare {FileOf(context)} --replications {Plain(Math.Max(result.Replications, 1))}";
        string scale = scenario.ScaleDivisor > 1 ? " --scale 1/" + Plain(scenario.ScaleDivisor) : "";
        string resolution = result.Resolution == Resolution.Grid ? " --resolution grid" : "";
        string sets = string.Concat(scenario.Overrides.Select(text => " --set " + Quote(text)));
        return $"downshift {what} --seed {Plain(scenario.Seed)} --days {Plain(scenario.Days)}{scale}{resolution}{sets}";
    }

    /// <summary>Name of a file without the mark of one that lies outside the scenarios' folder.</summary>
    /// <param name="name">Name as the scenario holds it.</param>
    public static string NameOf(string name) =>
        name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    // A report is passed on: it names the file as it was given, and never a folder of the machine that made it.
    private static string FileOf(ReportContext context)
    {
        string given = context.Options.File ?? Known(context.Scenario);
        return Quote(Path.IsPathRooted(given) ? Path.GetFileName(given) : given);
    }

    private static string Known(Scenario scenario) =>
        scenario.Files.Count == 0 ? scenario.Name
        : scenario.Files[0].Name.StartsWith("./", StringComparison.Ordinal) ? NameOf(scenario.Files[0].Name)
        : "scenarios/" + scenario.Files[0].Name;

    // Pasted into a shell, a text of the scenario stays one word.
    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '=')
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);
}
