using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Designs;

/// <summary>A parameter that a design varies over its range.</summary>
/// <param name="Definition">The parameter.</param>
/// <param name="Value">Its value in the scenario, with the range.</param>
public sealed record DesignFactor(ParameterDefinition Definition, ParameterValue Value)
{
    /// <summary>Dotted name.</summary>
    public string Name => Definition.Name;

    /// <summary>The value at a part of the range: 0 is its low end, 1 its high end.</summary>
    /// <param name="part">0 to 1.</param>
    public ParameterChoice At(double part) => ScenarioPoint.Choose(
        Definition, Value, Value.RangeLow + (part * (Value.RangeHigh - Value.RangeLow)));
}
