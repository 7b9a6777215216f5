using System.Collections.Immutable;
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
        ImmutableArray<Unit>.Builder units = ImmutableArray.CreateBuilder<Unit>(kept.Length);
        List<int> grids = [];
        int household = 0;
        int streetInDistrict = -1;
        foreach (FullUnit full in kept)
        {
            if (streets.Count == 0 || streets[^1].District != full.District
                || streetInDistrict != full.StreetInDistrict)
            {
                streetInDistrict = full.StreetInDistrict;
                string code = Unit.StreetCode(full.District, streetInDistrict);
                streets.Add(new Street(streets.Count, full.District, code, units.Count, 0));
            }

            Street street = streets[^1];
            streets[^1] = street with { UnitCount = street.UnitCount + 1 };
            units.Add(new Unit(
                units.Count, full.Identity, street.Index, full.District, full.Kind, full.StreetInDistrict, household,
                full.Households, full.FirstHouseholdIdentity, grids.Count, full.Grids, full.Compounds));
            for (int g = 0; g < full.Grids; g++)
            {
                grids.Add(household + (int)((long)full.Households * g / full.Grids));
            }

            household += full.Households;
        }

        grids.Add(household);
        ImmutableArray<Unit> all = units.MoveToImmutable();
        return new Geography(Districts(parameters, streets, all), [.. streets], all, [.. grids], divisor);
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

    private static ImmutableArray<District> Districts(
        ModelParameters parameters, List<Street> streets, ImmutableArray<Unit> units)
    {
        ImmutableArray<DistrictInput> inputs = parameters.Inputs.Districts;
        int[] first = new int[inputs.Length];
        int[] count = new int[inputs.Length];
        int[] households = new int[inputs.Length];
        foreach (Street street in streets)
        {
            if (count[street.District]++ == 0) { first[street.District] = street.Index; }
        }

        foreach (ref readonly Unit unit in units.AsSpan()) { households[unit.District] += unit.Households; }

        return [.. inputs.Select((input, d) => new District(d, input, first[d], count[d], households[d]))];
    }
}
