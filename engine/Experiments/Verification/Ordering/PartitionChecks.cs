using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Ordering;

/// <summary>Partitions in windows: the same bits on any number of threads.</summary>
internal static class PartitionChecks
{
    private const int Partitions = 24;
    private const int Balls = 2_000;
    private const long Delay = 20;
    private const long End = 3_000;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Order, "Windows of partitions", "分区时间窗", "exact: PHOLD, Fujimoto 1990", Threads),
    ];

    private static void Threads(OracleBook book)
    {
        (UInt128 hash, long handled, long late) = Run(Delay, 1);
        foreach (int threads in (int[])[2, 4])
        {
            (UInt128 otherHash, long otherHandled, long otherLate) = Run(Delay, threads);
            book.Exact(
                $"hash of {threads} threads differs", $"{threads}线程哈希不同", hash == otherHash ? 0 : 1, 0);
            book.Exact(
                $"events of {threads} threads less those of one", $"{threads}线程与单线程事件数之差",
                otherHandled - handled, 0);
            late += otherLate;
        }

        // Lookahead 0: one time after the other, the order of which windows know nothing.
        (UInt128 sequential, long count, long lateThen) = Run(0, 1);
        book.Exact("hash without windows differs", "无时间窗哈希不同", hash == sequential ? 0 : 1, 0);
        book.Exact("events without windows less those with", "无时间窗与有时间窗事件数之差", count - handled, 0);
        book.Exact("events before the clock", "早于时钟的事件", late + lateThen, 0);
    }

    private static (UInt128 Hash, long Handled, long Late) Run(long lookahead, int threads)
    {
        BallPartition[] partitions =
            [.. Enumerable.Range(0, Partitions).Select(i => new BallPartition(i, Partitions, Delay))];
        for (int ball = 0; ball < Balls; ball++)
        {
            partitions[ball % Partitions].Deliver(EventKey.At(ball % 7, 0, 0, uint.MaxValue, (uint)ball), ball);
        }

        new WindowRunner<long>([.. partitions], lookahead, threads).Run(End);
        return (
            StateHash.Combine([.. partitions.Select(p => p.Hash)]), partitions.Sum(p => p.Handled),
            partitions.Sum(p => p.TooLate));
    }
}
