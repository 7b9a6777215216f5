using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Model.Hierarchy;

/// <summary>The tree city, district, street, unit, grid, as index ranges. Immutable and shared by all runs.</summary>
/// <param name="Districts">Districts in the order of the inputs.</param>
/// <param name="Streets">Streets ordered by district.</param>
/// <param name="Units">Communities and villages ordered by street.</param>
/// <param name="GridFirstHousehold">First household of each grid; one more entry closes the last.</param>
/// <param name="ScaleDivisor">k of <c>--scale 1/k</c>: every k-th unit of the full list is kept.</param>
public sealed record Geography(
    ImmutableArray<District> Districts, ImmutableArray<Street> Streets, ImmutableArray<Unit> Units,
    ImmutableArray<int> GridFirstHousehold, int ScaleDivisor)
{
    /// <summary>Grids in all.</summary>
    public int GridCount => GridFirstHousehold.Length - 1;

    /// <summary>Households in all.</summary>
    public int HouseholdCount => GridFirstHousehold[^1];
}

/// <summary>A statistical district.</summary>
/// <param name="Index">Position among the districts.</param>
/// <param name="Input">Names, code, kind and the inputs of the case.</param>
/// <param name="FirstStreet">First street.</param>
/// <param name="StreetCount">Streets that still hold a unit at this scale.</param>
/// <param name="Households">Households on the register.</param>
public sealed record District(int Index, DistrictInput Input, int FirstStreet, int StreetCount, int Households);

/// <summary>A street or town.</summary>
/// <param name="Index">Position among the streets.</param>
/// <param name="District">Its district.</param>
/// <param name="Code">Stable code, the same at every scale: district number and running number, as D03-S07.</param>
/// <param name="FirstUnit">First unit.</param>
/// <param name="UnitCount">Units.</param>
public sealed record Street(int Index, int District, string Code, int FirstUnit, int UnitCount);

/// <summary>A community or village.</summary>
/// <param name="Index">Position among the units of this world.</param>
/// <param name="Identity">Position in the full-size list: the address of its draws, the same at every scale.</param>
/// <param name="Street">Its street.</param>
/// <param name="District">Its district.</param>
/// <param name="Kind">Community or village.</param>
/// <param name="StreetInDistrict">Running number of its street within the district, the same at every scale.</param>
/// <param name="FirstHousehold">First household in this world.</param>
/// <param name="Households">Households.</param>
/// <param name="FirstHouseholdIdentity">Identity of its first household in the full-size city.</param>
/// <param name="FirstGrid">First grid.</param>
/// <param name="Grids">Grids.</param>
/// <param name="Compounds">Residential compounds; 1 for a village.</param>
/// <remarks>A value of 48 bytes without an object or a text of its own: a nation has 660,000 of them.</remarks>
public readonly record struct Unit(
    int Index, int Identity, int Street, int District, UnitKind Kind, int StreetInDistrict, int FirstHousehold,
    int Households, long FirstHouseholdIdentity, int FirstGrid, int Grids, int Compounds)
{
    /// <summary>Stable code, as D03-S07-U0012; made anew at every call.</summary>
    public string Code => string.Create(
        CultureInfo.InvariantCulture,
        $"{StreetCode(District, StreetInDistrict)}-{(Kind == UnitKind.Community ? 'U' : 'V')}{Identity:D4}");

    /// <summary>The code of a street, as D03-S07.</summary>
    internal static string StreetCode(int district, int streetInDistrict) =>
        string.Create(CultureInfo.InvariantCulture, $"D{district + 1:D2}-S{streetInDistrict + 1:D2}");
}
