namespace Downshift.Kernel.Partitions;

/// <summary>A partition sent a message into a window that others may already have passed.</summary>
public sealed class CausalityException : InvalidOperationException
{
    /// <summary>An exception without a text.</summary>
    public CausalityException()
    {
    }

    /// <summary>An exception with a text.</summary>
    public CausalityException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a text and a cause.</summary>
    public CausalityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The exception for one message.</summary>
    /// <param name="source">Index of the sending partition.</param>
    /// <param name="destination">Index of the receiving partition.</param>
    /// <param name="time">Time of the message in ticks.</param>
    /// <param name="windowEnd">End of the window in which it was sent, in ticks.</param>
    public static CausalityException Between(int source, int destination, long time, long windowEnd) =>
        new(FormattableString.Invariant($"Partition {source} sent a message for time {time} to partition {destination}")
            + FormattableString.Invariant($", which may already be at {windowEnd}: it takes less than the lookahead."));
}
