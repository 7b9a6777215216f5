using Downshift.Cli.Wording;
using Downshift.Scenarios;

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
        return language.Say(
            $"--variant '{Plain.Short(name, 60)}' is not a variant of the scenario; allowed: {names}",
            $"--variant “{Plain.Short(name, 60)}” 不是该场景的方案；允许：{names}");
    }
}
