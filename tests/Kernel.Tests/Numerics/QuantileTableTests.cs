using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Numerics;

public sealed class QuantileTableTests
{
    private static readonly double[] Probabilities =
        [1e-10, 1e-6, 0.001, 0.02, 0.03125, 0.1, 0.3333, 0.5, 0.75, 0.9, 0.96875, 0.97, 0.999, 1 - 1e-6, 1 - 1e-10];

    [Fact]
    public void Tables_match_closed_forms_to_a_thousandth_of_the_scale()
    {
        var exponential = QuantileTable.Exponential(5);
        var normal = QuantileTable.Normal(2, 3);
        var logNormal = QuantileTable.LogNormal(4, 0.5);
        foreach (var u in Probabilities)
        {
            Assert.Equal(Quantile.Exponential(u, 5), exponential.At(u), 5e-3);
            Assert.Equal(Quantile.Normal(u, 2, 3), normal.At(u), 3e-3);
            var exact = Quantile.LogNormal(u, 4, 0.5);
            Assert.Equal(exact, logNormal.At(u), exact * 1e-3);
        }
    }

    [Theory]
    [InlineData(0.3, 1.0)]
    [InlineData(1.0, 2.0)]
    [InlineData(4.0, 14.0)]
    [InlineData(200.0, 14.0)]
    public void The_gamma_table_inverts_its_distribution_function(double shape, double mean)
    {
        var table = QuantileTable.Gamma(shape, mean);
        foreach (var u in Probabilities)
        {
            var x = table.At(u) * shape / mean;
            var tail = Math.Min(u, 1.0 - u);
            Assert.Equal(u, u < 0.5 ? PortableMath.GammaP(shape, x) : 1.0 - PortableMath.GammaQ(shape, x), tail * 2e-3);
        }
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(0.5, 0.5)]
    [InlineData(30, 3)]
    public void The_beta_table_inverts_its_distribution_function(double a, double b)
    {
        var table = QuantileTable.Beta(a, b);
        foreach (var u in Probabilities)
        {
            // A value next to 1 has no bits left for the distance from 1.
            var slack = Math.Max(1e-7, Math.Min(u, 1.0 - u) * 4e-3);
            Assert.Equal(u, PortableMath.BetaI(a, b, table.At(u)), slack);
        }
    }

    [Theory]
    [InlineData(36.8, 0.4, 37.3, 41.0)]
    [InlineData(0, 1, -1, 2)]
    [InlineData(0, 1, -9, -8)]
    [InlineData(0, 1, 8, 9)]
    public void The_truncated_normal_stays_within_its_bounds_and_splits_its_mass(
        double mean, double sd, double low, double high)
    {
        var table = QuantileTable.TruncatedNormal(mean, sd, low, high);
        Assert.InRange(table.Lowest, low, high);
        Assert.InRange(table.Highest, table.Lowest, high);
        var sign = low > mean ? -1.0 : 1.0;
        var median = sign * (table.At(0.5) - mean) / sd;
        var (from, to) = (sign * (low - mean) / sd, sign * (high - mean) / sd);
        var half = 0.5 * (PortableMath.NormalCdf(from) + PortableMath.NormalCdf(to));
        Assert.Equal(half, PortableMath.NormalCdf(median), half * 1e-3);
    }

    [Fact]
    public void A_table_never_decreases_and_moments_agree()
    {
        var table = QuantileTable.Gamma(2, 14);
        var (sum, squares, last) = (0.0, 0.0, 0.0);
        const int Count = 1_000_000;
        for (var i = 0; i < Count; i++)
        {
            var value = table.At((i + 0.5) / Count);
            Assert.True(value >= last);
            last = value;
            sum += value;
            squares += value * value;
        }

        Assert.Equal(14.0, sum / Count, 2e-3);
        Assert.Equal(98.0, (squares / Count) - (sum / Count * sum / Count), 0.05);
    }

    [Fact]
    public void Words_name_the_middles_of_their_cells()
    {
        var table = QuantileTable.From([0.0, 1.0]);
        Assert.Equal(0.5 / 4294967296.0, table.At32(0));
        Assert.Equal(1.0 - (0.5 / 4294967296.0), table.At32(uint.MaxValue));
        var word = new DrawSource(1, 1).Block(1, 1).X0;
        Assert.Equal(word / 4294967296.0, table.At32(word), 1e-9);
    }

    [Fact]
    public void Given_knots_are_joined_by_straight_lines()
    {
        var table = QuantileTable.From([1.0, 3.0, 3.0, 10.0]);
        Assert.Equal(1.0, table.At(0));
        Assert.Equal(2.0, table.At(1.0 / 6), 1e-12);
        Assert.Equal(3.0, table.At(0.5));
        Assert.Equal(6.5, table.At(5.0 / 6), 1e-12);
        Assert.Equal(10.0, table.At(1));
    }

    [Fact]
    public void A_law_is_tabulated_once_and_never_taken_for_another()
    {
        Assert.Same(QuantileTable.Gamma(1.25, 3), QuantileTable.Gamma(1.25, 3));
        Assert.Same(QuantileTable.TruncatedNormal(0, 1, -1, 2), QuantileTable.TruncatedNormal(0, 1, -1, 2));
        Assert.NotEqual(QuantileTable.Gamma(1.25, 3).At(.4), QuantileTable.Beta(1.25, 3).At(.4));
        Assert.NotEqual(QuantileTable.Gamma(1.25, 3).At(.4), QuantileTable.Gamma(3, 1.25).At(.4));
        Assert.NotEqual(
            QuantileTable.TruncatedNormal(0, 1, -1, 2).At(.4), QuantileTable.TruncatedNormal(0, 1, -1, 3).At(.4));

        // More laws than are kept: the oldest goes.
        for (var i = 1; i <= 300; i++)
        {
            var mean = 1000.0 + i;
            Assert.Equal(mean, QuantileTable.TruncatedNormal(mean, 1, mean - 1, mean + 1).At(.5), 1e-9);
        }
    }

    [Fact]
    public void Knots_that_decrease_and_parameters_out_of_range_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => QuantileTable.From([2.0, 1.0]));
        Assert.Contains("never decrease", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => QuantileTable.From([1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileTable.Gamma(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileTable.Beta(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileTable.Normal(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileTable.TruncatedNormal(0, 1, 2, 2));
    }
}
