using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Kernel.Tests.Oracles;

/// <summary>Priorities and batches (METHOD.md section 5), within three standard errors of ten replications.</summary>
public sealed class BatchPriorityQueueTests
{
    private const int Replications = 10;

    [Theory]
    [InlineData(new[] { 0.3, 0.5 }, new[] { 1.1428571, 5.7142857 })]
    [InlineData(new[] { 0.2, 0.3, 0.4 }, new[] { 1.125, 2.25, 18.0 })]
    public void Waits_by_class_without_preemption_are_those_of_Cobham(double[] rates, double[] expected)
    {
        var means = new Tally[rates.Length];
        for (var r = 0u; r < Replications; r++)
        {
            var queue = new BatchPriorityQueue(rates, new DrawSource(1954, r));
            queue.Run(60_000);
            for (var @class = 0; @class < rates.Length; @class++)
            {
                means[@class].Add(queue.Waits[@class].Mean);
            }
        }

        for (var @class = 0; @class < rates.Length; @class++)
        {
            AssertWithinThreeErrors(expected[@class], means[@class]);
        }
    }

    [Theory]
    [InlineData(0.5, 2, false, 1.5)]
    [InlineData(0.5, 2, true, 2.0)]
    [InlineData(0.8, 10, false, 22.0)]
    [InlineData(0.8, 10, true, 40.0)]
    public void Batches_make_the_queue_as_long_as_theory_says(double load, int size, bool geometric, double expected)
    {
        var means = default(Tally);
        for (var r = 0u; r < Replications; r++)
        {
            var queue = new BatchPriorityQueue([load / size], new DrawSource(1980, r))
            {
                BatchSize = u => geometric ? Geometric(u, size) : size,
            };
            means.Add(queue.Run(100_000));
        }

        AssertWithinThreeErrors(expected, means);
    }

    [Fact]
    public void A_census_integrates_to_the_sum_of_the_stays_of_those_who_left()
    {
        // Little's law without an approximation: rate times mean wait plus the load is the mean number present.
        var queue = new BatchPriorityQueue([0.5], new DrawSource(1961, 0));
        const double Services = 200_000;
        var present = queue.Run(Services);
        var waits = queue.Waits[0];
        Assert.Equal((waits.Sum / Services) + (waits.Count / Services), present, 0.01);
    }

    /// <summary>Geometric on 1, 2, ... with the given mean.</summary>
    private static int Geometric(double u, double mean) =>
        1 + (int)(PortableMath.Log1p(-u) / PortableMath.Log1p(-1.0 / mean));

    private static void AssertWithinThreeErrors(double expected, in Tally means) =>
        Assert.Equal(expected, means.Mean, 3.0 * means.StandardDeviation / Math.Sqrt(Replications));
}
