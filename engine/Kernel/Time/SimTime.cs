namespace Downshift.Kernel.Time;

/// <summary>A point in simulated time: a count of ticks since the epoch of the run.</summary>
/// <param name="Ticks">Ticks since the epoch; the length of a tick is a property of the run.</param>
/// <remarks>
/// Time is an integer so that "earlier" has one answer on every machine; doubles are never compared for order.
/// </remarks>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    /// <summary>The epoch of the run, tick 0.</summary>
    public static SimTime Zero => default;

    /// <summary>Later than every event: the time of something that does not happen.</summary>
    public static SimTime Never => new(long.MaxValue);

    /// <summary>Whether this is <see cref="Never"/>.</summary>
    public bool IsNever => Ticks == long.MaxValue;

    /// <summary>The point <paramref name="duration"/> after <paramref name="time"/>.</summary>
    public static SimTime operator +(SimTime time, SimDuration duration) => new(time.Ticks + duration.Ticks);

    /// <summary>The point <paramref name="duration"/> before <paramref name="time"/>.</summary>
    public static SimTime operator -(SimTime time, SimDuration duration) => new(time.Ticks - duration.Ticks);

    /// <summary>The span between two points; negative if they are swapped.</summary>
    public static SimDuration operator -(SimTime later, SimTime earlier) => new(later.Ticks - earlier.Ticks);

    /// <summary>Whether <paramref name="left"/> is strictly earlier.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    /// <summary>Whether <paramref name="left"/> is strictly later.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    /// <summary>The earlier of two points.</summary>
    public static SimTime Min(SimTime left, SimTime right) => left < right ? left : right;

    /// <summary>The later of two points.</summary>
    public static SimTime Max(SimTime left, SimTime right) => left > right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);
}
