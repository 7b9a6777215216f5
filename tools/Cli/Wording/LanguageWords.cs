using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>Picks one of two texts that stand side by side in the code.</summary>
internal static class LanguageWords
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="english">English text.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public static string Say(this Language language, string english, string chinese) =>
        language == Language.Chinese ? chinese : english;
}
