namespace Downshift.Model.Parameters;

/// <summary>One parameter of scenarios: its name in scenario files, what it measures, and the values it
/// admits.</summary>
/// <param name="Name">Dotted name, as in <c>sweep.doorVisit</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Low">Smallest admissible value, inclusive, in the dimension's held unit.</param>
/// <param name="High">Largest admissible value, inclusive, in the dimension's held unit.</param>
/// <param name="English">One line for the report and for <c>explain</c>.</param>
/// <param name="Chinese">The same line in Chinese.</param>
public sealed record ParameterDefinition(
    string Name, Dimension Dimension, double Low, double High, string English, string Chinese)
{
    /// <summary>Something in the model reads it; otherwise no value of it changes a run.</summary>
    public bool IsRead { get; init; } = true;
}
