using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>
/// Files for a scenario that lies outside the scenarios root: <c>./name</c> stands for the folder of that scenario, any
/// other name for the root. Both are roots of their own that no name can leave.
/// </summary>
internal sealed class PairFiles(IScenarioFiles own, IScenarioFiles? shared) : IScenarioFiles
{
    private const string Own = "./";

    public bool Exists(string name) => name.StartsWith(Own, StringComparison.Ordinal)
        ? own.Exists(name[Own.Length..])
        : shared?.Exists(name) ?? false;

    public IReadOnlyList<string> Beside(string name) => name.StartsWith(Own, StringComparison.Ordinal)
        ? [.. own.Beside(name[Own.Length..]).Select(file => Own + file)]
        : shared?.Beside(name) ?? [];

    public byte[]? Read(string name, out Phrase problem)
    {
        problem = new("there is no such file", "没有这个文件");
        return name.StartsWith(Own, StringComparison.Ordinal)
            ? own.Read(name[Own.Length..], out problem)
            : shared?.Read(name, out problem);
    }
}
