namespace Downshift.Experiments.Running;

/// <summary>One run does not fit into the memory that is left; found before the first run.</summary>
/// <param name="needed">Bytes one run may need beside the city.</param>
/// <param name="available">Bytes that may be used.</param>
public sealed class MemoryLimitException(long needed, long available)
    : Exception($"One run may need {needed >> 20} MiB; {Math.Max(0, available) >> 20} MiB may be used.")
{
    /// <summary>Bytes one run may need beside the city.</summary>
    public long Needed => needed;

    /// <summary>Bytes that may be used.</summary>
    public long Available => available;
}
