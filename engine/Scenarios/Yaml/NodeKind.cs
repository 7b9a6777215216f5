namespace Downshift.Scenarios.Yaml;

/// <summary>Kinds of nodes.</summary>
internal enum NodeKind
{
    /// <summary>A text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>A mapping.</summary>
    Map,
}
