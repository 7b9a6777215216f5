using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>Makes texts in both languages.</summary>
internal static class Both
{
    /// <summary>A text that is the same in both languages, as a code or a source.</summary>
    /// <param name="text">The text.</param>
    public static BilingualText Same(string text) => new(text, text);

    /// <summary>Both languages made in the same way.</summary>
    /// <param name="make">Called once for each language.</param>
    public static BilingualText Each(Func<Language, string> make) =>
        new(make(Language.English), make(Language.Chinese));
}
