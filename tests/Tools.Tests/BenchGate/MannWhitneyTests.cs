using Downshift.BenchGate.Statistics;
using FsCheck.Xunit;

namespace Downshift.Tools.Tests.BenchGate;

public sealed class MannWhitneyTests
{
    private readonly UDistributions distributions = new();

    /// <summary>
    /// The printed tables of critical values, found in most text books: the largest U with a one-sided probability of
    /// at most 0.05 and 0.025.
    /// </summary>
    [Theory]
    [InlineData(3, 3, 0.05, 0)]
    [InlineData(4, 4, 0.05, 1)]
    [InlineData(5, 5, 0.05, 4)]
    [InlineData(6, 6, 0.05, 7)]
    [InlineData(7, 7, 0.05, 11)]
    [InlineData(8, 8, 0.05, 15)]
    [InlineData(9, 9, 0.05, 21)]
    [InlineData(10, 10, 0.05, 27)]
    [InlineData(20, 20, 0.05, 138)]
    [InlineData(4, 4, 0.025, 0)]
    [InlineData(5, 5, 0.025, 2)]
    [InlineData(6, 6, 0.025, 5)]
    [InlineData(7, 7, 0.025, 8)]
    [InlineData(8, 8, 0.025, 13)]
    [InlineData(9, 9, 0.025, 17)]
    [InlineData(10, 10, 0.025, 23)]
    [InlineData(20, 20, 0.025, 127)]
    public void Critical_values_are_those_of_the_tables(int n, int m, double significance, int critical)
    {
        UDistribution distribution = distributions.Of(n, m);
        Assert.True(distribution.IsExact);
        Assert.True(MannWhitney.Rejects(distribution.AtMost(critical), 1 - significance));
        Assert.False(MannWhitney.Rejects(distribution.AtMost(critical + 1), 1 - significance));
    }

    /// <summary>Fractions from the recursion in whole numbers, calculated in another language.</summary>
    [Theory]
    [InlineData(5, 5, 4, 12.0 / 252)]
    [InlineData(3, 4, 0, 1.0 / 35)]
    [InlineData(8, 5, 9, 82.0 / 1287)]
    [InlineData(10, 10, 27, 8241.0 / 184756)]
    [InlineData(30, 30, 338, 49444949355023.0 / 993820013150096)]
    public void Probabilities_are_counted(int n, int m, int u, double probability)
    {
        Assert.Equal(probability, distributions.Of(n, m).AtMost(u), 12);
        Assert.Equal(probability, distributions.Of(m, n).AtLeast((n * m) - u), 12);
    }

    [Theory]
    [InlineData(50, 50, 1535, 0.024922499297777834)]
    [InlineData(40, 30, 760, 0.02918447103180988)]
    public void Large_samples_use_the_normal_approximation_with_continuity(int n, int m, int u, double probability)
    {
        Assert.False(distributions.Of(n, m).IsExact);
        Assert.Equal(probability, distributions.Of(n, m).AtLeast(u), 9);
        Assert.Equal(probability, distributions.Of(n, m).AtMost((n * m) - u), 9);
    }

    [Fact]
    public void The_approximation_meets_the_counted_value_where_it_takes_over() =>
        Assert.Equal(23178848790847.0 / 493038509804302, distributions.Of(31, 31).AtMost(361), 0.0005);

    [Fact]
    public void Ties_shrink_the_variance_of_the_approximation()
    {
        // 100 values, half of them equal to 0 and half to 1: U of 30 ones and 20 zeros against the reverse is 1500.
        double[] first = [.. Enumerable.Repeat(1.0, 30), .. Enumerable.Repeat(0.0, 20)];
        double[] second = [.. Enumerable.Repeat(1.0, 20), .. Enumerable.Repeat(0.0, 30)];
        MannWhitney test = MannWhitney.Test(first, second, distributions);
        Assert.Equal(1500, test.U);
        Assert.Equal(0.023516943744239557, test.Greater, 9);
    }

    [Property]
    public void Exact_probabilities_with_ties_are_those_of_enumeration(byte[] values, byte size)
    {
        // At most ten values of 0 to 6, so that ties are common; every choice of the first sample is as likely.
        double[] pooled = [.. values.Take(10).Select(value => (double)(value % 7)), 3, 5];
        int n = 1 + (size % (pooled.Length - 1));
        double[] first = pooled[..n];
        double[] second = pooled[n..];
        MannWhitney test = MannWhitney.Test(first, second, distributions);
        Assert.True(test.IsExact);
        Assert.Equal(U(first, second), test.U);
        double[] all = [.. Choices(pooled, n)];
        Assert.Equal(all.Count(u => u >= test.U) / (double)all.Length, test.Greater, 10);
        Assert.Equal(all.Count(u => u <= test.U) / (double)all.Length, test.Less, 10);
    }

    [Property]
    public void Swapping_the_samples_swaps_the_probabilities(byte[] first, byte[] second)
    {
        double[] a = [1, .. first.Take(45).Select(value => (double)value)];
        double[] b = [2, .. second.Take(45).Select(value => (double)value)];
        MannWhitney there = MannWhitney.Test(a, b, distributions);
        MannWhitney back = MannWhitney.Test(b, a, distributions);
        Assert.Equal(a.Length * b.Length, there.U + back.U);
        Assert.Equal(there.Greater, back.Less, 10);
        Assert.Equal(there.Less, back.Greater, 10);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(40, 40)]
    public void Equal_values_tell_nothing(int n, int m)
    {
        double[] same = [.. Enumerable.Repeat(7.0, n)];
        MannWhitney test = MannWhitney.Test(same, [.. Enumerable.Repeat(7.0, m)], distributions);
        Assert.Equal((1, 1), (test.Greater, test.Less));
    }

    /// <summary>One order in C(2k, k): 1/20 for 3 and 3, 1/252 for 5 and 5, 1/3432 for 7 and 7.</summary>
    [Theory]
    [InlineData(0.9, 3)]
    [InlineData(0.95, 3)]
    [InlineData(0.99, 5)]
    [InlineData(0.999, 7)]
    public void Needs_as_many_samples_as_one_order_is_rare(double confidence, int needed) =>
        Assert.Equal(needed, MannWhitney.SamplesNeeded(confidence));

    [Fact]
    public void One_against_nineteen_can_reject_at_95_percent()
    {
        Assert.True(MannWhitney.CanReject(1, 19, 0.95));
        Assert.False(MannWhitney.CanReject(1, 18, 0.95));
    }

    private static IEnumerable<double> Choices(double[] pooled, int n)
    {
        for (int mask = 0; mask < 1 << pooled.Length; mask++)
        {
            if (int.PopCount(mask) != n) { continue; }
            int chosen = mask;
            yield return U(
                [.. pooled.Where((_, i) => (chosen >> i & 1) == 1)],
                [.. pooled.Where((_, i) => (chosen >> i & 1) == 0)]);
        }
    }

    /// <summary>U by its definition.</summary>
    private static double U(double[] first, double[] second) =>
        first.Sum(a => second.Sum(b => a > b ? 1 : a == b ? 0.5 : 0));
}
