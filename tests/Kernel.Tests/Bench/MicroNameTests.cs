using System.Text.RegularExpressions;

namespace Downshift.Kernel.Tests.Bench;

/// <summary>Results of different versions are compared by name: a benchmark keeps the one it was given.</summary>
public sealed partial class MicroNameTests
{
    [Fact]
    public void Benchmarks_keep_their_names()
    {
        var folder = Path.Combine(Root(), "bench", "Micro");
        var source = string.Concat(Directory.EnumerateFiles(folder, "*.cs").Order().Select(File.ReadAllText));
        var names = Name().Matches(source).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Benchmark().Count(source), names.Length);
        Assert.Equal(File.ReadAllLines(Path.Combine(folder, "names.txt")), names);
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulation.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Simulation.sln is not above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\[Benchmark\b")]
    private static partial Regex Benchmark();

    [GeneratedRegex(@"\[Benchmark\([^\]]*Description = ""([^""]+)""\)\]")]
    private static partial Regex Name();
}
