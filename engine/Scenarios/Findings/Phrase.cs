namespace Downshift.Scenarios.Findings;

/// <summary>A piece of an error text in both languages.</summary>
internal readonly record struct Phrase(string English, string Chinese)
{
    public static Phrase None { get; } = new("", "");

    /// <summary>The same words in both languages: names, numbers, units.</summary>
    public static Phrase Same(string text) => new(text, text);
}
