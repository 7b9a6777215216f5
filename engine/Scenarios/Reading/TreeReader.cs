using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Typed reading of a merged tree by paths of the key table; every fault becomes a finding.</summary>
internal sealed class TreeReader(Node tree, FindingCollector findings)
{
    private const int MostFiles = 32;

    public Node Tree => tree;

    public FindingCollector Findings => findings;

    /// <summary>The node of a path, or null. An empty value counts as a fault of its own.</summary>
    public Node? At(string path)
    {
        Node? node = tree;
        foreach (string part in path.Split('.'))
        {
            node = node?.Kind == NodeKind.Map ? node.Find(part) : null;
        }

        return node;
    }

    /// <summary>
    /// The node of a required path; missing is a finding at its nearest parent, unless a section above it is no mapping
    /// and has its finding already.
    /// </summary>
    public Node? Required(string path)
    {
        Node? node = At(path);
        if (node is not null)
        {
            return node;
        }

        Node parent = tree;
        bool hidden = findings.IsMisshaped(path);
        foreach (string part in path.Split('.'))
        {
            Node? next = parent.Find(part);
            hidden |= next is { Kind: not NodeKind.Map };
            if (next is not { Kind: NodeKind.Map }) { break; }
            parent = next;
        }

        if (hidden)
        {
            return null;
        }

        Key? key = KeyTable.Find(path);
        findings.Error(parent.Mark, path, new($"'{path}' is missing", $"缺少“{path}”"), Allowed(key));
        return null;
    }

    /// <summary>The text of a scalar, or the default; null if it is missing or no text.</summary>
    public string? Text(string path, out Node? node)
    {
        Key key = KeyTable.Find(path)!;
        node = key.Default is null ? Required(path) : At(path);
        if (node is null)
        {
            return key.Default;
        }

        if (node.Kind == NodeKind.Scalar && node.Text.Length > 0)
        {
            return node.Text;
        }

        findings.Error(node.Mark, node.Path, node.IsEmpty
            ? new("has no value", "没有值") : new("is not a single value", "不是单个值"), Allowed(key));
        return null;
    }

    /// <summary>Position of a word among the words of its key; 0 on a fault.</summary>
    public int Word(string path)
    {
        IReadOnlyList<string> words = KeyTable.Find(path)!.Words;
        string? text = Text(path, out Node? node);
        return text is null ? 0 : Math.Max(0, IndexOf(text, words, node));
    }

    public bool Flag(string path)
    {
        string? text = Text(path, out Node? node);
        return text is not null && IndexOf(text, ["true", "false"], node) == 0;
    }

    /// <summary>Which words of a key's list are given.</summary>
    public bool[] Words(string path)
    {
        Key key = KeyTable.Find(path)!;
        bool[] given = new bool[key.Words.Count];
        Node? node = At(path);
        if (node is null)
        {
            Array.Fill(given, true);
            return given;
        }

        if (node.Kind != NodeKind.List || node.Items.Count > key.Words.Count)
        {
            findings.Error(node.Mark, node.Path, node.Kind != NodeKind.List
                ? new("is not a list", "不是列表") : new("is too long a list", "列表过长"), Allowed(key));
            return given;
        }

        foreach (Node item in node.Items)
        {
            int index = item.Kind == NodeKind.Scalar ? IndexOf(item.Text, key.Words, item) : -1;
            if (index >= 0)
            {
                given[index] = true;
            }
        }

        return given;
    }

    /// <summary>A date; null if it is missing or wrong.</summary>
    public DateOnly? Date(string path, out Node? node)
    {
        string? text = Text(path, out node);
        if (text is null or "" || node is null)
        {
            return null;
        }

        if (DateText.TryParse(text, out DateOnly date, out Phrase problem))
        {
            return date;
        }

        findings.Error(node.Mark, node.Path, problem, DateText.Allowed);
        return null;
    }

    /// <summary>A whole number within bounds; null on a fault, and where it may be left open and is.</summary>
    public long? Whole(string path, long low, long high)
    {
        string? text = Text(path, out Node? node);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!NumberText.TryParse(text, out double value, out Phrase problem))
        {
            findings.Error(node!.Mark, node.Path, problem, Phrase.Same($"{low} – {high}"));
            return null;
        }

        if (value == Math.Floor(value) && value >= low && value <= high)
        {
            return (long)value;
        }

        findings.Error(node!.Mark, node.Path, new(
            $"'{SafeText.Of(text)}' is not a whole number from {low} to {high}",
            $"“{SafeText.Of(text)}”不是 {low} 至 {high} 的整数"), Phrase.Same($"{low} – {high}"));
        return null;
    }

    /// <summary>Names of files; a single name or a list.</summary>
    public IReadOnlyList<Node> Files(string path)
    {
        Node? node = Required(path);
        if (node is null)
        {
            return [];
        }

        IReadOnlyList<Node> names = node.Kind == NodeKind.List ? node.Items : [node];
        if (names.Count is > 0 and <= MostFiles
            && names.All(name => name is { Kind: NodeKind.Scalar, Text.Length: > 0 }))
        {
            return names;
        }

        findings.Error(node.Mark, node.Path, new("is not a file name or a list of file names", "不是文件名或文件名列表"),
            FileAllowed);
        return [];
    }

    private static Phrase FileAllowed => Scenarios.Files.FileNames.Allowed;

    private static Phrase Allowed(Key? key)
    {
        if (key is null)
        {
            return Phrase.None;
        }

        return key.Kind switch
        {
            KeyKind.Word or KeyKind.Words => Phrase.Same(string.Join(", ", key.Words)),
            KeyKind.Flag => Phrase.Same("true, false"),
            KeyKind.Date or KeyKind.AnyDate => DateText.Allowed,
            KeyKind.DateOrNever => new(DateText.Allowed.English + ", or never", DateText.Allowed.Chinese + "，或 never"),
            KeyKind.File or KeyKind.Files => FileAllowed,
            _ => key.Meaning,
        };
    }

    private int IndexOf(string text, IReadOnlyList<string> words, Node? node)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], text, StringComparison.Ordinal))
            {
                return i;
            }
        }

        findings.Error(node!.Mark, node.Path,
            new($"'{SafeText.Of(text)}' is not allowed here", $"此处不允许“{SafeText.Of(text)}”"),
            Phrase.Same(string.Join(", ", words)), findings.Nearest(Meant(text), words));
        return -1;
    }

    /// <summary>YAML of old took more words for true and false; they are still written.</summary>
    private static string Meant(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "ON" or "Y" => "true",
        "NO" or "OFF" or "N" => "false",
        _ => text,
    };
}
