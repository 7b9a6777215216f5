using Downshift.Kernel.Numerics;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model.Beds;

/// <summary>
/// The basis of shares: cases known that day (with the error of that knowledge), people, or where beds stand.
/// </summary>
internal sealed class ShareWeights
{
    private readonly AllocationSettings settings;
    private readonly double[] population;
    private readonly double[] districtWeights;
    private readonly double[] streetWeights;

    // Share of each street in the people of its district.
    private readonly double[] streetShare;
    private readonly int[] streetDistrict;

    /// <summary>Weights before the first day: people.</summary>
    /// <param name="settings">Basis and its error.</param>
    /// <param name="population">People of each district.</param>
    /// <param name="streetDistrict">District of each street.</param>
    /// <param name="streetPeople">People or households of each street, in any one unit.</param>
    public ShareWeights(
        AllocationSettings settings, ReadOnlySpan<double> population, ReadOnlySpan<int> streetDistrict,
        ReadOnlySpan<double> streetPeople)
    {
        this.settings = settings;
        this.population = population.ToArray();
        this.streetDistrict = streetDistrict.ToArray();
        districtWeights = population.ToArray();
        streetShare = new double[streetDistrict.Length];
        streetWeights = new double[streetDistrict.Length];
        double[] people = new double[population.Length];
        for (int s = 0; s < streetDistrict.Length; s++) { people[streetDistrict[s]] += streetPeople[s]; }
        for (int s = 0; s < streetDistrict.Length; s++)
        {
            streetShare[s] = streetPeople[s] / people[streetDistrict[s]];
        }
    }

    /// <summary>The weights of a city.</summary>
    public static ShareWeights Of(Geography geography, AllocationSettings settings)
    {
        double[] population = new double[geography.Districts.Length];
        for (int d = 0; d < population.Length; d++) { population[d] = geography.Districts[d].Input.Population; }
        int[] district = new int[geography.Streets.Length];
        double[] people = new double[geography.Streets.Length];
        for (int s = 0; s < district.Length; s++) { district[s] = geography.Streets[s].District; }
        foreach (Unit unit in geography.Units) { people[unit.Street] += unit.Households; }
        return new ShareWeights(settings, population, district, people);
    }

    /// <summary>Takes the figures of a new day.</summary>
    /// <param name="day">Day of the horizon.</param>
    /// <param name="known">Cases known so far, by district.</param>
    public void NewDay(int day, ReadOnlySpan<long> known)
    {
        long sum = 0;
        foreach (long count in known) { sum += count; }
        for (int d = 0; d < districtWeights.Length; d++)
        {
            // Before the first case is known there is nothing but people to go by.
            districtWeights[d] = settings.Basis == ShareBasis.ByKnownCases && sum > 0
                ? known[d] * ErrorOf(d, day)
                : population[d];
        }
    }

    /// <summary>Weights of the districts for a type of bed.</summary>
    public ReadOnlySpan<double> Districts(BedType type, BedStock stock)
    {
        if (settings.Basis == ShareBasis.BySite)
        {
            for (int d = 0; d < districtWeights.Length; d++)
            {
                districtWeights[d] = stock.At(stock.PoolOf(type, d)).Target;
            }
        }

        return districtWeights;
    }

    /// <summary>Weights of the streets for a type of bed: the district's, split by people.</summary>
    public ReadOnlySpan<double> Streets(BedType type, BedStock stock)
    {
        ReadOnlySpan<double> ofDistricts = Districts(type, stock);
        for (int s = 0; s < streetWeights.Length; s++)
        {
            streetWeights[s] = ofDistricts[streetDistrict[s]] * streetShare[s];
        }

        return streetWeights;
    }

    private double ErrorOf(int district, int day) => settings.NeedError == 0
        ? 1
        : Quantile.LogNormal(
            settings.Draws.Uniform(Purpose.NeedError, (ulong)district, (uint)day), 1, settings.NeedError);
}
