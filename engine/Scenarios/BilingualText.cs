namespace Downshift.Scenarios;

/// <summary>A text in both languages of the product.</summary>
/// <param name="English">English text.</param>
/// <param name="Chinese">Chinese text; the English text where the file gives only one.</param>
public sealed record BilingualText(string English, string Chinese)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
