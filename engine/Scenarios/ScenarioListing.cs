namespace Downshift.Scenarios;

/// <summary>A scenario that ships, as <c>downshift list</c> shows it.</summary>
/// <param name="Name">Name that <c>FILE</c> may be given as.</param>
/// <param name="File">Name of the file below the scenarios root.</param>
/// <param name="Title">Title.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record ScenarioListing(string Name, string File, BilingualText Title, BilingualText Purpose);
