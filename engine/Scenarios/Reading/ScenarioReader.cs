using Downshift.Model.Parameters;
using Downshift.Scenarios.Canonical;
using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Layers;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Turns a merged tree into a scenario.</summary>
internal sealed class ScenarioReader(
    FileReader files, FindingCollector findings, ScenarioOptions options, string mainFile)
{
    private readonly InputsCache cache = new();

    /// <summary>The scenario, or null if there is any error.</summary>
    public Scenario? Read(Node tree)
    {
        tree = new ShapeCheck(findings).Run(tree);
        var top = new TreeReader(tree, findings);
        var head = new HeadReader(top, options);
        string name = head.Name();
        BilingualText title = head.Bilingual(tree.Find("title"), "title", name);
        BilingualText purpose = head.Bilingual(tree.Find("purpose"), "purpose", "");
        Horizon horizon = head.Horizon();
        IReadOnlyList<Entry> patches = head.Variants();
        string? baseline = head.VariantName("baseline", patches);
        string? control = head.VariantName("control", patches);
        uint seed = head.Seed();
        int replications = head.Replications();
        int scale = head.ScaleDivisor();
        IReadOnlyList<string> primary = head.Outcomes("primary");
        IReadOnlyList<string> outcomes = head.Outcomes("outcomes");
        StudyChoice study = new StudyReader(top).Read();
        List<ScenarioVariant> variants = ReadVariants(tree, patches, head, horizon, scale);
        if (findings.HasErrors || variants.Count == 0)
        {
            return null;
        }

        var scenario = new Scenario
        {
            Name = name,
            Title = title,
            Purpose = purpose,
            Hash = "",
            RunsHash = "",
            CanonicalText = "",
            Files = files.Files,
            Overrides = [.. options.Overrides],
            Seed = seed,
            Replications = replications,
            ScaleDivisor = scale,
            Resolution = options.Resolution,
            FirstDay = horizon.First,
            Days = horizon.Days,
            Baseline = baseline ?? variants[0].Name,
            Control = control,
            Primary = primary,
            Outcomes = outcomes.Count == 0 ? [] : [.. primary.Union(outcomes, StringComparer.Ordinal)],
            Study = study,
            Variants = variants,
        };
        return CanonicalWriter.Seal(scenario);
    }

    private List<ScenarioVariant> ReadVariants(
        Node tree, IReadOnlyList<Entry> patches, HeadReader head, Horizon horizon, int scale)
    {
        Node shared = tree.Without("variants", "scenario", "title", "purpose");
        CheckBase(shared, horizon);
        var variants = new List<ScenarioVariant>(patches.Count);
        foreach (Entry patch in patches)
        {
            Node merged = TreeMerge.Merge(shared, patch.Value);
            BilingualText title = head.Bilingual(
                patch.Value.Find("title"), Frame.Join("variants." + patch.Key, "title"), patch.Key);
            ModelParameters? parameters = ReadVariant(merged, horizon, scale);
            if (parameters is not null)
            {
                variants.Add(new ScenarioVariant(patch.Key, title, parameters, PatchWriter.Write(patch.Value)));
            }
        }

        return variants;
    }

    private void CheckBase(Node shared, Horizon horizon)
    {
        var tree = new TreeReader(shared, findings);
        new BaseCheck(
            tree, new InputsReader(tree, files, cache, mainFile, horizon), new SettingsReader(tree, horizon),
            new CalendarReader(tree, horizon)).Run();
    }

    private ModelParameters? ReadVariant(Node merged, Horizon horizon, int scale)
    {
        var tree = new TreeReader(merged, findings);
        ParameterSet? numbers = new ParameterReader(findings).Read(merged);
        CaseInputs inputs = new InputsReader(tree, files, cache, mainFile, horizon).Read();
        var settings = new SettingsReader(tree, horizon);
        SweepSettings sweep = settings.Sweep();
        BedSettings beds = settings.Beds();
        CommandSettings command = settings.Command();
        MechanismSettings mechanisms = settings.Mechanisms();
        if (numbers is null)
        {
            return null;
        }

        new SizeCheck(tree, numbers, inputs, horizon, scale).Run();
        return new ModelParameters(
            horizon.First, horizon.Days, numbers, inputs, sweep, beds, command, mechanisms);
    }
}
