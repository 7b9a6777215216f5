using Downshift.Cli.Wording;
using Downshift.Scenarios;
using Downshift.Scenarios.Findings;

namespace Downshift.Cli.Output;

/// <summary>What is said of a variant that does not exist.</summary>
internal static class VariantWords
{
    /// <summary>The name is unknown; all names are listed.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="language">The language.</param>
    public static string Unknown(string name, Scenario scenario, Language language)
    {
        string names = string.Join(", ", scenario.Variants.Select(variant => Plain.Text(variant.Name)));
        string nearest = Plain.Text(Spelling.Nearest(name, scenario.Variants.Select(variant => variant.Name)));
        string hint = nearest.Length == 0 ? "" : language.Say($"; nearest: {nearest}", $"；最接近：{nearest}");
        return language.Say(
            $"--variant '{Plain.Short(name, 60)}' is not a variant of the scenario; allowed: {names}{hint}",
            $"--variant “{Plain.Short(name, 60)}” 不是该场景的方案；允许：{names}{hint}");
    }
}
