namespace Downshift.Scenarios.Findings;

/// <summary>A place in a file: line and column from 1; 0 means the file as a whole.</summary>
internal readonly record struct SourceMark(string File, int Line, int Column);
