namespace Downshift.Model.Hierarchy;

/// <summary>A unit of the full-size city, before a scale keeps every k-th of them.</summary>
/// <param name="Identity">Position in the full list.</param>
/// <param name="District">Its district.</param>
/// <param name="StreetInDistrict">Number of its street within the district.</param>
/// <param name="Kind">Community or village.</param>
/// <param name="Households">Households.</param>
/// <param name="FirstHouseholdIdentity">Identity of its first household.</param>
/// <param name="Grids">Grids.</param>
/// <param name="FirstGridIdentity">Identity of its first grid.</param>
/// <param name="Compounds">Compounds.</param>
internal readonly record struct FullUnit(
    int Identity, int District, int StreetInDistrict, UnitKind Kind, int Households, long FirstHouseholdIdentity,
    int Grids, int FirstGridIdentity, int Compounds);
