namespace Downshift.Kernel.Time;

/// <summary>A span of simulated time: a signed count of ticks.</summary>
/// <param name="Ticks">Length in ticks; the length of a tick is a property of the run.</param>
public readonly record struct SimDuration(long Ticks) : IComparable<SimDuration>
{
    /// <summary>No time at all.</summary>
    public static SimDuration Zero => default;

    /// <summary>The sum of two spans.</summary>
    public static SimDuration operator +(SimDuration left, SimDuration right) => new(left.Ticks + right.Ticks);

    /// <summary>The difference of two spans.</summary>
    public static SimDuration operator -(SimDuration left, SimDuration right) => new(left.Ticks - right.Ticks);

    /// <summary>The span with its sign reversed.</summary>
    public static SimDuration operator -(SimDuration duration) => new(-duration.Ticks);

    /// <summary>A whole multiple of a span.</summary>
    public static SimDuration operator *(SimDuration duration, long count) => new(duration.Ticks * count);

    /// <summary>How often the divisor fits into the duration, rounded towards zero.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero.</exception>
    public static long operator /(SimDuration duration, SimDuration divisor) => duration.Ticks / divisor.Ticks;

    /// <summary>Whether <paramref name="left"/> is strictly shorter.</summary>
    public static bool operator <(SimDuration left, SimDuration right) => left.Ticks < right.Ticks;

    /// <summary>Whether <paramref name="left"/> is strictly longer.</summary>
    public static bool operator >(SimDuration left, SimDuration right) => left.Ticks > right.Ticks;

    /// <summary>Whether <paramref name="left"/> is shorter or equal.</summary>
    public static bool operator <=(SimDuration left, SimDuration right) => left.Ticks <= right.Ticks;

    /// <summary>Whether <paramref name="left"/> is longer or equal.</summary>
    public static bool operator >=(SimDuration left, SimDuration right) => left.Ticks >= right.Ticks;

    /// <inheritdoc/>
    public int CompareTo(SimDuration other) => Ticks.CompareTo(other.Ticks);
}
