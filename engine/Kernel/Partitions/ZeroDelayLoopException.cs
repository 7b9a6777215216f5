namespace Downshift.Kernel.Partitions;

/// <summary>Messages without delay keep a simulated time from ever ending.</summary>
public sealed class ZeroDelayLoopException : InvalidOperationException
{
    /// <summary>An exception without a text.</summary>
    public ZeroDelayLoopException()
    {
    }

    /// <summary>An exception with a text.</summary>
    public ZeroDelayLoopException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a text and a cause.</summary>
    public ZeroDelayLoopException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
