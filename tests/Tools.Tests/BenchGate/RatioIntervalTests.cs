using Downshift.BenchGate.Statistics;
using FsCheck.Xunit;

namespace Downshift.Tools.Tests.BenchGate;

public sealed class RatioIntervalTests
{
    private readonly UDistributions distributions = new();

    [Fact]
    public void Estimate_is_the_median_of_all_ratios()
    {
        // Ratios of 4 and 9 over 1, 2 and 3: 4, 2, 4/3, 9, 9/2, 3. The middle ones are 3 and 4.
        RatioInterval interval = RatioInterval.Of([4, 9], [1, 2, 3], 0.95, distributions);
        Assert.Equal(3.5, interval.Ratio, 12);
        Assert.False(interval.HasEnds);
    }

    [Fact]
    public void Ends_are_ratios_at_the_critical_value()
    {
        // With 5 and 5 the critical U is 4, so the ends are the fifth ratio from below and from above.
        double[] first = [10, 12, 14, 16, 18];
        double[] second = [1, 1.1, 1.3, 1.7, 1.9];
        double[] ratios = [.. first.SelectMany(a => second.Select(b => a / b)).Order()];
        RatioInterval interval = RatioInterval.Of(first, second, 0.95, distributions);
        Assert.Equal((ratios[4], ratios[20]), (interval.Low, interval.High));
    }

    [Property]
    public void A_factor_is_below_the_interval_exactly_if_the_test_rejects_it(byte[] first, byte[] second, byte factor)
    {
        // Odd over even thousands plus the place: no two products are equal, so there are no ties.
        double[] a = [.. first.Append((byte)3).Take(8).Select((value, i) => 10 + value + (i * 0.01) + 0.003)];
        double[] b = [.. second.Append((byte)4).Take(8).Select((value, i) => 10 + value + (i * 0.01))];
        double times = (1 + factor) / 64.0;
        RatioInterval interval = RatioInterval.Of(a, b, 0.95, distributions);
        double p = MannWhitney.Test(a, [.. b.Select(value => value * times)], distributions).Greater;
        bool rejected = MannWhitney.Rejects(p, 0.95);
        Assert.Equal(rejected, interval.HasEnds && interval.Low > times);
    }

    [Property]
    public void Swapping_the_samples_inverts_the_interval(byte[] first, byte[] second)
    {
        double[] a = [.. first.Append((byte)3).Take(9).Select(value => 1.0 + value)];
        double[] b = [.. second.Append((byte)4).Take(9).Select(value => 1.0 + value)];
        RatioInterval there = RatioInterval.Of(a, b, 0.95, distributions);
        RatioInterval back = RatioInterval.Of(b, a, 0.95, distributions);
        Assert.Equal(there.HasEnds, back.HasEnds);
        if (!there.HasEnds) { return; }
        Assert.Equal(1, there.Low * back.High, 9);
        Assert.Equal(1, there.High * back.Low, 9);
        Assert.InRange(there.Ratio, there.Low, there.High);
    }
}
