using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Yaml;

/// <summary>A key of a mapping with its value.</summary>
internal readonly record struct Entry(string Key, SourceMark KeyMark, Node Value);
