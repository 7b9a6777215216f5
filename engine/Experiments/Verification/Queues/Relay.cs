using Downshift.Kernel.Events;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Messages that pass through levels one after the other.</summary>
/// <param name="levels">Levels.</param>
/// <param name="delay">
/// When a level passes a message on, in ticks, from the time it came and a uniform number of level and message.
/// </param>
/// <param name="draws">Draws of the replication.</param>
internal sealed class Relay(int levels, Func<long, double, long> delay, DrawSource draws)
{
    /// <summary>Ticks of an hour: a tick is a second.</summary>
    public const double Hour = 3600;

    /// <summary>Sends messages one hour apart and measures their times in hours.</summary>
    /// <param name="messages">How many.</param>
    /// <param name="threshold">A time in hours.</param>
    /// <param name="within">Share that took at most the threshold.</param>
    public Tally Send(int messages, double threshold, out double within)
    {
        // The message in the high half, the levels it has passed in the low.
        var calendar = new BucketCalendar<long>();
        for (int m = 0; m < messages; m++)
        {
            long sent = (long)(m * Hour) + draws.Index(1, (ulong)m, 0, 0, (int)Hour);
            calendar.Schedule(EventKey.At(sent, 0, 0, (uint)m, 0), (long)m << 32);
        }

        long[] since = new long[messages];
        Tally times = default;
        int fast = 0;
        while (calendar.TryTake(long.MaxValue, out EventKey key, out long what))
        {
            int message = (int)(what >> 32);
            int passed = (int)what;
            if (passed == 0) { since[message] = key.Time; }
            if (passed == levels)
            {
                double hours = (key.Time - since[message]) / Hour;
                times.Add(hours);
                fast += hours <= threshold ? 1 : 0;
                continue;
            }

            long on = delay(key.Time, draws.Uniform(2, (ulong)message, (uint)passed));
            calendar.Schedule(EventKey.At(on, 0, 0, (uint)message, (uint)passed + 1), what + 1);
        }

        within = (double)fast / messages;
        return times;
    }
}
