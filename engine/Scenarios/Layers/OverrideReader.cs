using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Layers;

/// <summary>Lays <c>--set path=value</c> over the tree, before the variants' patches.</summary>
internal sealed class OverrideReader(FindingCollector findings)
{
    public const string File = "--set";

    /// <summary>What a file is and rests on cannot be overridden, nor all variants at once.</summary>
    private static readonly string[] Own = ["schema", "scenario", "extends", "variants"];

    private static readonly string[] Fields = ["value", "range", "evidence", "source", "note"];

    /// <summary>The tree with all overrides.</summary>
    public Node Apply(Node tree, IReadOnlyList<string> overrides)
    {
        var given = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < overrides.Count; i++)
        {
            string text = overrides[i];
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            var mark = new SourceMark(File, i + 1, 1);
            if (equals <= 0)
            {
                string shown = SafeText.Of(text);
                findings.Error(mark, "", new($"'{shown}' is not path=value", $"“{shown}”不是 路径=值"),
                    Phrase.Same("path=value"));
                continue;
            }

            string path = text[..equals].Trim();
            if (Resolve(path, tree, mark) is { } keys)
            {
                string resolved = string.Join('.', keys);
                if (!given.Add(resolved))
                {
                    findings.Error(mark, resolved, new("is set a second time", "被重复设定"), new("once", "一次"));
                    continue;
                }

                tree = Set(tree, keys, text, equals, mark);
            }
        }

