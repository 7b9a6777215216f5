using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Estimates;

/// <summary>Intervals of output analysis on worked examples, and how often they cover.</summary>
internal static class IntervalChecks
{
    private const string Law = "Law 2015, Simulation Modeling and Analysis: worked example";

    private static readonly double[] Ten = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];
    private static readonly double[] First = [126.97, 124.31, 126.68, 122.66, 127.23];
    private static readonly double[] Second = [118.21, 120.22, 122.45, 122.68, 119.40];
    private static readonly double[] Hours = [10.2, 11.9, 9.7, 12.4, 10.8];
    private static readonly double[] Cases = [2.1, 2.6, 1.9, 2.8, 2.2];

    // Two-sided 95 %; the value of 999 degrees is 1.96234146 to more places.
    private static readonly (int Degrees, double Factor)[] Student =
    [
        (1, 12.706205), (4, 2.776445), (9, 2.262157), (19, 2.093024), (29, 2.045230), (49, 2.009575), (99, 1.984217),
        (999, 1.962341),
    ];

    private static readonly (int Comparisons, double Factor)[] Several =
        [(3, 2.625106), (6, 2.943895), (10, 3.173725), (20, 3.481151)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Statistics, "Student's t", "学生 t 分布", "tables of six decimals", Factors),
        new(OracleSection.Statistics, "Ten replications", "十次重复", Law, Replications),
        new(OracleSection.Statistics, "Paired differences", "配对差", Law, Pairs),
        new(
            OracleSection.Statistics, "Ratio of means", "均值之比", "Miller 1974, jackknife: independent computation",
            Ratio),
        new(
            OracleSection.Statistics, "Coverage of 95 % intervals", "95 % 区间覆盖率",
            "1,000 samples of 20 exponentials: between 0.90 and 0.95", Coverage),
    ];

    private static void Factors(OracleBook book)
    {
        foreach ((int degrees, double factor) in Student)
        {
            string n = degrees.ToString(CultureInfo.InvariantCulture);
            book.Near(
                $"95 %, {n} degrees", $"95 %，自由度 {n}", StudentT.TwoSided(degrees, .95), factor, 5.1e-7);
        }

        foreach ((int comparisons, double factor) in Several)
        {
            string n = comparisons.ToString(CultureInfo.InvariantCulture);
            book.Near(
                $"19 degrees, {n} comparisons (Bonferroni)", $"自由度 19，{n} 项比较（Bonferroni）",
                StudentT.Bonferroni(19, .95, comparisons), factor, 5.1e-7);
        }
    }

    private static void Replications(OracleBook book)
    {
        Sample sample = Sample.Of(Ten);
        book.Near("mean", "均值", sample.Mean, 1.343, 1e-12);
        book.Near("variance", "方差", sample.Variance, .167512, 5.1e-7);
        book.Near("half-width, 90 %", "半宽，90 %", sample.Interval(.90).HalfWidth, .237253, 5.1e-7);
        book.Near("half-width, 95 %", "半宽，95 %", sample.Interval(.95).HalfWidth, .292783, 5.1e-7);
        book.Near(
            "bound of a relative error of 5 %", "5 % 相对误差的界", SequentialPrecision.Adjusted(.05), .05 / 1.05, 1e-16);
    }

    private static void Pairs(OracleBook book)
    {
        PairedDifference difference = Paired.Compare(First, Second, .90);
        book.Near("mean", "均值", difference.Interval.Mean, 4.978, 1e-12);
        book.Near("half-width, 90 %", "半宽，90 %", difference.Interval.HalfWidth, 3.328873, 5.1e-7);

        // Welch's standard error is 1.245963, the variance of the mean difference 2.438274.
        book.Near(
            "variance reduction", "方差缩减倍数", difference.VarianceReduction, 1.245963 * 1.245963 / 2.438274, 2e-6);
        PairedDifference none = Paired.Compare(First, First, .90);
        book.Exact(
            "equal samples, width and mean", "相同样本的宽度与均值", Math.Abs(none.Interval.Mean) + none.Interval.HalfWidth, 0);
    }

    private static void Ratio(OracleBook book)
    {
        Interval ratio = JackknifeRatio.Of(Hours, Cases, .95).Interval(.95);
        book.Near("ratio", "比值", ratio.Mean, 4.741379310344828, 1e-12);
        book.Near("half-width, 95 %", "半宽，95 %", ratio.HalfWidth, .3460240374821509, 1e-8);
        Interval proportional = JackknifeRatio.Of([4, 8, 12], [1, 2, 3], .5).Interval(.95);
        book.Near("proportional samples, half-width", "成比例样本，半宽", proportional.HalfWidth, 0, 1e-12);
    }

    private static void Coverage(OracleBook book)
    {
        const int Samples = 1_000;
        var draws = new DrawSource(20200217, 3);
        double[] values = new double[20];
        int covered = 0;
        for (uint sample = 0; sample < Samples; sample++)
        {
            for (uint i = 0; i < values.Length; i++)
            {
                values[i] = Quantile.Exponential(draws.Uniform(1, sample, i), 1);
            }

            Interval interval = Sample.Of(values).Interval(.95);
            covered += interval.Low <= 1 && interval.High >= 1 ? 1 : 0;
        }

        book.Near("share that covers", "覆盖比例", covered / (double)Samples, .925, .025);
    }
}
