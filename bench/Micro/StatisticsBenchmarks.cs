using BenchmarkDotNet.Attributes;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Statistics;

namespace Downshift.Bench.Micro;

/// <summary>Accumulators; one operation is one observation.</summary>
public class StatisticsBenchmarks
{
    private const int Observations = 4096;

    [Benchmark(OperationsPerInvoke = Observations, Description = "statistics/tally")]
    public double Tally()
    {
        var tally = default(Tally);
        for (var i = 0; i < Observations; i++)
        {
            tally.Add(i);
        }

        return tally.Variance;
    }

    [Benchmark(OperationsPerInvoke = Observations, Description = "statistics/time-weighted")]
    public double TimeWeighted()
    {
        var level = default(TimeWeighted);
        for (var i = 0; i < Observations; i++)
        {
            level.Add(i, (i & 1) == 0 ? 1 : -1);
        }

        return level.Mean(Observations);
    }

    [Benchmark(OperationsPerInvoke = Observations, Description = "statistics/neumaier sum")]
    public double Neumaier()
    {
        var sum = default(NeumaierSum);
        for (var i = 0; i < Observations; i++)
        {
            sum.Add(i * 0.1);
        }

        return sum.Value;
    }

    [Benchmark(OperationsPerInvoke = Observations, Description = "statistics/state hash")]
    public UInt128 StateHash()
    {
        var hash = default(StateHash);
        for (var i = 0UL; i < Observations; i++)
        {
            hash.Mix(i);
        }

        return hash.Value;
    }
}
