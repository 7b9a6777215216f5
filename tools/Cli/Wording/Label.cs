using Downshift.Cli.Output;
using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>Short names of variants.</summary>
internal static class Label
{
    private const int Longest = 40;

    /// <summary>The variant's name; in Chinese its Chinese title where the file gives one.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="language">The language.</param>
    public static string Of(ScenarioVariant variant, Language language)
    {
        bool titled = language == Language.Chinese && !string.IsNullOrWhiteSpace(variant.Title.Chinese)
            && !string.Equals(variant.Title.Chinese, variant.Title.English, StringComparison.Ordinal);
        return Plain.Short(titled ? variant.Title.Chinese : variant.Name, Longest);
    }
}
