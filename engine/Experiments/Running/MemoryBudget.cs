namespace Downshift.Experiments.Running;

/// <summary>How many runs fit into memory side by side.</summary>
public static class MemoryBudget
{
    /// <summary>The part of memory a comparison may use, so that the machine stays usable.</summary>
    public const double UsableShare = 0.7;

    /// <summary>Bytes runs may use beside what is already held; honours container limits.</summary>
    public static long Available() =>
        (long)(UsableShare * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) - GC.GetTotalMemory(false);

    /// <summary>Runs that may be under way at once.</summary>
    /// <param name="wanted">Runs that would be started, at least 1.</param>
    /// <param name="bytesPerRun">Upper estimate for one run.</param>
    /// <param name="available">Bytes that may be used.</param>
    /// <exception cref="MemoryLimitException">Not even one run fits.</exception>
    public static int Fit(int wanted, long bytesPerRun, long available)
    {
        if (bytesPerRun > available) { throw new MemoryLimitException(bytesPerRun, available); }
        return bytesPerRun <= 0 ? wanted : (int)Math.Clamp(available / bytesPerRun, 1, wanted);
    }
}
