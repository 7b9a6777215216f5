using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Layers;
using Downshift.Scenarios.Reading;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios;

/// <summary>
/// Reads scenario files.
/// Whatever a file holds, the answer is a scenario or findings, never an exception.
/// </summary>
public static class ScenarioLoader
{
    /// <summary>Reads a scenario from a file, or the built-in scenario of a name.</summary>
    /// <param name="fileOrBuiltInName">Path of a file, or a name such as <c>wuhan-sweeps</c>.</param>
    /// <param name="options">What the command line adds.</param>
    /// <returns>The scenario unless a finding forbids it, and all findings.</returns>
    public static ScenarioLoad Load(string fileOrBuiltInName, ScenarioOptions options)
    {
        ArgumentNullException.ThrowIfNull(fileOrBuiltInName);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new FindingCollector();
        ScenarioPlace? place = ScenarioPlace.Find(fileOrBuiltInName, options.ScenariosRoot, findings);
        if (place is null)
        {
            return new ScenarioLoad(null, findings.Ordered());
        }

        var files = new FileReader(place.Files, findings);
        FileText? start = place.Outside is null
            ? files.Open(place.Name, new SourceMark(place.Name, 0, 0), "")
            : files.Decode(place.Name, place.Outside, new SourceMark(place.Name, 0, 0), "");
        return Read(start, files, findings, options, place.Prefix);
    }

    /// <summary>Reads a scenario from texts, as a manifest or a test holds them.</summary>
    /// <param name="name">Name of the file to start with.</param>
    /// <param name="texts">Texts by name below the root.</param>
    /// <param name="options">What the command line adds; its root is not used.</param>
    public static ScenarioLoad LoadTexts(
        string name, IReadOnlyDictionary<string, string> texts, ScenarioOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new FindingCollector();
        var files = new FileReader(new MemoryFiles(texts), findings);
        FileText? start = files.Open(name, new SourceMark(name, 0, 0), "");
        return Read(start, files, findings, options, "");
    }

    /// <summary>The scenarios that ship, by name; files that cannot be read or have no name are left out.</summary>
    /// <param name="scenariosRoot">The scenarios folder, or null to look for it.</param>
    public static IReadOnlyList<ScenarioListing> List(string? scenariosRoot = null) =>
        ScenarioPlace.List(ScenarioPlace.RootFor(null, scenariosRoot));

    private static ScenarioLoad Read(
        FileText? start, FileReader files, FindingCollector findings, ScenarioOptions options, string prefix)
    {
        Node? tree = start is null ? null : new LayerReader(files, findings).Read(start);
        Scenario? scenario = null;
        if (tree is not null)
        {
            Node whole = new OverrideReader(findings).Apply(tree, options.Overrides);
            scenario = new ScenarioReader(files, findings, options, start!.Name).Read(whole);
        }

        // A name below the root becomes one that an editor can open from the folder above it.
        IReadOnlyList<Finding> ordered = findings.Ordered();
        return new ScenarioLoad(scenario, prefix.Length == 0 ? ordered : [.. ordered.Select(finding =>
            finding.File.StartsWith('-') || finding.File.StartsWith('.') ? finding
                : finding with { File = prefix + finding.File })]);
    }
}
