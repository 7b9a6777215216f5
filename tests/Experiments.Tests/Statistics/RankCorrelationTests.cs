using Downshift.Experiments.Statistics;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class RankCorrelationTests
{
    /// <summary>Ranks 1, 2.5, 2.5, 4, 5 with 2, 1, 3.5, 3.5, 5: 7.25 / sqrt(9.5 x 9.5).</summary>
    [Fact]
    public void Ties_get_their_mean_rank()
    {
        var found = RankCorrelation.Of([10, 20, 20, 30, 40], [0.2, 0.1, 0.7, 0.7, 0.9]);
        Assert.Equal(7.25 / 9.5, found.Rho, 12);
        Assert.Equal(5, found.N);
    }

    /// <summary>Without ties 1 - 6 sum d^2 / (n (n^2 - 1)): ranks 1 2 3 4 5 6 with 2 1 4 3 6 5.</summary>
    [Fact]
    public void Without_ties_it_is_the_formula_of_the_text_books() => Assert.Equal(
        1 - (6.0 * 6 / (6 * 35)), RankCorrelation.Of([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]).Rho, 12);

    [Property(MaxTest = 100)]
    public void A_monotone_change_of_a_sample_changes_nothing_and_its_opposite_the_sign(int seed)
    {
        var random = new Random(seed);
        double[] x = [.. Enumerable.Range(0, 9).Select(_ => (double)random.Next(6))];
        double[] y = [.. Enumerable.Range(0, 9).Select(_ => random.NextDouble())];
        var plain = RankCorrelation.Of(x, y);
        Assert.Equal(plain, RankCorrelation.Of([.. x.Select(v => Math.Exp(v))], [.. y.Select(v => v * v * v)]));
        Assert.Equal(-plain.Rho, RankCorrelation.Of(x, [.. y.Select(v => -v)]).Rho, 12);
        Assert.Equal(plain.Rho, RankCorrelation.Of(y, x).Rho, 12);
    }

    [Fact]
    public void It_is_one_for_any_rising_and_minus_one_for_any_falling_curve()
    {
        double[] x = [.. Enumerable.Range(1, 30).Select(i => (double)i)];
        Assert.Equal(1, RankCorrelation.Of(x, [.. x.Select(v => Math.Log(v))]).Rho, 12);
        Assert.Equal(-1, RankCorrelation.Of(x, [.. x.Select(v => 1 / v)]).Rho, 12);
    }

    [Fact]
    public void Pairs_without_a_value_are_left_out_and_three_are_too_few()
    {
        var found = RankCorrelation.Of([1, 2, double.NaN, 4, 5, 6], [1, 2, 3, double.NaN, 5, 6]);
        Assert.Equal((1.0, 4), (Math.Round(found.Rho, 12), found.N));
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 2, 3, double.NaN], [1, 2, 3, 4]).Rho));
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 1, 1, 1], [1, 2, 3, 4]).Rho));
        Assert.Equal(1, RankCorrelation.Of([1, 1, 1, 1], [1, 2, 3, 4]).ChanceOfNone());
        Assert.Throws<ArgumentException>(() => RankCorrelation.Of([1], [1, 2]));
    }

    /// <summary>All orders of six: how many are as far from zero as 1 - 36 / 210 or farther.</summary>
    [Fact]
    public void The_chance_of_a_correlation_is_near_what_all_orders_say()
    {
        double[] x = [1, 2, 3, 4, 5, 6];
        var found = RankCorrelation.Of(x, [2, 1, 4, 3, 6, 5]);
        double[][] orders = [.. Orders(x)];
        double exact = orders.Count(y => Math.Abs(RankCorrelation.Of(x, y).Rho) >= found.Rho - 1e-9) / 720.0;
        Assert.Equal(720, orders.Length);
        Assert.InRange(found.ChanceOfNone(), exact / 1.6, exact * 1.6);
    }

    [Fact]
    public void No_correlation_of_few_points_is_less_likely_than_the_two_orders_that_make_it()
    {
        Assert.Equal(2 / 24.0, RankCorrelation.Of([1, 2, 3, 4], [1, 2, 3, 4]).ChanceOfNone(), 12);
        double[] many = [.. Enumerable.Range(0, 59).Select(i => (double)i)];
        Assert.InRange(RankCorrelation.Of(many, many).ChanceOfNone(), 0, 1e-12);
    }

    private static IEnumerable<double[]> Orders(double[] values) => values.Length == 1 ? [values]
        : values.SelectMany(first => Orders([.. values.Where(value => value != first)]).Select(
            rest => (double[])[first, .. rest]));
}
