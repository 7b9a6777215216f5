namespace Downshift.BenchGate;

/// <summary>For whom the result is written.</summary>
internal enum OutputFormat
{
    /// <summary>A terminal or a log.</summary>
    Text,

    /// <summary>A pull request.</summary>
    Markdown,

    /// <summary>A program.</summary>
    Json,
}
