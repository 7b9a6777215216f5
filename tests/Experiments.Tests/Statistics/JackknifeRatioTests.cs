using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class JackknifeRatioTests
{
    private static readonly double[] Hours = [10.2, 11.9, 9.7, 12.4, 10.8];
    private static readonly double[] Cases = [2.1, 2.6, 1.9, 2.8, 2.2];
    private static readonly double[] MoreHours = [14.2, 15.1, 13.0, 16.4, 14.9];
    private static readonly double[] OtherCases = [2.0, 2.4, 2.1, 2.7, 2.3];

    // Expected values by an independent calculation in another language.
    [Fact]
    public void Ratio_of_means_with_jackknife_interval()
    {
        Interval interval = JackknifeRatio.Of(Hours, Cases, 0.95).Interval(0.95);
        Assert.Equal(4.741379310344828, interval.Mean, 10);
        Assert.Equal(0.3460240374821509, interval.HalfWidth, 8);
        Assert.Equal(5, interval.N);
    }

    [Fact]
    public void Difference_of_two_ratios_is_jackknifed_together()
    {
        JackknifeRatio baseline = JackknifeRatio.Of(Hours, Cases, 0.95);
        PairedDifference difference = JackknifeRatio.Of(MoreHours, OtherCases, 0.95).Minus(baseline, 0.95)!.Value;
        Assert.Equal(1.6586206896551712, difference.Interval.Mean, 10);
        Assert.Equal(0.426664596648863, difference.Interval.HalfWidth, 8);
        Assert.Equal(1.8465472688010949, difference.VarianceReduction, 8);
    }

    [Fact]
    public void Proportional_samples_have_a_ratio_without_spread()
    {
        Interval interval = JackknifeRatio.Of([4, 8, 12], [1, 2, 3], 0.5).Interval(0.95);
        Assert.Equal(4, interval.Mean);
        Assert.Equal(0, interval.HalfWidth, 12);
    }

    [Fact]
    public void Ratio_is_undefined_where_the_denominator_may_be_zero()
    {
        JackknifeRatio ratio = JackknifeRatio.Of(Hours, [-1, 1, 2, -2, 0.5], 0.95);
        Assert.False(ratio.IsDefined);
        Assert.False(ratio.Interval(0.95).IsDefined);
        Assert.Null(ratio.Minus(JackknifeRatio.Of(Hours, Cases, 0.95), 0.95));
        Assert.Null(JackknifeRatio.Of(Hours, Cases, 0.95).Minus(ratio, 0.95));
    }

    [Fact]
    public void One_replication_gives_no_ratio() => Assert.False(JackknifeRatio.Of([3], [1], 0.95).IsDefined);

    [Fact]
    public void An_undefined_replication_is_left_out()
    {
        JackknifeRatio with = JackknifeRatio.Of([.. Hours, double.NaN], [.. Cases, 7], 0.95);
        JackknifeRatio without = JackknifeRatio.Of(Hours, Cases, 0.95);
        Assert.Equal(without.Interval(0.95), with.Interval(0.95));
    }

    [Fact]
    public void Equal_ratios_differ_by_exactly_zero()
    {
        JackknifeRatio ratio = JackknifeRatio.Of(Hours, Cases, 0.95);
        PairedDifference difference = ratio.Minus(JackknifeRatio.Of(Hours, Cases, 0.95), 0.95)!.Value;
        Assert.Equal(new Interval(0, 0, 0, 5), difference.Interval);
    }
}
