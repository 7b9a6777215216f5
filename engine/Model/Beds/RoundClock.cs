using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>The clock of a level's allocation: rounds at 08:00 and whole periods before and after it.</summary>
internal static class RoundClock
{
    private const long FirstRound = 8 * Clock.Hour;

    /// <summary>The first round at or after a moment.</summary>
    /// <param name="time">Moment, seconds, 0 or later.</param>
    /// <param name="period">Period, seconds, above 0.</param>
    public static long Next(long time, long period)
    {
        long phase = FirstRound % period;
        long rounds = time <= phase ? 0 : (time - phase + period - 1) / period;
        return phase + (rounds * period);
    }
}
