using Downshift.Kernel.Numerics;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Numerics;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(4.0)]
    [InlineData(30.5)]
    [InlineData(1000.0)]
    [InlineData(100_000.0)]
    public void A_Poisson_number_is_the_least_whose_distribution_function_reaches_u(double mean)
    {
        foreach (var u in new[] { 1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.95, 0.999, 1 - 1e-9 })
        {
            var k = Quantile.Poisson(u, mean);

            // F(k) = Q(k + 1, mean); a hair of slack for rounding at the step itself.
            Assert.True(PortableMath.GammaQ(k + 1.0, mean) >= u - 1e-10, $"F({k}) < {u}");
            Assert.True(k == 0 || PortableMath.GammaQ(k, mean) < u + 1e-10, $"F({k - 1}) >= {u}");
        }
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(10, 0.5)]
    [InlineData(6, 0.999)]
    [InlineData(1200, 0.01)]
    [InlineData(1200, 0.4)]
    [InlineData(1_000_000, 0.9)]
    public void A_binomial_number_is_the_least_whose_distribution_function_reaches_u(int n, double p)
    {
        foreach (var u in new[] { 1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.95, 0.999, 1 - 1e-9 })
        {
            var k = Quantile.Binomial(u, n, p);
            Assert.True(Cdf(k) >= u - 1e-9, $"F({k}) < {u}");
            Assert.True(k == 0 || Cdf(k - 1) < u + 1e-9, $"F({k - 1}) >= {u}");
        }

        double Cdf(int k) => k >= n ? 1.0 : PortableMath.BetaI(n - k, k + 1.0, 1.0 - p);
    }

    [Property(MaxTest = 500)]
    public void Counts_never_decrease_in_u(ushort a, ushort b, ushort size)
    {
        var (low, high) = ((Math.Min(a, b) + 0.5) / 65536, (Math.Max(a, b) + 0.5) / 65536);
        Assert.True(Quantile.Poisson(low, size / 10.0) <= Quantile.Poisson(high, size / 10.0));
        Assert.True(Quantile.Binomial(low, size, 0.3) <= Quantile.Binomial(high, size, 0.3));
    }

    [Fact]
    public void Counts_never_decrease_between_neighbouring_doubles()
    {
        foreach (var start in new[] { 0.1, 0.5, 0.567027, 0.9 })
        {
            var (u, last) = (start, 0);
            for (var i = 0; i < 2000; i++, u = Math.BitIncrement(u))
            {
                var count = Quantile.Poisson(u, 37.3);
                Assert.True(count >= last);
                last = count;
            }
        }
    }

    [Property(MaxTest = 300)]
    public void A_batch_of_exponentials_equals_the_single_ones_bit_for_bit(uint[] words)
    {
        double[] u = [.. words.Select(w => (w + 0.5) / 4294967296.0), 0.25, 0.2500001, 1e-16, 1.0 - 1.2e-16];
        var batch = new double[u.Length];
        Quantile.Exponential(u, 3.7, batch);
        Assert.Equal(u.Select(x => Quantile.Exponential(x, 3.7)), batch);
    }

    [Fact]
    public void A_batch_into_too_small_a_span_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Quantile.Exponential(new double[3], 1.0, new double[2]));
        Assert.Contains("room for one value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Degenerate_counts_are_certain()
    {
        Assert.Equal(0, Quantile.Poisson(0.999, 0));
        Assert.Equal(0, Quantile.Binomial(0.999, 10, 0));
        Assert.Equal(10, Quantile.Binomial(0.001, 10, 1));
        Assert.Equal(0, Quantile.Binomial(0.5, 0, 0.5));
    }

    [Fact]
    public void Continuous_quantiles_have_their_medians_and_tails()
    {
        Assert.Equal(Math.Log(2) * 3, Quantile.Exponential(0.5, 3), 1e-15);
        Assert.Equal(7.0, Quantile.LogNormal(0.5, 7, 1.2), 1e-14);
        Assert.Equal(10 + (2 * 1.959963984540054), Quantile.Normal(0.975, 10, 2), 1e-12);
        Assert.Equal(4.5, Quantile.Uniform(0.25, 4, 6), 1e-15);
    }
}
