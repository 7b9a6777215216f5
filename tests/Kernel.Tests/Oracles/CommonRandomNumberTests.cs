using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Kernel.Tests.Oracles;

/// <summary>METHOD.md 1.4: what addressed draws are worth, in variances that are known exactly.</summary>
public sealed class CommonRandomNumberTests
{
    private const uint Pairs = 200_000;

    [Fact]
    public void Shared_draws_cut_the_variance_of_a_difference_by_41()
    {
        var draws = new DrawSource(7, 0);
        var (shared, independent) = (default(Tally), default(Tally));
        for (var i = 0u; i < Pairs; i++)
        {
            var first = Quantile.Exponential(draws.Uniform(1, i), 1.0);
            shared.Add(first - Quantile.Exponential(draws.Uniform(1, i), 0.8));
            independent.Add(first - Quantile.Exponential(draws.Uniform(2, i), 0.8));
        }

        // The relative standard error of these variances is sqrt(8 / n) at most.
        var slack = 5.0 * Math.Sqrt(8.0 / Pairs);
        Assert.Equal(0.04, shared.Variance, 0.04 * slack);
        Assert.Equal(1.64, independent.Variance, 1.64 * slack);
    }

    [Fact]
    public void Antithetic_pairs_of_exponentials_have_the_known_variance()
    {
        var draws = new DrawSource(8, 0);
        var mean = default(Tally);
        for (var i = 0u; i < Pairs; i++)
        {
            var u = draws.Uniform(1, i);
            mean.Add(0.5 * (Quantile.Exponential(u, 1.0) + Quantile.Exponential(1.0 - u, 1.0)));
        }

        Assert.Equal(1.0, mean.Mean, 5.0 * Math.Sqrt(0.1775329666 / Pairs));
        Assert.Equal(0.1775329666, mean.Variance, 0.1775329666 * 5.0 * Math.Sqrt(10.0 / Pairs));
    }

    [Fact]
    public void Adding_draws_of_another_purpose_moves_nobody()
    {
        var draws = new DrawSource(9, 3);
        var before = Enumerable.Range(0, 100).Select(i => draws.Uniform(1, (ulong)i)).ToArray();
        var after = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            _ = draws.Uniform(2, (ulong)i, (uint)i);
            after.Add(draws.Uniform(1, (ulong)i));
        }

        Assert.Equal(before, after);
    }
}
