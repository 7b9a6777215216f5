using System.Text;
using Downshift.Scenarios.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Downshift.Scenarios.Yaml;

/// <summary>
/// Reads the YAML subset of scenario files into nodes: one document, no anchors, aliases or tags, bounded size and
/// depth. It works on the parser's events with a list of frames, so that no input can overflow the call stack.
/// </summary>
internal sealed class YamlReader
{
    private readonly FindingCollector findings;
    private readonly string file;
    private readonly SourceMark origin;
    private readonly List<Frame> frames = [];
    private Node? root;
    private Mark last = Mark.Empty;
    private int nodes;
    private bool stopped;

    private YamlReader(string file, SourceMark origin, FindingCollector findings)
    {
        this.file = file;
        this.origin = origin;
        this.findings = findings;
    }

    /// <summary>Reads a text; null if there is nothing that can be read on with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Place of its first character.</param>
    /// <param name="path">Path of its root node.</param>
    /// <param name="findings">Where faults go.</param>
    public static Node? Read(string text, SourceMark origin, string path, FindingCollector findings)
    {
        var reader = new YamlReader(origin.File, origin, findings);
        try
        {
            reader.ReadEvents(text, PathPart.Of(path));
        }
        catch (YamlException exception)
        {
            reader.Report(exception.Start, PathPart.Of(path), new(
                "is not readable as YAML: " + SafeText.Of(exception.Message),
                "不是可读的 YAML：" + SafeText.Of(exception.Message)));
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is a library fed with hostile text: whatever it throws means the text is not YAML.
            reader.Report(reader.last, PathPart.Of(path), new(
                "is not readable as YAML from here on", "自此处起不是可读的 YAML"));
            return null;
        }

        return reader.stopped ? null : reader.root;
    }

    private void ReadEvents(string text, PathPart path)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        int documents = 0;
        while (!stopped && parser.MoveNext())
        {
            last = parser.Current!.End;
            switch (parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    Stop(start.Start, path, new("a second document starts here", "此处开始了第二个文档"),
                        new("one document a file", "每个文件一个文档"));
                    break;
                case MappingStart mapping:
                    Open(NodeKind.Map, mapping, path, mapping.Style == MappingStyle.Flow);
                    break;
                case SequenceStart sequence:
                    Open(NodeKind.List, sequence, path, sequence.Style == SequenceStyle.Flow);
                    break;
                case Scalar scalar:
                    Take(scalar, path);
                    break;
                case AnchorAlias alias:
                    Report(alias.Start, Current(path), new("an alias (*name) stands here", "此处为别名（*名称）"),
                        new("write the value out; aliases are not read", "请写出完整值；不支持别名"));
                    if (frames.Count > 0)
                    {
                        frames[^1].Skip(MarkOf(alias.Start));
                    }

                    break;
                case MappingEnd or SequenceEnd:
                    Node closed = frames[^1].Close();
                    frames.RemoveAt(frames.Count - 1);
                    Add(closed, false);
                    break;
                default:
                    break;
            }
        }
    }

    private void Open(NodeKind kind, NodeEvent start, PathPart path, bool flow)
    {
        PathPart here = Current(path);
        SourceMark mark = MarkOf(start.Start);
        if (!Admit(start, here))
        {
            return;
        }

        if (frames.Count > 0 && frames[^1] is { Kind: NodeKind.Map, Key: null })
        {
            Stop(start.Start, here, new("a key is a list or mapping", "键是列表或映射"),
                new("keys are plain words", "键须为普通文字"));
            return;
        }

        if (frames.Count == YamlLimits.Depth)
        {
            Stop(start.Start, here, new("is nested too deeply", "嵌套过深"),
                Phrase.Same($"{YamlLimits.Depth}"));
            return;
        }

        frames.Add(new Frame(kind, mark, here, flow));
    }

    private void Take(Scalar scalar, PathPart path)
    {
        PathPart here = Current(path);
        if (!Admit(scalar, here))
        {
            return;
        }

        string text = scalar.Value ?? "";
        if (text.Length > YamlLimits.ScalarBytes / 4 && Encoding.UTF8.GetByteCount(text) > YamlLimits.ScalarBytes)
        {
            Stop(scalar.Start, here, new("is a text that is too long", "文本过长"), Phrase.Same("64 KiB"));
            return;
        }

        if (frames.Count > 0 && frames[^1] is { Kind: NodeKind.Map, Key: null })
        {
            TakeKey(scalar, text, here);
            return;
        }

        bool plain = scalar.Style == ScalarStyle.Plain;
        Add(Node.Scalar(MarkOf(scalar.Start), here, plain && IsNull(text) ? "" : text), plain);
    }

    private void TakeKey(Scalar scalar, string text, PathPart here)
    {
        if (text.Length > YamlLimits.KeyLength)
        {
            Stop(scalar.Start, here, new("is a key that is too long", "键过长"),
                Phrase.Same($"{YamlLimits.KeyLength}"));
            return;
        }

        SourceMark mark = MarkOf(scalar.Start);
        if (!frames[^1].TakeKey(text, mark, out SourceMark first))
        {
            findings.Error(mark, frames[^1].Next.ToString(), new(
                $"the key '{SafeText.Of(text)}' was written before, at line {first.Line}, column {first.Column}",
                $"键“{SafeText.Of(text)}”在第 {first.Line} 行第 {first.Column} 列已出现"),
                new("each key once, in one spelling", "每个键只写一次，且只用一种写法"));
        }
    }

    private bool Admit(NodeEvent node, PathPart path)
    {
        if (++nodes > YamlLimits.Nodes)
        {
            Stop(node.Start, path, new("the file has too many entries", "文件条目过多"),
                Phrase.Same($"{YamlLimits.Nodes}"));
            return false;
        }

        if (!node.Anchor.IsEmpty)
        {
            Report(node.Start, path, new("an anchor (&name) stands here", "此处为锚点（&名称）"),
                new("write the value out; anchors are not read", "请写出完整值；不支持锚点"));
        }

        if (!node.Tag.IsEmpty)
        {
            Report(node.Start, path, new("a tag (!name) stands here", "此处为标签（!名称）"),
                new("write the value without a tag", "请去掉标签"));
        }

        return true;
    }

    private void Add(Node value, bool plain)
    {
        if (frames.Count == 0) { root = value; }
        else { frames[^1].Add(value, plain); }
    }

    private static bool IsNull(string text) => text is "~" or "null" or "Null" or "NULL";

    private PathPart Current(PathPart path) => frames.Count == 0 ? path : frames[^1].Next;

    private SourceMark MarkOf(Mark mark)
    {
        int line = (int)Math.Min(mark.Line, int.MaxValue / 2);
        int column = (int)Math.Min(mark.Column, int.MaxValue / 2);
        return new SourceMark(file, origin.Line + line - 1, line == 1 ? origin.Column + column - 1 : column);
    }

    private void Report(Mark mark, PathPart path, Phrase problem, Phrase allowed = default) =>
        findings.Error(MarkOf(mark), path.ToString(), problem, allowed);

    private void Stop(Mark mark, PathPart path, Phrase problem, Phrase allowed)
    {
        stopped = true;
        Report(mark, path, problem, allowed);
    }
}
