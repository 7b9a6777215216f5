namespace Downshift.Cli;

/// <summary>What the command tells scripts (CONTRACT.md).</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A run failed, or a result does not match; what finished is kept.</summary>
    public const int Failed = 1;

    /// <summary>Invalid input; nothing was run.</summary>
    public const int Invalid = 2;

    /// <summary>A limit was reached; the result is marked.</summary>
    public const int Limit = 3;

    /// <summary>Cancelled; what finished is kept.</summary>
    public const int Cancelled = 130;
}
