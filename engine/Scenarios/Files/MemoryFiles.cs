using System.Text;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Files;

/// <summary>Files held as texts: those of a manifest, or of a test.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, string> texts) : IScenarioFiles
{
    public bool Exists(string name) => texts.ContainsKey(name);

    public IReadOnlyList<string> Beside(string name) => [.. texts.Keys.Take(1000)];

    public byte[]? Read(string name, out Phrase problem)
    {
        if (!texts.TryGetValue(name, out string? text))
        {
            problem = new("there is no such file", "没有这个文件");
            return null;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        problem = bytes.Length > YamlLimits.FileBytes ? DiskFiles.TooLarge : Phrase.None;
        return bytes.Length > YamlLimits.FileBytes ? null : bytes;
    }
}
