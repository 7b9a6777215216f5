namespace Downshift.Kernel.Partitions;

/// <summary>A counter that threads wait on: first spinning, then blocking.</summary>
/// <remarks>
/// Windows follow each other within microseconds when there is work, and the wait is mostly shorter than a switch of
/// threads; with more threads than processors, spinning on would only keep the others from finishing.
/// </remarks>
internal sealed class Gate
{
    // About 20 microseconds; SpinWait yields the processor from its tenth round on.
    private const int SpinsBeforeBlocking = 50;

    private readonly object _sleep = new();
    private long _version;
    private int _sleepers;

    /// <summary>How often the gate was opened.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Lets everybody pass who waits for a version up to the new one.</summary>
    public void Open()
    {
        // Both sides write with a full fence and then read: either the sleeper sees the new version or we see it.
        Interlocked.Increment(ref _version);
        if (Interlocked.CompareExchange(ref _sleepers, 0, 0) == 0)
        {
            return;
        }

        lock (_sleep)
        {
            Monitor.PulseAll(_sleep);
        }
    }

    /// <summary>Returns once the gate was opened more than <paramref name="seen"/> times.</summary>
    public void WaitBeyond(long seen)
    {
        var spin = default(SpinWait);
        for (var i = 0; i < SpinsBeforeBlocking; i++)
        {
            if (Interlocked.Read(ref _version) > seen)
            {
                return;
            }

            spin.SpinOnce(sleep1Threshold: -1);
        }

        lock (_sleep)
        {
            Interlocked.Increment(ref _sleepers);
            while (Interlocked.Read(ref _version) <= seen)
            {
                Monitor.Wait(_sleep);
            }

            Interlocked.Decrement(ref _sleepers);
        }
    }
}
