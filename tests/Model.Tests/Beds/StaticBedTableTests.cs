using Downshift.Kernel.Random;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Tests.Beds;

/// <summary>
/// Oracles of the specification's section 8: one moment, one type of bed, the 15 districts of the case.
/// </summary>
public sealed class StaticBedTableTests
{
    [Theory]
    [InlineData(.25, .2473, .0109, .098, 1, .3507)]
    [InlineData(.50, .4599, .0802, .197, 1, .3051)]
    [InlineData(.75, .6096, .1872, .295, 1, .2397)]
    [InlineData(1.00, .7066, .2934, .394, 1, .1733)]
    [InlineData(1.25, .8014, .3589, .492, 1, .1224)]
    public void QuotasByPopulationServeWhatTheTableSays(
        double bedsPerDemand, double served, double idle, double worst, double best, double gini)
    {
        double[] rates = ServedRates(BedPolicyKind.District, bedsPerDemand, out int granted, out int beds);
        Assert.Equal(served, (double)granted / Wuhan.Cases, 3e-4);
        Assert.Equal(idle, (double)(beds - granted) / beds, 3e-4);
        Assert.Equal(worst, rates.Min(), 1e-3);
        Assert.Equal(best, rates.Max(), 1e-3);
        Assert.Equal(gini, Gini(rates), 3e-4);
    }

    [Theory]
    [InlineData(.25)]
    [InlineData(.75)]
    [InlineData(1.25)]
    public void APoolServesAllThereAreBedsFor(double bedsPerDemand)
    {
        ServedRates(BedPolicyKind.City, bedsPerDemand, out int granted, out int beds);
        Assert.Equal(Math.Min(Wuhan.Cases, beds), granted);
    }

    [Theory]
    [InlineData(.1, .962)]
    [InlineData(.2, .924)]
    [InlineData(.3, .887)]
    [InlineData(.5, .814)]
    public void SharesByKnownNeedLoseWhatTheErrorOfKnowledgeCosts(double error, double served)
    {
        const int Days = 4000;
        AllocationSettings settings = AllocationBench.Settings() with
        {
            Basis = ShareBasis.ByKnownCases, NeedError = error, Draws = new DrawSource(20200123, 7),
        };
        AllocationBench bench = new(BedPolicyKind.District, 15, settings, Wuhan.Population);
        long[] known = [.. Wuhan.Districts.Select(district => (long)district.Cases)];
        bench.Stock.SetTarget(bench.Stock.PoolOf(BedType.Isolation, 0), Wuhan.Cases);
        double sum = 0;
        for (int day = 0; day < Days; day++)
        {
            bench.Shares.NewDay(day, known);
            bench.Policy.Settle(0);
            ReadOnlySpan<int> beds = bench.Office.Ledger.Entitled(BedType.Isolation);
            long given = 0;
            for (int d = 0; d < known.Length; d++) { given += Math.Min(known[d], beds[d]); }
            sum += (double)given / Wuhan.Cases;
        }

        Assert.Equal(served, sum / Days, .002);
    }

    [Fact]
    public void WithoutErrorSharesByKnownNeedServeEverybody()
    {
        AllocationSettings settings = AllocationBench.Settings() with { Basis = ShareBasis.ByKnownCases };
        AllocationBench bench = new(BedPolicyKind.District, 15, settings, Wuhan.Population);
        bench.Shares.NewDay(0, [.. Wuhan.Districts.Select(district => (long)district.Cases)]);
        bench.Open(BedType.Isolation, Wuhan.Cases);
        Assert.Equal(
            Wuhan.Districts.Select(district => district.Cases),
            bench.Office.Ledger.Entitled(BedType.Isolation)[..15].ToArray());
    }

    private static double[] ServedRates(BedPolicyKind policy, double bedsPerDemand, out int granted, out int beds)
    {
        beds = (int)Math.Round(bedsPerDemand * Wuhan.Cases);
        AllocationBench bench = new(policy, 15, population: Wuhan.Population);
        int[] perDistrict = new int[15];
        LargestRemainder.Split(beds, Wuhan.Population, perDistrict);
        bench.Open(BedType.Isolation, perDistrict);
        for (int d = 0; d < 15; d++) { bench.File(d, Wuhan.Districts[d].Cases, BedType.Isolation); }
        bench.Round(0);
        granted = bench.Grants.Count;
        return [.. Enumerable.Range(0, 15).Select(d => (double)bench.GrantedTo(d) / Wuhan.Districts[d].Cases)];
    }

    /// <summary>Sum of n_i n_j abs(w_i - w_j) over 2 N² w.</summary>
    private static double Gini(double[] rates)
    {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < rates.Length; i++)
        {
            mean += rates[i] * Wuhan.Districts[i].Cases / Wuhan.Cases;
            for (int j = 0; j < rates.Length; j++)
            {
                sum += (double)Wuhan.Districts[i].Cases * Wuhan.Districts[j].Cases * Math.Abs(rates[i] - rates[j]);
            }
        }

        return sum / (2.0 * Wuhan.Cases * Wuhan.Cases * mean);
    }
}
