using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Kernel.Oracles;

/// <summary>The queue that docs/library.md shows; a test of the house holds that the page shows this code.</summary>
public class LibraryExampleTests
{
    [Fact]
    public void The_queue_of_the_page_on_the_library_waits_as_theory_says()
    {
        // Wait before service at load r, in mean services: r / (1 - r). The tolerance is six standard errors.
        Assert.Equal(1, MeanWait(), .1);
        Assert.Equal(MeanWait(), MeanWait());
    }

    private static double MeanWait()
    {
        const ushort Gap = 1, Service = 2;      // what a draw decides
        const double Load = 0.5, Mean = 1e6;    // a mean service in ticks
        var draws = new DrawSource(seed: 1, replication: 0);
        var calendar = new HeapCalendar<bool>();    // true: an arrival, false: a service ends
        var line = new Queue<(uint Customer, long Since)>();
        var (waits, busy) = (default(Tally), false);
        calendar.Schedule(EventKey.At(0, 1, 0, 0, 0), true);
        while (waits.Count < 100_000 && calendar.TryTake(long.MaxValue, out EventKey now, out bool arrives))
        {
            if (arrives)
            {
                line.Enqueue((now.Sequence, now.Time));
                long gap = (long)Quantile.Exponential(draws.Uniform(Gap, now.Sequence), Mean / Load);
                calendar.Schedule(EventKey.At(now.Time + gap, 1, 0, 0, now.Sequence + 1), true);
            }

            busy = busy && arrives;
            if (busy || !line.TryDequeue(out (uint Customer, long Since) next)) { continue; }
            busy = true;
            waits.Add((now.Time - next.Since) / Mean);
            long service = (long)Quantile.Exponential(draws.Uniform(Service, next.Customer), Mean);
            calendar.Schedule(EventKey.At(now.Time + service, 0, 0, 1, next.Customer), false);
        }

        return waits.Mean;
    }
}
