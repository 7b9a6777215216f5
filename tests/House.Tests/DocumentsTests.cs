using System.Text.RegularExpressions;

namespace Downshift.House;

/// <summary>What the pages name exists.</summary>
public partial class DocumentsTests
{
    // Files that a run writes or a reader makes, and the name that scenarios.md forbids.
    private static readonly string[] Made =
    [
        "runs.csv", "series.csv", "summary.json", "manifest.json", "study.json", "points.csv", "effects.csv",
        "hypotheses.json", "hypotheses.csv", "scenario.schema.json", "my-doors.yaml",
        "../other.yaml",
    ];

    private static readonly string[] Starts =
    [
        "", "docs", "engine", "engine/Kernel", "engine/Model", "engine/Scenarios", "engine/Experiments",
        "engine/Experiments/Comparison", "scenarios", "scenarios/wuhan", "scenarios/tutorial", "bench", "bench/Macro",
        "bench/Micro", "tools", "tests", "tests/House.Tests", "tests/Kernel.Tests", "tests/Model.Tests",
    ];

    [Fact]
    public void Every_file_that_a_page_names_exists()
    {
        string[] missing = [.. Pages().SelectMany(page => Named(File.ReadAllText(page))
            .Where(name => !Exists(name)).Select(name => $"{Repository.Short(page)}: {name}")).Distinct()];
        Assert.Empty(missing);
    }

    [Fact]
    public void The_page_on_the_library_shows_the_code_that_a_test_runs()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "library.md")).ReplaceLineEndings("\n");
        string test = Flat(File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "Kernel.Tests", "Oracles", "LibraryExampleTests.cs")));
        string[] blocks = [.. Code().Matches(page).Select(match => match.Groups[1].Value)];
        string shown = blocks.Single(block => block.Contains("HeapCalendar", StringComparison.Ordinal));
        Assert.InRange(shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 10, 25);
        Assert.Contains(Flat(shown), test, StringComparison.Ordinal);
    }

    private static string Flat(string text) => Blank().Replace(text, " ").Trim();

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Append(Path.Combine(Repository.Root, "README.md")).Order(StringComparer.Ordinal);

    // Quoted names with a known ending, and plain ones that begin with a folder of the repository; patterns,
    // placeholders and addresses are none.
    private static IEnumerable<string> Named(string page)
    {
        string text = Code().Replace(page, "");
        return Quoted().Matches(text)
            .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(name => FileName().IsMatch(name))
            .Concat(Plain().Matches(text).Select(match => match.Value))
            .Where(name => !Made.Contains(name, StringComparer.Ordinal));
    }

    private static bool Exists(string name)
    {
        string bare = name.TrimStart('/');
        if (Starts.Any(start => File.Exists(Path.Combine(Repository.Root, start, bare)))) { return true; }

        // Pages on one room name its files by their last folders alone.
        return !bare.StartsWith("..", StringComparison.Ordinal)
            && Repository.Sources("engine", "tools", "bench", "tests").Select(Repository.Short)
                .Any(file => file.EndsWith('/' + bare, StringComparison.Ordinal));
    }

    [GeneratedRegex("```\\w*\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("`([^`\\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[A-Za-z0-9_./-]+\.(?:cs|md|yaml|csv|json|txt|props|csproj|cff|svg|png|yml|sln)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?<![\w/`.-])(?:docs|scenarios|tests|engine|tools|bench)/[\w./-]+\.(?:md|cs|yaml|csv)")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
