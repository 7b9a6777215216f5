using System.Text;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Yaml;

/// <summary>A list or mapping being read. Frames stand in a list, so that depth costs no call stack.</summary>
internal sealed class Frame(NodeKind kind, SourceMark mark, PathPart where, bool flow)
{
    private readonly List<Node> items = [];
    private readonly List<Entry> entries = [];
    private readonly SortedDictionary<string, SourceMark> keys = new(StringComparer.Ordinal);
    private bool lastIsPlain;

    public NodeKind Kind { get; } = kind;

    /// <summary>The key whose value comes next; null when a key is expected.</summary>
    public string? Key { get; private set; }

    public SourceMark KeyMark { get; private set; }

    /// <summary>The pending value belongs to a key that was written twice: read it, then drop it.</summary>
    public bool Dropped { get; private set; }

    /// <summary>Path of the value that comes next.</summary>
    public PathPart Next => Kind == NodeKind.List ? where.Then(items.Count) : Key is null ? where : where.Then(Key);

    public static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;

    /// <summary>Takes a key; false if it was there before, also in another spelling of the same letters.</summary>
    public bool TakeKey(string key, SourceMark keyMark, out SourceMark first)
    {
        (Key, KeyMark, Dropped) = (key, keyMark, false);
        string folded = Fold(key);
        if (keys.TryGetValue(folded, out first))
        {
            Dropped = true;
            return false;
        }

        keys.Add(folded, keyMark);
        return true;
    }

    /// <summary>Adds a finished value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="plain">It is a scalar written without quotes.</param>
    public void Add(Node value, bool plain)
    {
        if (Kind == NodeKind.List)
        {
            if (flow && plain && Continues(items.Count > 0 ? items[^1] : null))
            {
                items[^1] = Node.Scalar(items[^1].Mark, items[^1].Where, items[^1].Text + ", " + value.Text);
            }
            else
            {
                items.Add(value);
                lastIsPlain = plain;
            }

            return;
        }

        AddEntry(value, plain);
        Key = null;
    }

    /// <summary>Leaves the value that comes next out, or takes it as the key of a value to be left out.</summary>
    public void Skip(SourceMark mark)
    {
        if (Kind == NodeKind.Map && Key is null)
        {
            (Key, KeyMark, Dropped) = ("*", mark, true);
        }
        else
        {
            Key = null;
        }
    }

    public Node Close() => Kind == NodeKind.List ? Node.List(mark, where, items) : Node.Map(mark, where, entries);

    private static string Fold(string key)
    {
        try
        {
            return key.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return key; // A lone surrogate cannot be normalised; the key is refused as unknown later.
        }
    }

    private void AddEntry(Node value, bool plain)
    {
        if (flow && plain && value.IsEmpty && entries.Count > 0 && Continues(entries[^1].Value))
        {
            // {value: lognormal(median 14 d, iqr 10 d..19 d)}: the comma ends the value to YAML, not to a reader.
            Entry last = entries[^1];
            Node joined = Node.Scalar(last.Value.Mark, last.Value.Where, last.Value.Text + ", " + Key);
            entries[^1] = last with { Value = joined };
            return;
        }

        if (!Dropped)
        {
            entries.Add(new Entry(Key!, KeyMark, value));
            lastIsPlain = plain;
        }
    }

    private bool Continues(Node? last)
    {
        if (last is null || !lastIsPlain || last.Kind != NodeKind.Scalar || last.Text.Length > YamlLimits.KeyLength)
        {
            return false;
        }

        return last.Text.Count(letter => letter == '(') > last.Text.Count(letter => letter == ')');
    }
}
