using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>
/// The place of an event in the total order of a run:
/// (time, priority class, destination, source, sequence of the source).
/// </summary>
/// <remarks>
/// The order belongs to the model: two events never compare by the moment at which they were scheduled, because
/// that moment depends on threads. A source numbers its own events; nothing counts globally.
/// </remarks>
public readonly struct EventKey : IComparable<EventKey>, IEquatable<EventKey>
{
    private const int PriorityShift = 56;
    private const int SourceShift = 32;

    /// <summary>Ticks since the epoch of the run.</summary>
    public readonly long Time;

    /// <summary>Priority class in the top 8 bits, destination in the low 32.</summary>
    public readonly ulong Order;

    /// <summary>Source in the high 32 bits, the source's own sequence number in the low 32.</summary>
    public readonly ulong Origin;

    /// <summary>A key from its three words; see the fields for their layout.</summary>
    public EventKey(long time, ulong order, ulong origin)
    {
        Time = time;
        Order = order;
        Origin = origin;
    }

    /// <summary>Class 0 happens first among events of one time.</summary>
    public byte PriorityClass => (byte)(Order >> PriorityShift);

    /// <summary>The entity or process to which the event happens.</summary>
    public uint Destination => (uint)Order;

    /// <summary>The entity or process that scheduled the event.</summary>
    public uint Source => (uint)(Origin >> SourceShift);

    /// <summary>The source's own count of events.</summary>
    public uint Sequence => (uint)Origin;

    /// <summary>The key of an event.</summary>
    /// <param name="time">Ticks since the epoch.</param>
    /// <param name="priorityClass">0 happens first among events of one time.</param>
    /// <param name="destination">To whom it happens.</param>
    /// <param name="source">Who scheduled it.</param>
    /// <param name="sequence">The source's own counter; distinct for events of one source at one time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EventKey At(long time, byte priorityClass, uint destination, uint source, uint sequence) =>
        new(time, ((ulong)priorityClass << PriorityShift) | destination, ((ulong)source << SourceShift) | sequence);

    /// <summary>Whether <paramref name="a"/> happens strictly before <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore(in EventKey a, in EventKey b)
    {
        if (a.Time != b.Time)
        {
            return a.Time < b.Time;
        }

        return a.Order != b.Order ? a.Order < b.Order : a.Origin < b.Origin;
    }

    /// <inheritdoc/>
    public int CompareTo(EventKey other)
    {
        var byTime = Time.CompareTo(other.Time);
        if (byTime != 0)
        {
            return byTime;
        }

        var byOrder = Order.CompareTo(other.Order);
        return byOrder != 0 ? byOrder : Origin.CompareTo(other.Origin);
    }

    /// <inheritdoc/>
    public bool Equals(EventKey other) => Time == other.Time && Order == other.Order && Origin == other.Origin;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Order, Origin);

    /// <summary>Whether two keys name the same place in the order.</summary>
    public static bool operator ==(EventKey left, EventKey right) => left.Equals(right);

    /// <summary>Whether two keys name different places in the order.</summary>
    public static bool operator !=(EventKey left, EventKey right) => !left.Equals(right);

    /// <summary>Time, class, destination and origin, for error texts and traces.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"t={Time} class={PriorityClass} to={Destination} from={Source}#{Sequence}");
}
