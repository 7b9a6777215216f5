using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class PairedTests
{
    // Law and Kelton's inventory example, METHOD.md 3.2.
    private static readonly double[] First = [126.97, 124.31, 126.68, 122.66, 127.23];
    private static readonly double[] Second = [118.21, 120.22, 122.45, 122.68, 119.40];

    [Fact]
    public void Paired_t_of_the_text_book()
    {
        PairedDifference difference = Paired.Compare(First, Second, 0.90);
        Assert.Equal(4.978, difference.Interval.Mean, 9);
        Assert.Equal(3.328873, difference.Interval.HalfWidth, 6);
        Assert.Equal(1.65, difference.Interval.Low, 2);
        Assert.Equal(8.31, difference.Interval.High, 2);
        Assert.Equal(4, difference.Positive);
        Assert.Equal(1, difference.Negative);
    }

    [Fact]
    public void Variance_reduction_is_independent_over_paired_variance()
    {
        // Welch's standard error 1.245963 over the paired variance 2.438274 * 5 of single differences.
        PairedDifference difference = Paired.Compare(First, Second, 0.90);
        Assert.Equal(1.245963 * 1.245963 / 2.438274, difference.VarianceReduction, 5);
    }

    [Fact]
    public void Equal_samples_differ_by_exactly_zero()
    {
        PairedDifference difference = Paired.Compare(First, First, 0.95);
        Assert.Equal(new Interval(0, 0, 0, 5), difference.Interval);
        Assert.Equal(double.PositiveInfinity, difference.VarianceReduction);
        Assert.Equal((0, 0), (difference.Positive, difference.Negative));
    }

    [Fact]
    public void Two_constants_neither_gain_nor_lose_by_pairing()
    {
        PairedDifference difference = Paired.Compare([3, 3, 3], [1, 1, 1], 0.95);
        Assert.Equal(new Interval(2, 2, 2, 3), difference.Interval);
        Assert.Equal(1, difference.VarianceReduction);
    }

    [Fact]
    public void A_pair_with_an_undefined_value_counts_for_nothing()
    {
        PairedDifference difference = Paired.Compare([1, double.NaN, 4, 6], [0, 9, double.NaN, 3], 0.95);
        Assert.Equal(2, difference.Interval.N);
        Assert.Equal(2, difference.Interval.Mean);
        Assert.Equal(2, difference.Positive);
    }

    [Fact]
    public void One_pair_has_a_mean_without_an_interval()
    {
        PairedDifference difference = Paired.Compare([4], [1], 0.95);
        Assert.Equal(3, difference.Interval.Mean);
        Assert.False(difference.Interval.HasEnds);
        Assert.True(double.IsNaN(difference.VarianceReduction));
    }

    [Property]
    public void Swapping_variant_and_baseline_mirrors_the_interval(double[] first, double[] second)
    {
        int n = Math.Min(first.Length, second.Length);
        double[] a = [.. first.Take(n).Select(Tame)];
        double[] b = [.. second.Take(n).Select(Tame)];
        PairedDifference there = Paired.Compare(a, b, 0.95);
        PairedDifference back = Paired.Compare(b, a, 0.95);
        Assert.Equal(there.Interval.Mean, -back.Interval.Mean);
        Assert.Equal(there.Interval.Low, -back.Interval.High);
        Assert.Equal((there.Positive, there.Negative), (back.Negative, back.Positive));
    }

    private static double Tame(double value) => double.IsFinite(value) ? Math.Clamp(value, -1e6, 1e6) : 0;
}
