using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
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
        return $"downshift {what}{Rest(scenario, scale, result.Resolution)}";
    }

    /// <summary>The comparison at one point of a design.</summary>
    /// <param name="scenario">The scenario of the study.</param>
    /// <param name="file">The file as it was given; null: taken from the scenario.</param>
    /// <param name="choices">What the point sets.</param>
    public static string AtPoint(Scenario scenario, string? file, IReadOnlyList<ParameterChoice> choices)
    {
        Scenario here = scenario.At(choices);
        string scale = here.ScaleDivisor > 1 ? " --scale 1/" + Plain(here.ScaleDivisor) : "";
        return $"downshift compare {FileOf(here, file)} --replications {Plain(here.Replications)}"
            + Rest(here, scale, here.Resolution);
    }

    /// <summary>The study itself.</summary>
    /// <param name="result">The study.</param>
    /// <param name="file">The file as it was given; null: taken from the scenario.</param>
    public static string Study(StudyResult result, string? file)
    {
        Scenario scenario = result.Scenario;
        Design design = result.Design;
        string size = design.Kind == DesignKind.LatinHypercube
            ? $" --points {Plain(design.Points.Count)}" : $" --levels {Plain(design.Levels)}";
        bool assumptions = design.Kind != DesignKind.Grid && design.Factors.Select(factor => factor.Name).SequenceEqual(
            FactorChoice.Of(scenario, [StudyChoice.Assumptions], out _).Select(factor => factor.Name));
        string words = assumptions
            ? StudyChoice.Assumptions : string.Join(',', design.Factors.Select(factor => factor.Name));

        // Left out, the file's own choice would come first.
        string vary = assumptions && scenario.Study.Vary.Count == 0 ? "" : " --vary " + words;
        return $"downshift study {FileOf(scenario, file)} --design {StudyFiles.Word(design.Kind)}{size}{vary} "
            + $"--replications {Plain(scenario.Replications)}"
            + Rest(scenario, " --scale 1/" + Plain(scenario.ScaleDivisor), scenario.Resolution);
    }

    /// <summary>The test of hypotheses.</summary>
    /// <param name="plan">What was asked for.</param>
    public static string Hypotheses(ReproductionPlan plan)
    {
        ScenarioOptions options = plan.Options;
        string[] all = [.. HypothesisCatalog.All.Select(hypothesis => hypothesis.Id)];
        string[] asked = [.. plan.Hypotheses.Select(hypothesis => hypothesis.Id)];
        string only = asked.SequenceEqual(all) ? "" : " --only " + string.Join(',', asked.Select(Quote));
        return $"downshift reproduce{only} --points {Plain(plan.Points)}"
            + (options.Replications is int replications ? $" --replications {Plain(replications)}" : "")
            + (options.Seed is uint seed ? $" --seed {Plain(seed)}" : "")
            + (options.Days is int days ? $" --days {Plain(days)}" : "")
            + $" --scale 1/{Plain(options.ScaleDivisor)}"
            + (options.Resolution == Resolution.Grid ? " --resolution grid" : "")
            + string.Concat(options.Overrides.Select(text => " --set " + Quote(text)));
    }

    private static string Rest(Scenario scenario, string scale, Resolution resolution) =>
        $" --seed {Plain(scenario.Seed)} --days {Plain(scenario.Days)}{scale}"
        + (resolution == Resolution.Grid ? " --resolution grid" : "")
        + string.Concat(scenario.Overrides.Select(text => " --set " + Quote(text)));

    /// <summary>Name of a file without the mark of one that lies outside the scenarios' folder.</summary>
    /// <param name="name">Name as the scenario holds it.</param>
    public static string NameOf(string name) =>
        name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    // A report is passed on: it names the file as it was given, and never a folder of the machine that made it.
    private static string FileOf(ReportContext context) => FileOf(context.Scenario, context.Options.File);

    private static string FileOf(Scenario scenario, string? file)
    {
        string given = file ?? Known(scenario);
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
