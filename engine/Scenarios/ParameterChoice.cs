namespace Downshift.Scenarios;

/// <summary>A value that a design chose for a parameter.</summary>
/// <param name="Name">Dotted name of the catalogue.</param>
/// <param name="Value">The value, held unit; of a distribution, its median.</param>
/// <param name="Text">The text that a scenario file would give; it reads back as <paramref name="Value"/>.</param>
public sealed record ParameterChoice(string Name, double Value, string Text)
{
    /// <summary>What to write behind <c>--set</c> to get this value.</summary>
    public string Override => $"{Name}={Text}";
}