        return tree;
    }

    private Node Set(Node tree, IReadOnlyList<string> keys, string text, int equals, SourceMark mark)
    {
        string path = string.Join('.', keys);
        var origin = new SourceMark(File, mark.Line, equals + 2);
        int errors = findings.Count;
        Node? value = YamlReader.Read(text[(equals + 1)..], origin, path, findings);
        if (value is null || value.IsEmpty)
        {
            if (findings.Count == errors)
            {
                findings.Error(origin, path, new("has no value", "没有值"), Phrase.Same("path=value"));
            }

            return tree;
        }

        Node overlay = value;
        for (int i = keys.Count - 1; i >= 0; i--)
        {
            overlay = Node.Map(mark, PathPart.Of(string.Join('.', keys.Take(i))), [new Entry(keys[i], mark, overlay)]);
        }

        overlay = TreeMerge.LongForm(overlay);
        FindUnread(keys, mark);
        if (keys[0] != "variants")
        {
            FindUndone(tree, keys, mark);
        }

        return TreeMerge.Merge(tree, overlay);
    }

    /// <summary>An override of a number that nothing reads is allowed, and said to be vain.</summary>
    private void FindUnread(IReadOnlyList<string> keys, SourceMark mark)
    {
        if (keys.Count >= 3 && keys[^3] == "parameters" && keys[^1] == "value"
            && ParameterCatalog.TryIndexOf(keys[^2], out int index) && !ParameterCatalog.All[index].IsRead)
        {
            findings.Warning(mark, string.Join('.', keys), new(
                "changes nothing: nothing in the model reads it", "不起作用：模型中没有任何部分读取它"));
        }
    }

    /// <summary>An override that a variant's patch replaces must not vanish in silence.</summary>
    private void FindUndone(Node tree, IReadOnlyList<string> keys, SourceMark mark)
    {
        IReadOnlyList<Entry> variants = tree.Find("variants")?.Entries ?? [];
        string[] undoing = [.. variants.Where(entry => Undoes(entry.Value, keys)).Select(entry => entry.Key)];
        if (undoing.Length == 0)
        {
            return;
        }

        string path = string.Join('.', keys);
        string names = SafeText.Of(string.Join(", ", undoing));
        string inside = keys is ["parameters", _, "value"] ? keys[1]
            : keys[0] == "parameters" ? $"{keys[1]}.{keys[2]}" : path;
        var allowed = Phrase.Same($"variants.NAME.{inside}=…");
        if (undoing.Length == variants.Count)
        {
            findings.Error(mark, path, new(
                "changes nothing: every variant sets it itself", "不起作用：每个方案都各自设定了它"), allowed);
        }
        else
        {
            findings.Warning(mark, path, new(
                $"does not act on variants that set it themselves: {names}", $"对自行设定它的方案不起作用：{names}"), allowed);
        }
    }

    private static bool Undoes(Node patch, IReadOnlyList<string> keys)
    {
        if (keys is ["sweep", "window", "to"] && patch.Find("sweep")?.Find("deadline") is not null)
        {
            return true;
        }

        Node? node = patch;
        foreach (string key in keys)
        {
            if (node.Kind != NodeKind.Map)
            {
                return true;
            }

            node = node.Find(key);
            if (node is null)
            {
                return false;
            }
        }

        return true;
    }

    private List<string>? Resolve(string path, Node tree, SourceMark mark)
    {
        var keys = new List<string>();
        string rest = path;
        if (rest.StartsWith("variants.", StringComparison.Ordinal))
        {
            string[] parts = rest.Split('.', 3);
            string[] names = [.. (tree.Find("variants")?.Entries ?? []).Select(entry => entry.Key)];
            if (parts.Length == 2 && names.Contains(parts[1], StringComparer.Ordinal))
            {
                findings.Error(mark, path, new(
                    "a variant cannot be replaced whole; its keys can be set", "方案不能整体替换，只能设定其中的键"),
                    Phrase.Same(SafeText.Of($"variants.{parts[1]}.sweep.procedure=…")));
                return null;
            }

            if (parts.Length < 3 || !names.Contains(parts[1], StringComparer.Ordinal))
            {
                string name = parts.Length < 2 ? "" : parts[1];
                findings.Error(mark, path, new(
                    $"there is no variant '{SafeText.Of(name)}'", $"没有方案“{SafeText.Of(name)}”"),
                    Phrase.Same(SafeText.Of(string.Join(", ", names), 400)), findings.Nearest(name, names));
                return null;
            }

            keys.AddRange(["variants", parts[1]]);
            rest = parts[2];
        }

        if (ResolveRest(rest) is { } found)
        {
            keys.AddRange(found);
            return keys;
        }

        if (Own.Contains(rest, StringComparer.Ordinal))
        {
            findings.Error(mark, path, new("cannot be set here", "不能在此设定"), rest == "variants"
                ? Phrase.Same("variants.NAME.KEY=…") : new("in the file only", "只能写在文件里"));
            return null;
        }

        IEnumerable<string> known = KeyTable.All
            .Where(key => key.Kind != KeyKind.Section && !Own.Contains(key.Path, StringComparer.Ordinal))
            .Select(key => key.Path).Concat(ParameterCatalog.All.Select(definition => definition.Name))
            .Concat(FieldsNear(rest));
        findings.Error(mark, path, new("there is no such key or parameter", "没有这个键或参数"),
            new("a key of the file or a parameter's name", "文件中的键或参数名"), findings.Nearest(rest, known),
            new("list them with: downshift explain FILE", "可用 downshift explain FILE 列出"));
        return null;
    }

    private static List<string>? ResolveRest(string rest)
    {
        if (ResolveParameter(rest) is { } parameter)
        {
            return parameter;
        }

        const string Head = "parameters.";
        if (rest.StartsWith(Head, StringComparison.Ordinal))
        {
            return ResolveParameter(rest[Head.Length..]);
        }

        int cases = "demand.cases.".Length;
        if (rest.StartsWith("demand.cases.", StringComparison.Ordinal) && rest.Length > cases)
        {
            return ["demand", "cases", rest[cases..]];
        }

        return KeyTable.Find(rest) is not null && !Own.Contains(rest, StringComparer.Ordinal)
            ? [.. rest.Split('.')]
            : null;
    }

    /// <summary>The fields of a parameter whose name stands before the last point.</summary>
    private static IEnumerable<string> FieldsNear(string written)
    {
        int dot = written.LastIndexOf('.');
        return dot > 0 && ParameterCatalog.TryIndexOf(written[..dot], out _)
            ? Fields.Select(field => written[..(dot + 1)] + field) : [];
    }

    private static List<string>? ResolveParameter(string name)
    {
        if (ParameterCatalog.TryIndexOf(name, out _))
        {
            return ["parameters", name, "value"];
        }

        int dot = name.LastIndexOf('.');
        return dot > 0 && Fields.Contains(name[(dot + 1)..], StringComparer.Ordinal)
            && ParameterCatalog.TryIndexOf(name[..dot], out _)
            ? ["parameters", name[..dot], name[(dot + 1)..]]
            : null;
    }
}
