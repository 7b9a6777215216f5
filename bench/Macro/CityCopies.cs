using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Bench.Macro;

/// <summary>
/// A city of several times the people: each district stands several times, so that streets, communities and households
/// keep their sizes and there are more of them. The copies share one headquarters, whose beds, tests, cadres, clinics
/// and desk grow with the people. A case for measuring, not for findings.
/// </summary>
public static class CityCopies
{
    /// <summary>Most copies: a nation of a billion people.</summary>
    public const int Most = 100;

    /// <summary>The city so many times.</summary>
    /// <param name="city">A variant of the city.</param>
    /// <param name="copies">How many times, 1 to <see cref="Most"/>; 1 gives the variant itself.</param>
    public static ModelParameters Of(ModelParameters city, int copies)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copies, Most);
        if (copies == 1) { return city; }
        CaseInputs inputs = city.Inputs;
        return city with
        {
            Numbers = city.Numbers.Times(
                copies, "city.households", "city.communities", "city.villages", "city.streets", "city.grids",
                "city.compounds", "clinic.capacity", "clinic.normalSeekers", "bed.deskCity"),
            Inputs = inputs.Times(copies) with
            {
                Districts = [.. Enumerable.Range(0, copies).SelectMany(copy => inputs.Districts.Select(
                    district => copy == 0 ? district : Copy(district, copy + 1)))],
            },
        };
    }

    private static DistrictInput Copy(DistrictInput district, int number) => district with
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{district.Name} {number}"),
        Chinese = string.Create(CultureInfo.InvariantCulture, $"{district.Chinese}{number}"),
    };
}
