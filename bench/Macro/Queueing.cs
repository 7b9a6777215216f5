using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Bench.Macro;

/// <summary>A waiting room with several servers, in the 25 lines that a user of the engine writes.</summary>
public static class Queueing
{
    /// <summary>A nanosecond if the mean service is a second: rounding to ticks is far below sampling error.</summary>
    private const double TicksPerService = 1e9;

    /// <summary>Waiting times before service, in mean services, of all customers of an M/M/c queue.</summary>
    /// <param name="servers">Number of servers c.</param>
    /// <param name="load">Share of the servers' time that is asked for, in (0, 1).</param>
    /// <param name="customers">Number of customers.</param>
    /// <param name="draws">Where the random numbers come from.</param>
    public static Tally Waits(int servers, double load, uint customers, DrawSource draws)
    {
        var (calendar, waiting, waits) = (new HeapCalendar<bool>(), new Queue<(long, double)>(), default(Tally));
        var (gaps, services, free, arrived) = (new double[256], new double[256], servers, 0u);
        calendar.Schedule(EventKey.At(0, 0, 0, 0, 0), true);
        while (calendar.TryTake(long.MaxValue, out var key, out var isArrival))
        {
            if (isArrival)
            {
                var row = arrived % 256;
                if (row == 0) draws.Uniforms(purpose: 1, arrived, gaps, services);
                if (row == 0) Quantile.Exponential(gaps, TicksPerService / (load * servers), gaps);
                if (row == 0) Quantile.Exponential(services, TicksPerService, services);
                waiting.Enqueue((key.Time, services[row]));
                var next = EventKey.At(key.Time + (long)gaps[row], 1, 0, 0, ++arrived);
                if (arrived < customers) calendar.Schedule(next, true);
            }

            free += isArrival ? 0 : 1;
            if (free == 0 || !waiting.TryDequeue(out (long Since, double Service) customer)) continue;
            free--;
            waits.Add((key.Time - customer.Since) / TicksPerService);
            calendar.Schedule(EventKey.At(key.Time + (long)customer.Service, 0, 0, 1, (uint)waits.Count), false);
        }

        return waits;
    }
}
