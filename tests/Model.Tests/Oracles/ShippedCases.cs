using Downshift.Model.City;
using Downshift.Model.Parameters;
using Downshift.Model.Verification;

namespace Downshift.Model.Oracles;

/// <summary>The shipped scenarios for the checks of the model.</summary>
internal sealed class ShippedCases : ICaseLibrary
{
    public ModelParameters Variant(string scenario, string variant, params string[] overrides) =>
        Cities.Variant(scenario, variant, overrides);
}
