using Downshift.Kernel.Statistics;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Statistics;

public sealed class TimeWeightedTests
{
    [Fact]
    public void The_worked_census_has_a_mean_of_seven_tenths()
    {
        var census = default(TimeWeighted);
        census.Set(1, 1);
        census.Set(3, 2);
        census.Add(4, -1);
        census.Set(7, 0);
        Assert.Equal(7, (long)census.Integral(10));
        Assert.Equal(0.7, census.Mean(10));
    }

    [Fact]
    public void A_reset_at_the_end_of_warm_up_keeps_the_value_and_forgets_the_past()
    {
        var census = default(TimeWeighted);
        census.Set(0, 100);
        census.Reset(50);
        census.Add(60, -50);
        Assert.Equal((10 * 100) + (10 * 50), (long)census.Integral(70));
        Assert.Equal(75.0, census.Mean(70));
    }

    [Fact]
    public void Integrals_beyond_64_bits_stay_exact()
    {
        var census = default(TimeWeighted);
        census.Set(0, long.MaxValue);
        Assert.Equal((Int128)long.MaxValue * (long.MaxValue - 1), census.Integral(long.MaxValue - 1));
    }

    [Property]
    public void The_integral_of_a_census_is_the_sum_of_the_stays((byte Start, byte Length)[] stays)
    {
        var census = default(TimeWeighted);
        var changes = stays.Select(s => ((long)s.Start, 1)).Concat(stays.Select(s => ((long)s.Start + s.Length, -1)));
        foreach (var (time, change) in changes.Order())
        {
            census.Add(time, change);
        }

        Assert.Equal(stays.Sum(s => (long)s.Length), (long)census.Integral(1000));
        Assert.Equal(0, census.Value);
    }

    [Fact]
    public void No_time_has_no_mean() => Assert.Equal(double.NaN, default(TimeWeighted).Mean(0));
}
