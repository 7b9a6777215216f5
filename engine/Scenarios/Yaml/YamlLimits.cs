namespace Downshift.Scenarios.Yaml;

/// <summary>Limits of a scenario file: ten times what the largest shipped file needs.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 1 << 20;

    /// <summary>Nesting of lists and mappings.</summary>
    public const int Depth = 32;

    /// <summary>Scalars, lists and mappings of a file, keys included.</summary>
    public const int Nodes = 100_000;

    /// <summary>Bytes of one text.</summary>
    public const int ScalarBytes = 64 << 10;

    /// <summary>Characters of a key.</summary>
    public const int KeyLength = 256;
}
