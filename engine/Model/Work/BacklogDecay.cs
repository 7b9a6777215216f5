using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>
/// What was overdue at the sweep's deadline and how fast just that is worked off or dropped, in hours of the clock.
/// A fall is booked in the hour in which a stretch of work ends.
/// </summary>
internal sealed class BacklogDecay
{
    /// <summary>Longest half-life looked for: 14 days, in hours.</summary>
    public const int MostHours = 14 * 24;

    private readonly long[] falls = new long[MostHours];

    /// <summary>Seconds overdue at the deadline.</summary>
    public long Stock { get; private set; }

    /// <summary>The deadline has passed within the horizon.</summary>
    public bool Started { get; private set; }

    /// <summary>Takes the stock at the deadline.</summary>
    /// <param name="seconds">Overdue seconds.</param>
    public void Start(long seconds)
    {
        Stock += seconds;
        Started = true;
    }

    /// <summary>Books a fall.</summary>
    /// <param name="after">Seconds since the deadline.</param>
    /// <param name="seconds">Seconds that are no longer overdue.</param>
    public void Fall(long after, long seconds)
    {
        long hour = after / Clock.Hour;
        if (hour < MostHours) { falls[hour] += seconds; }
    }

    /// <summary>Adds the backlog of another street.</summary>
    public void Merge(BacklogDecay other)
    {
        Stock += other.Stock;
        Started |= other.Started;
        for (int hour = 0; hour < MostHours; hour++) { falls[hour] += other.falls[hour]; }
    }

    /// <summary>
    /// Hours until half of the stock is gone, linear within the hour; 0 if nothing was overdue, 336 if it never fell
    /// so far, NaN without a deadline in the horizon.
    /// </summary>
    public double HalfLifeHours()
    {
        if (!Started)
        {
            return double.NaN;
        }

        if (Stock == 0)
        {
            return 0;
        }

        double half = Stock / 2.0;
        long gone = 0;
        for (int hour = 0; hour < MostHours; hour++)
        {
            if (gone + falls[hour] >= half)
            {
                return hour + ((half - gone) / falls[hour]);
            }

            gone += falls[hour];
        }

        return MostHours;
    }
}
