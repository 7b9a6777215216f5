using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Estimates;

/// <summary>Accumulators on data that break naive ones.</summary>
internal static class AccumulatorChecks
{
    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Statistics, "Tally", "计数器", "Welford 1962; Chan, Golub and LeVeque 1983", Tallies),
        new(
            OracleSection.Statistics, "NIST accumulation", "NIST 累加", "NIST StRD, NumAcc3 and NumAcc4", Nist),
        new(OracleSection.Statistics, "Sums", "求和", "Neumaier 1974", Sums),
        new(OracleSection.Statistics, "Time-weighted mean", "时间加权平均", "exact: by hand", Census),
    ];

    private static void Tallies(OracleBook book)
    {
        Tally tally = Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
        book.Exact("mean of 1e9 + {4, 7, 13, 16}", "1e9 + {4, 7, 13, 16} 的均值", tally.Mean, 1e9 + 10);
        book.Exact("variance of 1e9 + {4, 7, 13, 16}", "1e9 + {4, 7, 13, 16} 的方差", tally.Variance, 30);
        Tally left = Of([1e9 + 4, 1e9 + 7]);
        left.Merge(Of([1e9 + 13, 1e9 + 16]));
        book.Exact("variance of two merged halves", "两半合并的方差", left.Variance, 30);
        book.Exact("count of two merged halves", "两半合并的个数", left.Count, 4);
        book.Exact("range of two merged halves", "两半合并的极差", left.Maximum - left.Minimum, 12);
    }

    private static void Nist(OracleBook book)
    {
        // The decimals of the data are not binary numbers; the certified values hold to their rounding.
        foreach ((string name, double centre) in ((string, double)[])[("NumAcc3", 1000000.2), ("NumAcc4", 10000000.2)])
        {
            Tally tally = default;
            tally.Add(centre);
            for (int i = 0; i < 500; i++)
            {
                tally.Add(centre - .1);
                tally.Add(centre + .1);
            }

            book.Near($"{name}, mean", $"{name}，均值", tally.Mean, centre, centre * 1e-15);
            book.Near($"{name}, standard deviation", $"{name}，标准差", tally.StandardDeviation, .1, 6e-10);
        }
    }

    private static void Sums(OracleBook book)
    {
        book.Exact("1 + 1e100 + 1 - 1e100", "1 + 1e100 + 1 - 1e100", Sum([1, 1e100, 1, -1e100]), 2);
        book.Exact("ten tenths", "十个十分之一", Sum(Enumerable.Repeat(.1, 10)), 1);
    }

    private static void Census(OracleBook book)
    {
        TimeWeighted census = default;
        census.Set(1, 1);
        census.Set(3, 2);
        census.Add(4, -1);
        census.Set(7, 0);
        book.Exact("0, 1 at 1, 2 at 3, 1 at 4, 0 at 7, to 10", "0；1起1，3起2，4起1，7起0，至10", census.Mean(10), .7);
        TimeWeighted warm = default;
        warm.Set(0, 100);
        warm.Reset(50);
        warm.Add(60, -50);
        book.Exact("after a warm-up of 50", "预热50之后", warm.Mean(70), 75);
        TimeWeighted large = default;
        large.Set(0, long.MaxValue);
        bool exact = large.Integral(long.MaxValue - 1) == (Int128)long.MaxValue * (long.MaxValue - 1);
        book.Exact("an integral beyond 64 bits is exact", "超过64位的积分精确", exact ? 1 : 0, 1);
    }

    private static double Sum(IEnumerable<double> terms)
    {
        NeumaierSum sum = default;
        foreach (double term in terms) { sum.Add(term); }
        return sum.Value;
    }

    private static Tally Of(double[] values)
    {
        Tally tally = default;
        foreach (double value in values) { tally.Add(value); }
        return tally;
    }
}
