using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Yaml;

/// <summary>A node of a file: text, list or mapping, with the place and path it was written at. Immutable.</summary>
internal sealed class Node
{
    private Node(NodeKind kind, SourceMark mark, PathPart where, string text, IReadOnlyList<Node> items,
        IReadOnlyList<Entry> entries)
    {
        Kind = kind;
        Mark = mark;
        Where = where;
        Text = text;
        Items = items;
        Entries = entries;
    }

    public NodeKind Kind { get; }

    public SourceMark Mark { get; }

    /// <summary>The path it was written at.</summary>
    public PathPart Where { get; }

    /// <summary>The same as text.</summary>
    public string Path => Where.ToString();

    /// <summary>Text of a scalar, trimmed of nothing; empty for others.</summary>
    public string Text { get; }

    public IReadOnlyList<Node> Items { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>A scalar without any text, as after <c>key:</c>.</summary>
    public bool IsEmpty => Kind == NodeKind.Scalar && Text.Length == 0;

    public static Node Scalar(SourceMark mark, PathPart where, string text) =>
        new(NodeKind.Scalar, mark, where, text, [], []);

    public static Node List(SourceMark mark, PathPart where, IReadOnlyList<Node> items) =>
        new(NodeKind.List, mark, where, "", items, []);

    public static Node Map(SourceMark mark, PathPart where, IReadOnlyList<Entry> entries) =>
        new(NodeKind.Map, mark, where, "", [], entries);

    /// <summary>The value of a key of a mapping, or null. O(n); mappings are small or merged by name.</summary>
    public Node? Find(string key)
    {
        foreach (Entry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>A mapping without some keys.</summary>
    public Node Without(params ReadOnlySpan<string> keys)
    {
        var kept = new List<Entry>(Entries.Count);
        foreach (Entry entry in Entries)
        {
            if (!keys.Contains(entry.Key))
            {
                kept.Add(entry);
            }
        }

        return Map(Mark, Where, kept);
    }
}
