namespace Downshift.Scenarios;

/// <summary>A file a scenario was read from.</summary>
/// <param name="Name">Name below the scenarios root, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Text">Its text, so that a manifest can hold all that is needed to run it again.</param>
public sealed record ScenarioFile(string Name, string Sha256, string Text);
