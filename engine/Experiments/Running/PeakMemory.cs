using System.Diagnostics;

namespace Downshift.Experiments.Running;

/// <summary>Largest working set of this process.</summary>
internal static class PeakMemory
{
    /// <summary>Bytes; never below what is held now, for systems that do not record a peak.</summary>
    public static long Bytes()
    {
        using Process self = Process.GetCurrentProcess();
        return Math.Max(self.PeakWorkingSet64, Environment.WorkingSet);
    }
}
