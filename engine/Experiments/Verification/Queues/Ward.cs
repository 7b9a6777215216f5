using Downshift.Kernel.Events;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>A ward without a limit: everybody who comes stays for a time of his own (M/G/infinity).</summary>
/// <param name="arrival">Time of the n-th arrival in days, from the sum of n exponential numbers of mean 1.</param>
/// <param name="stay">Length of a stay in days, from a uniform number.</param>
/// <param name="draws">Draws of the replication.</param>
internal sealed class Ward(Func<double, double> arrival, Func<double, double> stay, DrawSource draws)
{
    /// <summary>Ticks of a day: a tick is a millisecond.</summary>
    private const double Day = 86_400_000;

    private const int Arrival = 1;
    private const int Departure = -1;

    /// <summary>Runs to the last of some times and counts who is present at each.</summary>
    /// <param name="days">Ascending times in days.</param>
    public long[] CountAt(double[] days)
    {
        var calendar = new HeapCalendar<int>();
        TimeWeighted census = default;
        double sum = 0;
        uint person = 0;
        Next();
        long[] counts = new long[days.Length];
        for (int i = 0; i < days.Length; i++)
        {
            while (calendar.TryTake((long)(days[i] * Day), out EventKey key, out int change))
            {
                census.Add(key.Time, change);
                if (change == Departure) { continue; }
                double length = stay(draws.Block(1, person - 1).Second) * Day;
                calendar.Schedule(EventKey.At(key.Time + (long)length, 0, 0, 1, person - 1), Departure);
                Next();
            }

            counts[i] = census.Value;
        }

        return counts;

        void Next()
        {
            sum += Kernel.Numerics.Quantile.Exponential(draws.Block(1, person).First, 1);
            calendar.Schedule(EventKey.At((long)(arrival(sum) * Day), 1, 0, 0, person++), Arrival);
        }
    }
}
