using System.Globalization;

namespace Downshift.BenchGate.Results;

/// <summary>Something wrong with what was given.</summary>
/// <param name="File">The file or folder; empty where it is none's fault.</param>
/// <param name="Line">Line, from 1; 0 where the whole file is meant.</param>
/// <param name="Text">What is wrong and what is allowed.</param>
internal sealed record Problem(string File, int Line, string Text)
{
    /// <summary><c>file:line: text</c>.</summary>
    public override string ToString() => File.Length == 0
        ? Text
        : Line == 0 ? $"{File}: {Text}" : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Text}");
}
