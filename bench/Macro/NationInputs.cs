using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Bench.Macro;

/// <summary>
/// The inputs of a synthetic nation: prefectures take the place of districts, counties that of streets. One province
/// has the city's cases and stocks by head; everywhere else there is background illness only. All sizes are round
/// numbers of the nation of 2020 [assumption]; nothing here is an estimate of anything.
/// </summary>
public static class NationInputs
{
    private const double People = 1.4e9;
    private const double ProvincePeople = 59e6;
    private const int Prefectures = 340;
    private const int ProvincePrefectures = 17;
    private const int Counties = 2844;
    private const int Households = 494_000_000;
    private const int Communities = 115_000;
    private const int Villages = 545_000;
    private const double UrbanShare = .6;

    // Grids and compounds as dense as the city's.
    private const int HouseholdsPerGrid = 309;
    private const int CompoundsPerCommunity = 5;

    /// <summary>The nation whose province fares as the city does.</summary>
    /// <param name="city">A variant of the city.</param>
    public static ModelParameters Of(ModelParameters city)
    {
        ArgumentNullException.ThrowIfNull(city);
        CaseInputs inputs = city.Inputs;
        double cityPeople = inputs.Districts.Sum(d => (double)d.Population);
        double province = ProvincePeople / cityPeople;
        return city with
        {
            Numbers = Numbers(city.Numbers, People / cityPeople),
            Inputs = inputs.Times(province) with
            {
                Districts = Districts(inputs, province),

                // The nation's background illness is tested too.
                TestCapacity = inputs.TestCapacity.Times(People / cityPeople),
            },
        };
    }

    // Clinics see the background illness of the whole nation, so they grow with its people and not the province's.
    private static ParameterSet Numbers(ParameterSet city, double nation) => city
        .With("city.households", Households)
        .With("city.communities", Communities)
        .With("city.villages", Villages)
        .With("city.streets", Counties)
        .With("city.grids", Households / HouseholdsPerGrid)
        .With("city.compounds", Communities * CompoundsPerCommunity)
        .With("city.urbanShare", UrbanShare)
        .With("city.urbanShareOuter", UrbanShare)
        .Times(nation, "clinic.capacity", "clinic.normalSeekers");

    private static ImmutableArray<DistrictInput> Districts(CaseInputs city, double province)
    {
        double cases = city.Districts.Sum(d => (double)d.Cases) * province;
        double fangcang = city.Districts.Sum(d => (double)d.FangcangBeds) * province;
        double elsewhere = (People - ProvincePeople) / (Prefectures - ProvincePrefectures);
        return
        [
            .. Enumerable.Range(0, Prefectures).Select(p => p < ProvincePrefectures
                ? Prefecture(p, ProvincePeople * Share(p), (int)(cases * Share(p)), (int)(fangcang * Share(p)))
                : Prefecture(p, elsewhere, 0, 0)),
        ];
    }

    // The capital of the province, purely urban, is three times as large as the others.
    private static double Share(int prefecture) => (prefecture == 0 ? 3.0 : 1.0) / (ProvincePrefectures + 2);

    private static DistrictInput Prefecture(int index, double people, int cases, int fangcang) => new(
        string.Create(CultureInfo.InvariantCulture, $"Prefecture {index + 1}"),
        string.Create(CultureInfo.InvariantCulture, $"第{index + 1}地级区"), "",
        index == 0 ? DistrictKind.Core : DistrictKind.Outer, (long)people, StreetWeight: people, Streets: 0,
        Communities: 0, cases, fangcang);
}
