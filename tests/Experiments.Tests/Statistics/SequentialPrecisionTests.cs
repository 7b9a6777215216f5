using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class SequentialPrecisionTests
{
    [Fact]
    public void Adjusted_bound_is_gamma_over_one_plus_gamma() =>
        Assert.Equal(0.05 / 1.05, SequentialPrecision.Adjusted(0.05), 15);

    [Fact]
    public void Relative_half_width_of_zero_spread_is_zero_even_at_mean_zero() =>
        Assert.Equal(0, SequentialPrecision.Relative(new Interval(0, 0, 0, 10)));

    [Fact]
    public void Relative_half_width_ignores_the_sign_of_the_mean() =>
        Assert.Equal(0.5, SequentialPrecision.Relative(new Interval(-2, -3, -1, 10)));

    [Theory]
    [InlineData(10, 0.0477, 100, 11)]
    [InlineData(10, 0.06, 100, 16)]
    [InlineData(10, 0.5, 100, 20)]
    [InlineData(10, double.NaN, 100, 20)]
    [InlineData(60, 0.5, 100, 100)]
    public void Next_look_follows_the_half_width_and_at_most_doubles(int n, double worst, int cap, int expected) =>
        Assert.Equal(expected, SequentialPrecision.Next(n, worst, 0.05, cap));
}
