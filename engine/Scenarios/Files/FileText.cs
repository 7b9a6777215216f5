namespace Downshift.Scenarios.Files;

/// <summary>A file that was read whole.</summary>
/// <param name="Name">Name below the scenarios root, or as given on the command line where it lies outside.</param>
/// <param name="Text">Its text without byte-order mark.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
internal sealed record FileText(string Name, string Text, string Sha256);
