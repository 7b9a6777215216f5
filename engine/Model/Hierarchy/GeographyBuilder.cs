using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Model.Hierarchy;

/// <summary>Cuts the geography of a world out of the full-size list: every k-th unit, streets that keep one.</summary>
internal static class GeographyBuilder
{
    public static Geography Build(FullCity city, ModelParameters parameters, int divisor)
    {
        FullUnit[] kept = Sample(city.Units, divisor);
        Array.Sort(kept, (a, b) => a.District != b.District ? a.District - b.District
            : a.StreetInDistrict != b.StreetInDistrict ? a.StreetInDistrict - b.StreetInDistrict
            : a.Identity - b.Identity);
        List<Street> streets = [];
        List<Unit> units = [];
        List<int> grids = [];
        int household = 0;
        foreach (FullUnit full in kept)
        {
            string code = StreetCode(full);
            if (streets.Count == 0 || !string.Equals(streets[^1].Code, code, StringComparison.Ordinal))
            {
                streets.Add(new Street(streets.Count, full.District, code, units.Count, 0));
            }

            Street street = streets[^1];
            streets[^1] = street with { UnitCount = street.UnitCount + 1 };
            char kind = full.Kind == UnitKind.Community ? 'U' : 'V';
            string unitCode = string.Create(CultureInfo.InvariantCulture, $"{code}-{kind}{full.Identity:D4}");
            units.Add(new Unit(
                units.Count, full.Identity, street.Index, full.District, full.Kind, unitCode, household,
                full.Households, full.FirstHouseholdIdentity, grids.Count, full.Grids, full.Compounds));
            for (int g = 0; g < full.Grids; g++)
            {
                grids.Add(household + (int)((long)full.Households * g / full.Grids));
            }

            household += full.Households;
        }

        grids.Add(household);
        ImmutableArray<District> districts = Districts(parameters, streets, units);
        return new Geography(districts, [.. streets], [.. units], [.. grids], divisor);
    }

    // Systematic sample of the list ordered by district, kind and size: every size keeps its share.
    private static FullUnit[] Sample(FullUnit[] units, int divisor)
    {
        FullUnit[] ordered = [.. units];
        Array.Sort(ordered, (a, b) => a.District != b.District ? a.District - b.District
            : a.Kind != b.Kind ? a.Kind - b.Kind
            : a.Households != b.Households ? a.Households - b.Households
            : a.Identity - b.Identity);
        return [.. ordered.Where((_, i) => i % divisor == Math.Min(divisor / 2, ordered.Length - 1))];
    }

    private static string StreetCode(FullUnit unit) => string.Create(
        CultureInfo.InvariantCulture, $"D{unit.District + 1:D2}-S{unit.StreetInDistrict + 1:D2}");

    private static ImmutableArray<District> Districts(
        ModelParameters parameters, List<Street> streets, List<Unit> units)
    {
        ImmutableArray<District>.Builder districts = ImmutableArray.CreateBuilder<District>();
        for (int d = 0; d < parameters.Inputs.Districts.Length; d++)
        {
            int first = streets.FindIndex(s => s.District == d);
            int count = streets.Count(s => s.District == d);
            int households = units.Where(u => u.District == d).Sum(u => u.Households);
            districts.Add(new District(d, parameters.Inputs.Districts[d], Math.Max(0, first), count, households));
        }

        return districts.ToImmutable();
    }
}
