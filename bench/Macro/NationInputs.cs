using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Bench.Macro;

/// <summary>
/// The inputs of a synthetic nation: 340 prefectures, each governed like the city, with headquarters, clinics and tests
/// of its own, counties as districts and townships as streets. The prefectures of one province have the city's cases,
/// beds and cadres by head; everywhere else there is background illness only, and no Fangcang or cadres are sent. All
/// sizes are round numbers of the nation of 2020 [assumption]; nothing here is an estimate of anything.
/// </summary>
public static class NationInputs
{
    /// <summary>Prefectures of the nation.</summary>
    public const int Prefectures = 340;

    /// <summary>Households of the nation.</summary>
    public const int Households = 494_000_000;

    /// <summary>Communities and villages of the nation.</summary>
    public const int Units = Communities + Villages;

    /// <summary>People of the nation.</summary>
    public const double People = 1.4e9;

    /// <summary>Prefectures of the province with the city's cases, the first of all.</summary>
    public const int ProvincePrefectures = 17;

    private const double ProvincePeople = 59e6;
    private const int Counties = 2844;
    private const int Townships = 38_741;
    private const int Communities = 115_000;
    private const int Villages = 545_000;
    private const double UrbanShare = .6;

    // The capital of the province, purely urban, is three times as large as its other prefectures.
    private const int Capital = 0;

    // Grids and compounds as dense as the city's.
    private const int HouseholdsPerGrid = 309;
    private const int CompoundsPerCommunity = 5;

    /// <summary>A prefecture, as a variant of the city.</summary>
    /// <param name="city">A variant of the city.</param>
    /// <param name="index">Number of the prefecture, from 0; the first are those of the province.</param>
    public static ModelParameters Prefecture(ModelParameters city, int index)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Prefectures);
        CaseInputs inputs = city.Inputs;
        double people = PeopleBefore(index + 1) - PeopleBefore(index);
        double ratio = people / inputs.Districts.Sum(d => (double)d.Population);
        bool hit = index < ProvincePrefectures;
        CaseInputs scaled = inputs.Times(ratio);
        return city with
        {
            Numbers = Numbers(city.Numbers, index).Times(ratio, "clinic.capacity", "clinic.normalSeekers"),
            Inputs = scaled with
            {
                Districts = CountiesOf(index, people, hit ? Sum(inputs, d => d.Cases, ratio) : 0,
                    hit ? Sum(inputs, d => d.FangcangBeds, ratio) : 0),
                Onsets = hit ? scaled.Onsets : [.. scaled.Onsets.Select(_ => 0.0)],
                FangcangOpen = hit ? scaled.FangcangOpen : scaled.FangcangOpen.Times(0),
                CadresProvincial = hit ? scaled.CadresProvincial : scaled.CadresProvincial.Times(0),
                CadresMunicipal = hit ? scaled.CadresMunicipal : scaled.CadresMunicipal.Times(0),
                CadresDistrict = hit ? scaled.CadresDistrict : scaled.CadresDistrict.Times(0),
            },
        };
    }

    private static double Sum(CaseInputs inputs, Func<DistrictInput, int> of, double ratio) =>
        inputs.Districts.Sum(of) * ratio;

    private static ParameterSet Numbers(ParameterSet city, int index)
    {
        int households = Dealt(Households, index);
        int villages = index == Capital ? 0 : Dealt(Villages, index);
        int communities = Dealt(Communities, index) + Dealt(Villages, index) - villages;
        double urbanShare = index == Capital ? 1 : UrbanShare;
        return city
            .With("city.households", households)
            .With("city.communities", communities)
            .With("city.villages", villages)
            .With("city.streets", Dealt(Townships, index))
            .With("city.grids", households / HouseholdsPerGrid)
            .With("city.compounds", communities * CompoundsPerCommunity)
            .With("city.urbanShare", urbanShare)
            .With("city.urbanShareOuter", urbanShare);
    }

    private static ImmutableArray<DistrictInput> CountiesOf(int prefecture, double people, double cases, double beds)
    {
        int counties = ((prefecture + 1) * Counties / Prefectures) - (prefecture * Counties / Prefectures);
        return
        [
            .. Enumerable.Range(1, counties).Select(county => new DistrictInput(
                string.Create(CultureInfo.InvariantCulture, $"County {prefecture + 1}-{county}"),
                string.Create(CultureInfo.InvariantCulture, $"第{prefecture + 1}地级区第{county}县"), "",
                prefecture == Capital ? DistrictKind.Core : DistrictKind.Outer, (long)(people / counties),
                StreetWeight: 1, Streets: 0, Communities: 0, (int)(cases / counties), (int)(beds / counties))),
        ];
    }

    // By people, so that the prefectures' numbers add up to the nation's.
    private static int Dealt(int total, int index) =>
        (int)(Math.Round(total * PeopleBefore(index + 1) / People) - Math.Round(total * PeopleBefore(index) / People));

    private static double PeopleBefore(int index)
    {
        double inside = index <= Capital ? 0 : Math.Min(index, ProvincePrefectures) + 2.0;
        double outside = Math.Max(0, index - ProvincePrefectures);
        return (ProvincePeople * inside / (ProvincePrefectures + 2))
            + ((People - ProvincePeople) * outside / (Prefectures - ProvincePrefectures));
    }
}
