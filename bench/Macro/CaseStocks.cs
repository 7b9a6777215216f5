using System.Collections.Immutable;
using Downshift.Model.Parameters;

namespace Downshift.Bench.Macro;

/// <summary>Enlarges what a case counts for all its people together.</summary>
internal static class CaseStocks
{
    /// <summary>Cases, beds, tests and cadres times a factor; the districts stay.</summary>
    /// <param name="inputs">Inputs of a case.</param>
    /// <param name="factor">How many times, above 0.</param>
    public static CaseInputs Times(this CaseInputs inputs, double factor) => inputs with
    {
        Onsets = [.. inputs.Onsets.Select(onsets => onsets * factor)],
        DesignatedOpen = inputs.DesignatedOpen.Times(factor),
        FangcangOpen = inputs.FangcangOpen.Times(factor),
        IsolationOpen = inputs.IsolationOpen.Times(factor),
        TestCapacity = inputs.TestCapacity.Times(factor),
        CadresProvincial = inputs.CadresProvincial.Times(factor),
        CadresMunicipal = inputs.CadresMunicipal.Times(factor),
        CadresDistrict = inputs.CadresDistrict.Times(factor),
    };

    /// <summary>A series times a factor.</summary>
    /// <param name="knots">The series.</param>
    /// <param name="factor">How many times.</param>
    public static ImmutableArray<SeriesKnot> Times(this ImmutableArray<SeriesKnot> knots, double factor) =>
        [.. knots.Select(knot => knot with { Value = knot.Value * factor })];

    /// <summary>Parameters in which some are so many times as large.</summary>
    /// <param name="numbers">The parameters.</param>
    /// <param name="factor">How many times.</param>
    /// <param name="names">Which.</param>
    public static ParameterSet Times(this ParameterSet numbers, double factor, params ReadOnlySpan<string> names)
    {
        foreach (string name in names) { numbers = numbers.With(name, numbers.Number(name) * factor); }
        return numbers;
    }
}
