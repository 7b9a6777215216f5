using System.Collections.Immutable;
using System.Globalization;
using Downshift.Kernel.Random;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>
/// One moment, one type of bed, the 15 districts of the case: what quotas serve that follow people or known need.
/// </summary>
internal static class BedTable
{
    // Beds for one case; then served, idle share of beds, worst and best district, Gini.
    private static readonly (double Beds, double Served, double Idle, double Worst, double Best, double Gini)[] Table =
    [
        (.25, .2473, .0109, .098, 1, .3507), (.50, .4599, .0802, .197, 1, .3051), (.75, .6096, .1872, .295, 1, .2397),
        (1.00, .7066, .2934, .394, 1, .1733), (1.25, .8014, .3589, .492, 1, .1224),
    ];

    private static readonly (double Error, double Served)[] Knowledge =
        [(.1, .962), (.2, .924), (.3, .887), (.5, .814)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.Beds, "Quotas by people", "按人口配额",
            "specification, section 8: closed form; tolerance of printed digits and whole beds",
            book => Quotas(city.Shipped().Inputs.Districts, book)),
        new(
            OracleSection.Beds, "Shares by known need", "按已知需求分配",
            "specification, section 8: independent computation, 0.002",
            book => Need(city.Shipped().Inputs.Districts, book)),
    ];

    private static void Quotas(ImmutableArray<DistrictInput> districts, OracleBook book)
    {
        int cases = districts.Sum(district => district.Cases);
        int fewest = districts.Min(district => district.Cases);
        foreach ((double perCase, double served, double idle, double worst, double best, double gini) in Table)
        {
            int beds = (int)Math.Round(perCase * cases);
            AllocationBench bench = Serve(BedPolicyKind.District, districts, beds);
            int granted = bench.Grants.Count;
            double[] rates = [.. districts.Select((district, d) => (double)bench.GrantedTo(d) / district.Cases)];
            string at = string.Create(CultureInfo.InvariantCulture, $"{perCase:.00} beds a case");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"每例 {perCase:.00} 张床");

            // Half a bed in each district, and half of the last printed digit.
            double wholeBeds = districts.Length / 2.0;
            book.Near($"{at}, served", $"{atZh}，收治率", (double)granted / cases, served, (wholeBeds / cases) + 5e-5);
            book.Near(
                $"{at}, idle", $"{atZh}，空床率", (double)(beds - granted) / beds, idle, (wholeBeds / beds) + 5e-5);
            book.Near($"{at}, worst district", $"{atZh}，最低区", rates.Min(), worst, (1.0 / fewest) + 5e-4);
            book.Exact($"{at}, best district", $"{atZh}，最高区", rates.Max(), best);
            book.Near($"{at}, Gini", $"{atZh}，基尼系数", Gini(rates, districts), gini, 3e-4);
            book.Exact(
                $"{at}, served by a pool", $"{atZh}，统筹收治人数",
                Serve(BedPolicyKind.City, districts, beds).Grants.Count, Math.Min(cases, beds));
        }
    }

    private static AllocationBench Serve(BedPolicyKind policy, ImmutableArray<DistrictInput> districts, int beds)
    {
        AllocationBench bench = new(policy, districts.Length, population: People(districts));
        int[] perDistrict = new int[districts.Length];
        LargestRemainder.Split(beds, People(districts), perDistrict);
        bench.Open(BedType.Isolation, perDistrict);
        for (int d = 0; d < districts.Length; d++) { bench.File(d, districts[d].Cases, BedType.Isolation); }
        bench.Round(0);
        return bench;
    }

    private static void Need(ImmutableArray<DistrictInput> districts, OracleBook book)
    {
        foreach ((double error, double served) in Knowledge)
        {
            string at = error.ToString(".0", CultureInfo.InvariantCulture);
            book.Near(
                $"error {at}, served", $"误差 {at}，收治率", ServedOnAverage(districts, error, 4000), served, .002);
        }

        book.Exact("no error, served", "无误差，收治率", ServedOnAverage(districts, 0, 1), 1);
    }

    /// <summary>As many beds as cases, shared every day anew by what is then known of the need.</summary>
    private static double ServedOnAverage(ImmutableArray<DistrictInput> districts, double error, int days)
    {
        AllocationSettings settings = AllocationBench.Settings() with
        {
            Basis = ShareBasis.ByKnownCases, NeedError = error, Draws = new DrawSource(20200123, 7),
        };
        AllocationBench bench = new(BedPolicyKind.District, districts.Length, settings, People(districts));
        long[] known = [.. districts.Select(district => (long)district.Cases)];
        bench.Stock.SetTarget(bench.Stock.PoolOf(BedType.Isolation, 0), (int)known.Sum());
        double sum = 0;
        for (int day = 0; day < days; day++)
        {
            bench.Shares.NewDay(day, known);
            bench.Policy.Settle(0);
            ReadOnlySpan<int> beds = bench.Office.Ledger.Entitled(BedType.Isolation);
            long given = 0;
            for (int d = 0; d < known.Length; d++) { given += Math.Min(known[d], beds[d]); }
            sum += (double)given / known.Sum();
        }

        return sum / days;
    }

    /// <summary>Sum of n_i n_j abs(w_i - w_j) over 2 N² w.</summary>
    private static double Gini(double[] rates, ImmutableArray<DistrictInput> districts)
    {
        double cases = districts.Sum(district => (double)district.Cases);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < rates.Length; i++)
        {
            mean += rates[i] * districts[i].Cases / cases;
            for (int j = 0; j < rates.Length; j++)
            {
                sum += (double)districts[i].Cases * districts[j].Cases * Math.Abs(rates[i] - rates[j]);
            }
        }

        return sum / (2.0 * cases * cases * mean);
    }

    private static double[] People(ImmutableArray<DistrictInput> districts) =>
        [.. districts.Select(district => (double)district.Population)];
}
