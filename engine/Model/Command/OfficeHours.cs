using Downshift.Model.Events;

namespace Downshift.Model.Command;

/// <summary>
/// The cadres' day: from 08:30, lunch from 12:00 to 13:00, 17:30 after eight hours of work [data]. Time inside it is
/// counted in office seconds, which stand still at lunch, so that the parts of a cadre's day sum to its length exactly.
/// </summary>
internal readonly struct OfficeHours
{
    /// <summary>08:30, seconds after midnight.</summary>
    public const long Start = (8 * Clock.Hour) + (30 * Clock.Minute);

    /// <summary>12:00, when lunch begins, seconds after midnight.</summary>
    public const long Noon = 12 * Clock.Hour;
    private const long Lunch = Clock.Hour;
    private const long Morning = Noon - Start;

    // The day ends before midnight whatever a scenario says: at midnight nobody is at work any more.
    private const long Longest = Clock.Day - Start - Lunch - 1;

    /// <summary>A day of so many seconds of work.</summary>
    /// <param name="length">Seconds of work, cut to what fits before midnight.</param>
    public OfficeHours(long length) => Length = Math.Clamp(length, 0, Longest);

    /// <summary>Office seconds of a day.</summary>
    public long Length { get; }

    /// <summary>End of the day, seconds after midnight.</summary>
    public long End => ClockOf(Length);

    /// <summary>Office seconds passed at a moment of the day.</summary>
    /// <param name="timeOfDay">Seconds after midnight.</param>
    public long Passed(long timeOfDay)
    {
        long passed = timeOfDay <= Noon ? timeOfDay - Start : Math.Max(Morning, timeOfDay - Start - Lunch);
        return Math.Clamp(passed, 0, Length);
    }

    /// <summary>The moment at which so many office seconds have passed; noon at the seam.</summary>
    /// <param name="passed">Office seconds.</param>
    /// <returns>Seconds after midnight.</returns>
    public long ClockOf(long passed) => passed <= Morning ? Start + passed : Start + Lunch + passed;

    /// <summary>The moment at which work given now can begin: now, or the end of lunch.</summary>
    /// <param name="timeOfDay">Seconds after midnight, within the day.</param>
    public long Open(long timeOfDay) =>
        timeOfDay is >= Noon and < Noon + Lunch ? Noon + Lunch : Math.Max(timeOfDay, Start);

    /// <summary>Seconds of work without a break that fit from a moment on: to noon or to the end of the day.</summary>
    /// <param name="timeOfDay">Seconds after midnight.</param>
    public long Unbroken(long timeOfDay)
    {
        long passed = Passed(timeOfDay);
        return (timeOfDay < Noon ? Math.Min(Morning, Length) : Length) - passed;
    }
}
