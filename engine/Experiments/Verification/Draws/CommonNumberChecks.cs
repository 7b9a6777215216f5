using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Draws;

/// <summary>What addressed draws are worth, in variances that are known exactly.</summary>
internal static class CommonNumberChecks
{
    private const uint Pairs = 10_000;
    private const uint Replications = 20;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Random, "Common random numbers", "共用随机数",
            "exact: -ln U against -0.8 ln U, 0.04, 1.64 and their ratio", Shared),
        new(
            OracleSection.Random, "Antithetic numbers", "对偶随机数", "exact: exponential pair, 1 - pi²/6", Antithetic),
    ];

    private static void Shared(OracleBook book)
    {
        (Tally common, Tally apart, Tally factor) = (default, default, default);
        for (uint replication = 0; replication < Replications; replication++)
        {
            var draws = new DrawSource(7, replication);
            (Tally shared, Tally independent) = (default, default);
            for (uint i = 0; i < Pairs; i++)
            {
                double first = Quantile.Exponential(draws.Uniform(1, i), 1.0);
                shared.Add(first - Quantile.Exponential(draws.Uniform(1, i), 0.8));
                independent.Add(first - Quantile.Exponential(draws.Uniform(2, i), 0.8));
            }

            common.Add(shared.Variance);
            apart.Add(independent.Variance);
            factor.Add(independent.Variance / shared.Variance);
        }

        book.Estimate("variance of a difference, shared draws", "差的方差，共用", common, 0.04);
        book.Estimate("variance of a difference, own draws", "差的方差，独立", apart, 1.64);
        book.Estimate("variance reduction", "方差缩减倍数", factor, 41);
    }

    private static void Antithetic(OracleBook book)
    {
        (Tally variance, Tally correlation) = (default, default);
        for (uint replication = 0; replication < Replications; replication++)
        {
            var draws = new DrawSource(8, replication);
            (Tally pair, Tally one, Tally other) = (default, default, default);
            for (uint i = 0; i < Pairs; i++)
            {
                double u = draws.Uniform(1, i);
                double low = Quantile.Exponential(u, 1.0);
                double high = Quantile.Exponential(1.0 - u, 1.0);
                pair.Add((low + high) / 2);
                one.Add(low);
                other.Add(high);
            }

            variance.Add(pair.Variance);
            double covariance = ((4 * pair.Variance) - one.Variance - other.Variance) / 2;
            correlation.Add(covariance / (one.StandardDeviation * other.StandardDeviation));
        }

        book.Estimate("variance of a pair's mean", "一对均值的方差", variance, 0.1775329666);
        book.Estimate("correlation", "相关系数", correlation, -0.6449340668);
    }
}
