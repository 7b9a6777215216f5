using Downshift.Experiments.Statistics;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class BinomialShareTests
{
    /// <summary>The numbers of points of which a study tells that an effect holds in 95 % of the space.</summary>
    [Theory]
    [InlineData(59, 59)]
    [InlineData(92, 93)]
    [InlineData(122, 124)]
    public void So_many_hits_show_95_percent_and_one_less_does_not(int hits, int n)
    {
        Assert.True(BinomialShare.Lower(hits, n, 0.95) >= 0.95);
        Assert.True(BinomialShare.Lower(hits - 1, n, 0.95) < 0.95);
        Assert.True(BinomialShare.Lower(hits - 1, n - 1, 0.95) < 0.95);
    }

    [Fact]
    public void Of_n_hits_in_n_the_bound_is_the_root_of_the_error()
    {
        for (int n = 1; n < 200; n += 7)
        {
            Assert.Equal(Math.Pow(0.05, 1.0 / n), BinomialShare.Lower(n, n, 0.95), 2e-9);
        }
    }

    [Property(MaxTest = 200)]
    public void Were_it_the_bound_so_many_hits_would_come_by_the_error_alone(PositiveInt draws, NonNegativeInt some)
    {
        int n = 1 + (draws.Get % 300);
        int hits = some.Get % (n + 1);
        double bound = BinomialShare.Lower(hits, n, 0.95);
        if (hits == 0)
        {
            Assert.Equal(0, bound);
            return;
        }

        Assert.Equal(0.05, Tail(hits, n, bound), 6);
        Assert.InRange(bound, 0, (double)hits / n);
        Assert.True(BinomialShare.Lower(hits - 1, n, 0.95) < bound);
        Assert.True(BinomialShare.Lower(hits, n, 0.99) < bound);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(3, 5, 0)]
    [InlineData(3, 5, 1)]
    public void What_is_no_share_is_refused(int hits, int n, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialShare.Lower(hits, n, confidence));

    /// <summary>Chance of so many hits or more, summed term by term.</summary>
    private static double Tail(int hits, int n, double share)
    {
        double sum = 0;
        for (int k = hits; k <= n; k++)
        {
            double log = (k * Math.Log(share)) + ((n - k) * Math.Log(1 - share));
            for (int i = 1; i <= n - k; i++) { log += Math.Log((double)(k + i) / i); }
            sum += Math.Exp(log);
        }

        return sum;
    }
}
