using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Hierarchy;

/// <summary>
/// Builds the full-size list of units by the rules of the specification, 4.1: shares by people, counts by largest
/// remainder, sizes lognormal and rescaled in each district. What no source gives follows from these rules.
/// </summary>
internal sealed class FullCity
{
    // Streets of zones without a count: people x 162 counted streets over 11.27 M people of the counted districts.
    private const double StreetsPerPerson = 162 / 11.27e6;

    private readonly ModelParameters parameters;
    private readonly DrawSource draws;
    private readonly DistrictInput[] districts;
    private readonly double[] urbanPeople;
    private readonly double[] ruralPeople;

    private FullCity(ModelParameters parameters, DrawSource draws)
    {
        this.parameters = parameters;
        this.draws = draws;
        districts = [.. parameters.Inputs.Districts];
        urbanPeople = new double[districts.Length];
        ruralPeople = new double[districts.Length];
        Split();
    }

    /// <summary>Streets of each district.</summary>
    public int[] Streets { get; private set; } = [];

    /// <summary>All units by district, communities first.</summary>
    public FullUnit[] Units { get; private set; } = [];

    /// <summary>Builds the list; the same for every scale and replication of a seed.</summary>
    public static FullCity Build(ModelParameters parameters, DrawSource draws)
    {
        FullCity city = new(parameters, draws);
        city.DealUnits();
        return city;
    }

    private void Split()
    {
        ParameterSet numbers = parameters.Numbers;
        for (int d = 0; d < districts.Length; d++)
        {
            double urban = districts[d].Kind switch
            {
                DistrictKind.Core => 1,
                DistrictKind.Zone => numbers.Number("city.urbanShareZones"),
                _ => numbers.Number("city.urbanShareOuter"),
            };
            urbanPeople[d] = districts[d].Population * urban;
            ruralPeople[d] = districts[d].Population * (1 - urban);
        }
    }

    private void DealUnits()
    {
        ParameterSet numbers = parameters.Numbers;
        int households = numbers.Whole("city.households");
        int urbanHouseholds = (int)Math.Round(households * numbers.Number("city.urbanShare"));
        int[] communities = Deal(numbers.Whole("city.communities"), urbanPeople, d => districts[d].Communities);
        int[] villages = LargestRemainder.Deal(numbers.Whole("city.villages"), ruralPeople);
        int[] urban = DealHouseholds(urbanHouseholds, communities, urbanPeople);
        int[] rural = DealHouseholds(households - urbanHouseholds, villages, ruralPeople);
        double[] streetWeights =
            [.. districts.Select(d => d.StreetWeight > 0 ? d.StreetWeight : d.Population * StreetsPerPerson)];
        Streets = Deal(numbers.Whole("city.streets"), streetWeights, d => districts[d].Streets);
        List<int> sizes = [];
        List<(int District, int Street, UnitKind Kind)> heads = [];
        for (int d = 0; d < districts.Length; d++)
        {
            int first = heads.Count;
            AddUnits(sizes, heads, first, d, communities[d], urban[d], UnitKind.Community, "city.communityLogSd");
            AddUnits(sizes, heads, first, d, villages[d], rural[d], UnitKind.Village, "city.villageLogSd");
        }

        Finish(sizes, heads);
    }

    // Households without a unit of their kind in a district would be lost: they go where units are.
    private static int[] DealHouseholds(int total, int[] units, double[] people)
    {
        double[] weights = new double[units.Length];
        for (int d = 0; d < units.Length; d++)
        {
            weights[d] = units[d] > 0 ? people[d] : 0;
        }

        return LargestRemainder.Deal(total, weights);
    }

    private static int[] Deal(int total, double[] weights, Func<int, int> known)
    {
        double[] open = [.. weights];
        int left = total;
        for (int d = 0; d < open.Length; d++)
        {
            if (known(d) > 0)
            {
                open[d] = 0;
                left -= known(d);
            }
        }

        int[] dealt = LargestRemainder.Deal(left, open);
        for (int d = 0; d < open.Length; d++)
        {
            dealt[d] += known(d);
        }

        return dealt;
    }

    private void AddUnits(
        List<int> sizes, List<(int District, int Street, UnitKind Kind)> heads, int firstOfDistrict, int district,
        int count, int households, UnitKind kind, string spread)
    {
        double logSd = parameters.Numbers.Number(spread);
        double[] weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            double u = draws.Uniform(Purpose.UnitSize, (ulong)(heads.Count + i));
            weights[i] = Quantile.LogNormal(u, 1, logSd);
        }

        int[] dealt = LargestRemainder.Deal(households, weights, households >= count ? 1 : 0);
        for (int i = 0; i < count; i++)
        {
            int street = Streets[district] > 0 ? (heads.Count - firstOfDistrict) % Streets[district] : 0;
            heads.Add((district, street, kind));
            sizes.Add(dealt[i]);
        }
    }

    private void Finish(List<int> sizes, List<(int District, int Street, UnitKind Kind)> heads)
    {
        ParameterSet numbers = parameters.Numbers;
        double[] all = [.. sizes.Select(s => (double)s)];
        double[] urbanOnly = [.. sizes.Select((s, i) => heads[i].Kind == UnitKind.Community ? (double)s : 0)];
        int[] grids = LargestRemainder.Deal(Math.Max(numbers.Whole("city.grids"), all.Length), all, least: 1);
        int communities = heads.Count(h => h.Kind == UnitKind.Community);
        int[] extra = LargestRemainder.Deal(Math.Max(0, numbers.Whole("city.compounds") - communities), urbanOnly);
        Units = new FullUnit[all.Length];
        long household = 0;
        int grid = 0;
        for (int i = 0; i < Units.Length; i++)
        {
            (int district, int street, UnitKind kind) = heads[i];
            int compounds = kind == UnitKind.Community ? 1 + extra[i] : 1;
            Units[i] = new FullUnit(i, district, street, kind, sizes[i], household, grids[i], grid, compounds);
            household += sizes[i];
            grid += grids[i];
        }
    }
}
