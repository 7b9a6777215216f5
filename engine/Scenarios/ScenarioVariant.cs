using Downshift.Model.Parameters;

namespace Downshift.Scenarios;

/// <summary>One variant of a scenario, ready to run.</summary>
/// <param name="Name">Kebab-case name.</param>
/// <param name="Title">Title for tables and reports.</param>
/// <param name="Parameters">Everything the model reads.</param>
/// <param name="PatchText">What the variant changes, one <c>path: value</c> a line; empty if nothing.</param>
public sealed record ScenarioVariant(
    string Name, BilingualText Title, ModelParameters Parameters, string PatchText);
