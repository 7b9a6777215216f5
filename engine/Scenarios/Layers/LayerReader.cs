using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Layers;

/// <summary>Reads a scenario file and the files it extends into one tree.</summary>
internal sealed class LayerReader(FileReader files, FindingCollector findings)
{
    private const int MostExtends = 4;

    /// <summary>The tree of a file with everything below it, or null if a file cannot be read at all.</summary>
    public Node? Read(FileText start)
    {
        var layers = new List<Node>();
        var names = new List<string>();
        FileText? file = start;
        while (file is not null)
        {
            names.Add(file.Name);
            Node? layer = ReadOne(file);
            if (layer is null)
            {
                return null;
            }

            layers.Add(layer);
            Node? extends = layer.Find("extends");
            file = extends is null ? null : Next(extends, file, names);
            if (extends is not null && file is null)
            {
                return null;
            }
        }

        Node tree = layers[^1];
        for (int i = layers.Count - 2; i >= 0; i--)
        {
            // What a file is called and what it builds on is its own; everything else is inherited.
            tree = TreeMerge.Merge(tree.Without("schema", "scenario", "title", "purpose", "extends"), layers[i]);
        }

        return Node.Map(layers[0].Mark, PathPart.Root, tree.Entries);
    }

    private Node? ReadOne(FileText file)
    {
        var origin = new SourceMark(file.Name, 1, 1);
        int before = findings.Count;
        Node? root = YamlReader.Read(file.Text, origin, "", findings);
        if (root is null)
        {
            if (findings.Count == before)
            {
                findings.Error(origin, "", new("the file is empty", "文件为空"));
            }

            return null;
        }

        if (root.Kind != NodeKind.Map)
        {
            findings.Error(root.Mark, "", new("a scenario file is a mapping of keys", "场景文件应为键值映射"));
            return null;
        }

        CheckSchema(root, origin);
        return TreeMerge.LongForm(root);
    }

    private void CheckSchema(Node root, SourceMark origin)
    {
        Node? schema = root.Find("schema");
        var allowed = Phrase.Same("schema: " + KeyTable.SchemaVersion);
        if (schema is null)
        {
            findings.Error(origin, "schema", new("'schema' is missing", "缺少“schema”"), allowed);
        }
        else if (schema.Kind != NodeKind.Scalar || schema.Text != KeyTable.SchemaVersion)
        {
            findings.Error(schema.Mark, "schema", new(
                $"this program reads version {KeyTable.SchemaVersion} of the schema",
                $"本程序读取第 {KeyTable.SchemaVersion} 版格式"), allowed);
        }
    }

    private FileText? Next(Node extends, FileText from, List<string> names)
    {
        if (extends.Kind != NodeKind.Scalar)
        {
            findings.Error(extends.Mark, "extends", new("is not a file name", "不是文件名"), FileNames.Allowed);
            return null;
        }

        FileText? next = files.Follow(extends.Text, from.Name, extends.Mark, "extends");
        if (next is not null && names.Contains(next.Name, StringComparer.Ordinal))
        {
            string chain = string.Join(" -> ", names.Append(next.Name));
            findings.Error(extends.Mark, "extends", new($"goes round in a circle: {chain}", $"循环引用：{chain}"));
            return null;
        }

        if (names.Count > MostExtends)
        {
            findings.Error(extends.Mark, "extends", new("the chain of files is too long", "文件链过长"),
                Phrase.Same($"{MostExtends}"));
            return null;
        }

        return next;
    }
}
