using System.Diagnostics;

namespace Downshift.Kernel.Statistics;

/// <summary>A whole number that changes over simulated time, and its exact integral.</summary>
/// <remarks>
/// Ticks and levels are integers and the integral has 128 bits, so that conservation laws (the integral of a census
/// equals the sum of the stays) hold exactly and can be tested with equality. A new one starts at time 0, value 0.
/// </remarks>
public struct TimeWeighted
{
    private Int128 _area;
    private long _start;
    private long _last;

    /// <summary>The current value.</summary>
    public long Value { readonly get; private set; }

    /// <summary>Sets the value from a time on.</summary>
    /// <param name="time">Ticks; not before the last change.</param>
    /// <param name="value">The new value.</param>
    public void Set(long time, long value)
    {
        Flush(time);
        Value = value;
    }

    /// <summary>Changes the value by a difference from a time on.</summary>
    /// <param name="time">Ticks; not before the last change.</param>
    /// <param name="delta">The difference.</param>
    public void Add(long time, long delta) => Set(time, Value + delta);

    /// <summary>Integral from the start or the last reset to <paramref name="end"/>, in value-ticks.</summary>
    /// <param name="end">Ticks; not before the last change.</param>
    public readonly Int128 Integral(long end)
    {
        Debug.Assert(end >= _last, "an integral ends after the last change");
        return _area + Math.BigMul(Value, end - _last);
    }

    /// <summary>Mean from the start or the last reset to <paramref name="end"/>; NaN over no time.</summary>
    /// <param name="end">Ticks; not before the last change.</param>
    public readonly double Mean(long end) => end == _start ? double.NaN : (double)Integral(end) / (end - _start);

    /// <summary>Forgets the past at the end of a warm-up and keeps the value.</summary>
    /// <param name="time">Ticks; not before the last change.</param>
    public void Reset(long time)
    {
        Debug.Assert(time >= _last, "time does not run backwards");
        _area = 0;
        _start = _last = time;
    }

    private void Flush(long time)
    {
        Debug.Assert(time >= _last, "time does not run backwards");
        _area += Math.BigMul(Value, time - _last);
        _last = time;
    }
}
