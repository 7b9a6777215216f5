using Downshift.Kernel.Partitions;

namespace Downshift.Kernel.Tests.Partitions;

public sealed class ClaimBoardTests
{
    private const int Workers = 4;
    private const int Rounds = 3_000;

    [Fact]
    public void Workers_that_race_take_every_place_exactly_once()
    {
        // Three partitions for four workers: all of them are always at the end of somebody's stretch.
        int[] active = [1, 4, 6];
        var board = new ClaimBoard(Workers);
        var taken = new int[active.Length + 1];
        using var barrier = new Barrier(Workers, _ => board.Reset(active, 8));
        var threads = Enumerable.Range(0, Workers).Select(worker => new Thread(() => Race(worker))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal([Rounds, Rounds, Rounds, 0], taken);

        void Race(int worker)
        {
            for (var round = 0; round < Rounds; round++)
            {
                barrier.SignalAndWait();
                while (board.TryClaim(worker, out var claim))
                {
                    Interlocked.Increment(ref taken[claim]);
                }
            }
        }
    }

    [Fact]
    public void A_worker_starts_at_the_end_of_its_own_stretch_and_then_helps_the_next()
    {
        var board = new ClaimBoard(2);
        board.Reset([0, 1, 2, 5, 6], 8);
        var claims = new List<int>();
        while (board.TryClaim(1, out var claim))
        {
            claims.Add(claim);
        }

        Assert.Equal([4, 3, 2, 1, 0], claims);
    }
}
