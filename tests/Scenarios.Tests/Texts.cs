namespace Downshift.Scenarios.Tests;

/// <summary>Loads a scenario text on top of the shipped files.</summary>
internal static class Texts
{
    /// <summary>The first lines of a file that builds on the shipped base.</summary>
    public const string Head = "schema: 1\nscenario: test\nextends: wuhan/base.yaml\n";

    /// <summary>Loads the head with some lines behind it.</summary>
    public static ScenarioLoad LoadAfterHead(string lines, params string[] overrides) =>
        Load(Head + lines, overrides);

    /// <summary>Loads a whole text.</summary>
    public static ScenarioLoad Load(string text, params string[] overrides) =>
        Load(text, new ScenarioOptions { Overrides = overrides });

    /// <summary>Loads a whole text with options and further files.</summary>
    public static ScenarioLoad Load(
        string text, ScenarioOptions options, params (string Name, string Text)[] files)
    {
        SortedDictionary<string, string> texts = ShippedFiles.Texts();
        texts["test.yaml"] = text;
        foreach ((string name, string content) in files)
        {
            texts[name] = content;
        }

        return ScenarioLoader.LoadTexts("test.yaml", texts, options);
    }

    /// <summary>A scenario that must load without any finding.</summary>
    public static Scenario Sound(string lines, params string[] overrides)
    {
        ScenarioLoad load = LoadAfterHead(lines, overrides);
        Assert.Empty(English(load));
        return load.Scenario!;
    }

    /// <summary>The findings as they are printed.</summary>
    public static IReadOnlyList<string> English(ScenarioLoad load) =>
        [.. load.Findings.Select(finding => finding.ToString())];

    /// <summary>Asserts that a text gives exactly these findings and no scenario.</summary>
    public static void AssertFindings(ScenarioLoad load, params string[] expected)
    {
        Assert.Equal(expected, English(load));
        Assert.Null(load.Scenario);
    }
}
