using Downshift.Scenarios;

namespace Downshift.Experiments.Designs;

/// <summary>A point of a design.</summary>
/// <param name="Index">Number of the point, from 0.</param>
/// <param name="Choices">The values that differ from the scenario's, in the order of the factors; empty for the
/// scenario itself.</param>
public sealed record DesignPoint(int Index, IReadOnlyList<ParameterChoice> Choices)
{
    /// <summary>The value of a factor at this point.</summary>
    /// <param name="factor">A factor of the design.</param>
    public double ValueOf(DesignFactor factor) => Choices
        .FirstOrDefault(choice => string.Equals(choice.Name, factor.Name, StringComparison.Ordinal))?.Value
        ?? factor.Value.Value;
}
