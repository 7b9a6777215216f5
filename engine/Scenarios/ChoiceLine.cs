namespace Downshift.Scenarios;

/// <summary>One choice of a variant (procedure, policy, regime, mechanism), ready to print.</summary>
/// <param name="Path">Path in a scenario file.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">Value in the words of a scenario file.</param>
/// <param name="Differs">Names of variants in which the value is another one.</param>
public sealed record ChoiceLine(string Path, BilingualText Meaning, string Value, IReadOnlyList<string> Differs);
