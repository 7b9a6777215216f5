using System.Security.Cryptography;
using System.Text;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>Reads the files of one load: checks names, finds them, decodes them strictly, and remembers them.</summary>
internal sealed class FileReader(IScenarioFiles files, FindingCollector findings)
{
    private const int MostFiles = 32;
    private const long MostBytes = 8L << 20;

    private static readonly UTF8Encoding Strict = new(false, true);

    private readonly SortedDictionary<string, FileText> byName = new(StringComparer.Ordinal);
    private readonly List<FileText> order = [];
    private long total;

    /// <summary>The files read so far.</summary>
    public IReadOnlyList<ScenarioFile> Files =>
        [.. order.Select(file => new ScenarioFile(file.Name, file.Sha256, file.Text))];

    /// <summary>Reads a file that a scenario refers to.</summary>
    /// <param name="reference">Name as written.</param>
    /// <param name="from">Name of the file that refers to it.</param>
    /// <param name="mark">Where it does so.</param>
    /// <param name="path">Path of the key.</param>
    public FileText? Follow(string reference, string from, SourceMark mark, string path)
    {
        if (FileNames.Fault(reference) is { } fault)
        {
            findings.Error(mark, path, new(
                $"'{SafeText.Of(reference)}' {fault.English}", $"“{SafeText.Of(reference)}”{fault.Chinese}"),
                FileNames.Allowed);
            return null;
        }

        int slash = from.LastIndexOf('/');
        string beside = slash < 0 ? reference : from[..(slash + 1)] + reference;
        string name = beside == reference || byName.ContainsKey(beside) || files.Exists(beside) ? beside : reference;
        if (name == reference && !files.Exists(name))
        {
            name = beside;
        }

        return byName.TryGetValue(name, out FileText? known) ? known : Open(name, mark, path);
    }

    /// <summary>Reads a file by its name below the root.</summary>
    public FileText? Open(string name, SourceMark mark, string path)
    {
        byte[]? bytes = files.Read(name, out Phrase problem);
        if (bytes is not null)
        {
            return Decode(name, bytes, mark, path);
        }

        // A missing start file has no place to point at; a missing reference has.
        bool start = mark.Line == 0;
        string nearest = start || files.Exists(name) ? "" : findings.Nearest(name, files.Beside(name));
        findings.Error(mark, path, start ? problem : new(
            $"'{SafeText.Of(name)}': {problem.English}", $"“{SafeText.Of(name)}”：{problem.Chinese}"),
            start ? default : FileNames.Allowed, SafeText.Of(nearest));
        return null;
    }

    /// <summary>Decodes the bytes of a file and keeps it.</summary>
    public FileText? Decode(string name, byte[] bytes, SourceMark mark, string path)
    {
        total += bytes.Length;
        if (byName.Count == MostFiles || total > MostBytes)
        {
            findings.Error(mark, path, new("the scenario has too many files", "场景文件过多"),
                Phrase.Same($"{MostFiles}, {MostBytes >> 20} MiB"));
            return null;
        }

        int start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        string text;
        try
        {
            text = Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            int at = Math.Clamp(exception.Index + start, 0, bytes.Length);
            (int line, int column) = PlaceOf(Encoding.Latin1.GetString(bytes, 0, at));
            findings.Error(new SourceMark(name, line, column), "",
                new("the file is not UTF-8", "文件不是 UTF-8 编码"), Phrase.Same("UTF-8"));
            return null;
        }

        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            (int line, int column) = PlaceOf(text[..nul]);
            findings.Error(new SourceMark(name, line, column), "",
                new("the file holds a NUL character", "文件含有 NUL 字符"), new("text", "文本"));
            return null;
        }

        var file = new FileText(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        byName[name] = file;
        order.Add(file);
        return file;
    }

    private static (int Line, int Column) PlaceOf(string before)
    {
        int line = before.Count(letter => letter == '\n') + 1;
        return (line, before.Length - before.LastIndexOf('\n'));
    }
}
