namespace Downshift.Scenarios;

/// <summary>One way in which two scenarios differ.</summary>
/// <param name="Path">Where: a path of a scenario file, with the variant before it where it concerns one only.</param>
/// <param name="Words">The difference in a sentence.</param>
public sealed record ScenarioDifference(string Path, BilingualText Words);
