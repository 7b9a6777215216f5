namespace Downshift.Kernel.Events;

/// <summary>A calendar holds more pending events than any sensible run: usually a loop that only schedules.</summary>
public sealed class CalendarLimitException : InvalidOperationException
{
    /// <summary>An exception without a text.</summary>
    public CalendarLimitException()
    {
    }

    /// <summary>An exception with a text.</summary>
    public CalendarLimitException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a text and a cause.</summary>
    public CalendarLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The exception for a calendar that reached <paramref name="limit"/> pending events.</summary>
    public static CalendarLimitException At(int limit) => new(FormattableString.Invariant(
        $"The event calendar reached its limit of {limit} pending events; does something schedule without end?"));
}
