using BenchmarkDotNet.Attributes;
using Downshift.Bench.Macro.Windows;
using Downshift.Kernel.Partitions;

namespace Downshift.Bench.Micro;

/// <summary>The core loop: windows of 160 partitions with an event each; one operation is one window.</summary>
public class WindowBenchmarks
{
    private const int Partitions = 160;
    private const int Windows = 1_000;
    private const long Lookahead = 1800;

    private readonly WindowRunner<int> _quiet = Runner(0);
    private readonly WindowRunner<int> _talking = Runner(1);
    private long _quietEnd;
    private long _talkingEnd;

    [Benchmark(Baseline = true, OperationsPerInvoke = Windows, Description = "windows/160 partitions")]
    public void Quiet() => _quiet.Run(_quietEnd += Windows * Lookahead);

    [Benchmark(OperationsPerInvoke = Windows, Description = "windows/160 partitions, a message each")]
    public void Talking() => _talking.Run(_talkingEnd += Windows * Lookahead);

    private static WindowRunner<int> Runner(int messages)
    {
        var partitions = Enumerable.Range(0, Partitions)
            .Select(i => new BusyPartition(i, Partitions, messages, Lookahead)).ToArray();
        foreach (var partition in partitions)
        {
            partition.Start();
        }

        return new WindowRunner<int>([.. partitions], Lookahead, 1);
    }
}
