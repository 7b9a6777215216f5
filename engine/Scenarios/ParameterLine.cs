using Downshift.Model.Parameters;

namespace Downshift.Scenarios;

/// <summary>One parameter of a variant, ready to print.</summary>
/// <param name="Name">Dotted name.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">Value with a unit that reads well.</param>
/// <param name="Range">Plausible range; empty for a fixed input.</param>
/// <param name="Evidence">How well it is known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Differs">Names of variants in which the value is another one.</param>
public sealed record ParameterLine(
    string Name, BilingualText Meaning, string Value, string Range, Evidence Evidence, BilingualText Source,
    IReadOnlyList<string> Differs);
