namespace Downshift.BenchGate;

/// <summary>What the program tells scripts.</summary>
internal static class ExitCode
{
    /// <summary>Same or faster, or every difference is explained.</summary>
    public const int SameOrFaster = 0;

    /// <summary>A benchmark is slower, or an exact counter changed.</summary>
    public const int Worse = 1;

    /// <summary>The two cannot be compared, or the arguments are wrong.</summary>
    public const int NotComparable = 2;
}
