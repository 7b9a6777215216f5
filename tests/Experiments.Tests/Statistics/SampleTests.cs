using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class SampleTests
{
    // Law and Kelton's worked example, METHOD.md 3.2.
    private static readonly double[] LawKelton = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];

    [Fact]
    public void Mean_variance_and_half_widths_of_the_text_book()
    {
        Sample sample = Sample.Of(LawKelton);
        Assert.Equal(1.343, sample.Mean, 10);
        Assert.Equal(0.167512, sample.Variance, 6);
        Assert.Equal(0.237253, sample.Interval(0.90).HalfWidth, 6);
        Assert.Equal(0.292783, sample.Interval(0.95).HalfWidth, 6);
    }

    [Fact]
    public void Large_offset_keeps_the_variance()
    {
        Sample sample = Sample.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
        Assert.Equal(1e9 + 10, sample.Mean);
        Assert.Equal(30, sample.Variance, 9);
    }

    [Fact]
    public void Undefined_values_reduce_n()
    {
        Sample sample = Sample.Of([1, double.NaN, 3]);
        Assert.Equal(2, sample.N);
        Assert.Equal(2, sample.Mean);
    }

    [Fact]
    public void One_value_has_no_interval_and_none_has_no_mean()
    {
        Interval one = Sample.Of([5]).Interval(0.95);
        Assert.Equal(5, one.Mean);
        Assert.False(one.HasEnds);
        Interval none = Sample.Of([double.NaN]).Interval(0.95);
        Assert.False(none.IsDefined);
        Assert.Equal(0, none.N);
        Assert.False(none.ExcludesZero);
    }

    [Fact]
    public void Intervals_of_exponential_samples_cover_about_as_often_as_they_say()
    {
        // 1,000 samples of 20 exponential values by inversion of a low-discrepancy free generator with a fixed seed.
        var random = new Random(20200217);
        int covered = 0;
        for (int sample = 0; sample < 1000; sample++)
        {
            double[] values = [.. Enumerable.Range(0, 20).Select(_ => -Math.Log(1 - random.NextDouble()))];
            Interval interval = Sample.Of(values).Interval(0.95);
            if (interval.Low <= 1 && 1 <= interval.High) { covered++; }
        }

        Assert.InRange(covered, 900, 950);
    }
}
