namespace Downshift.BenchGate.Results;

/// <summary>Bounds on what is read: a result file may come from anybody who can open a pull request.</summary>
internal static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 64 << 20;

    /// <summary>Bytes of all files of one side.</summary>
    public const long SideBytes = 256L << 20;

    /// <summary>Files of one side.</summary>
    public const int Files = 500;

    /// <summary>Folders below the folder given.</summary>
    public const int FolderDepth = 8;

    /// <summary>Objects and arrays inside one another.</summary>
    public const int JsonDepth = 32;

    /// <summary>Characters of a benchmark's name.</summary>
    public const int NameLength = 400;

    /// <summary>Characters of a hash, a machine or a runtime.</summary>
    public const int WordLength = 128;

    /// <summary>Benchmarks of one side.</summary>
    public const int Benchmarks = 10_000;

    /// <summary>Samples of one benchmark on one side; the interval looks at every pair.</summary>
    public const int Samples = 1_000;

    /// <summary>Shortest time in nanoseconds, far below any clock: factors between times stay finite.</summary>
    public const double LeastNanoseconds = 1e-6;

    /// <summary>Longest time in nanoseconds: about thirty years.</summary>
    public const double Nanoseconds = 1e18;

    /// <summary>Problems told; what follows is usually their consequence.</summary>
    public const int Problems = 20;
}
