using System.Runtime.CompilerServices;

namespace Downshift.Model.Events;

/// <summary>Lengths of time in ticks of the city's run: a tick is one second, tick 0 is 00:00 of the first
/// day.</summary>
internal static class Clock
{
    public const long Minute = 60;
    public const long Hour = 3600;
    public const long Day = 86400;

    /// <summary>The calendar day a moment lies in; floors, so that moments before tick 0 have negative days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DayOf(long time) => (int)(time >= 0 ? time / Day : -((-time + Day - 1) / Day));
}
