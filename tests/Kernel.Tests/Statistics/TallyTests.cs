using Downshift.Kernel.Statistics;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Statistics;

public sealed class TallyTests
{
    [Fact]
    public void A_large_offset_does_not_hurt_the_variance()
    {
        var tally = Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
        Assert.Equal(1e9 + 10, tally.Mean);
        Assert.Equal(30.0, tally.Variance);
        Assert.Equal((1e9 + 4, 1e9 + 16, 4L), (tally.Minimum, tally.Maximum, tally.Count));
    }

    [Theory]
    [InlineData(1000000.2, 1000000.1, 1000000.3, 500)]
    [InlineData(10000000.2, 10000000.1, 10000000.3, 500)]
    public void The_NIST_accumulation_tests_are_passed(double first, double low, double high, int pairs)
    {
        var tally = Of(Enumerable.Repeat(new[] { low, high }, pairs).SelectMany(pair => pair).Prepend(first));
        Assert.Equal(first, tally.Mean, 1e-8);
        Assert.Equal(0.1, tally.StandardDeviation, 6e-10 * (first / 1e6));
    }

    [Property]
    public void Merging_parts_gives_the_whole(short[] left, short[] right)
    {
        var whole = Of(left.Concat(right).Select(x => (double)x));
        var merged = Of(left.Select(x => (double)x));
        merged.Merge(Of(right.Select(x => (double)x)));
        Assert.Equal(whole.Count, merged.Count);
        AssertClose(whole.Mean, merged.Mean);
        AssertClose(whole.Variance, merged.Variance);
        Assert.Equal(whole.Minimum, merged.Minimum);
        Assert.Equal(whole.Maximum, merged.Maximum);
    }

    [Fact]
    public void An_empty_tally_has_no_mean_and_a_single_observation_no_variance()
    {
        Assert.Equal(double.NaN, default(Tally).Mean);
        Assert.Equal(double.NaN, default(Tally).Minimum);
        Assert.Equal(double.NaN, Of([3.0]).Variance);
        Assert.Equal(3.0, Of([3.0]).Mean);
    }

    private static void AssertClose(double expected, double actual)
    {
        if (double.IsNaN(expected))
        {
            Assert.True(double.IsNaN(actual));
            return;
        }

        Assert.Equal(expected, actual, 1e-9 * Math.Max(1.0, Math.Abs(expected)));
    }

    private static Tally Of(IEnumerable<double> values)
    {
        var tally = default(Tally);
        foreach (var value in values)
        {
            tally.Add(value);
        }

        return tally;
    }
}
