namespace Downshift.Scenarios;

/// <summary>Language of a text for people.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
