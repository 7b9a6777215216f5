using System.Globalization;
using System.Text.RegularExpressions;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>docs/benchgate.md and the workflow beside it say what the program does.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private const double PercentagePoints = 0.0051;

    private static readonly string Root = FindRoot();
    private static readonly string Page = Text("docs/benchgate.md");
    private static readonly string Workflow = Text("docs/benchgate-workflow.yml");

    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void The_example_prints_what_the_page_shows()
    {
        Assert.Equal(1, shell.Compare(Block("jsonl baseline"), Block("jsonl candidate")));
        Assert.Equal(Block("text"), shell.Out);
    }

    [Fact]
    public void Another_machine_gives_the_sentence_shown()
    {
        const string line = """{"benchmark":"a","nsPerEvent":5,"processor":"AMD EPYC"}""";
        Assert.Equal(2, shell.Compare(line, line.Replace("AMD EPYC", "Intel Xeon", StringComparison.Ordinal)));
        Assert.Equal(Block("text apart"), shell.Error);
    }

    [Fact]
    public void The_explanations_shown_explain_the_example()
    {
        string file = shell.File("why.txt", Block("explanations"));
        string candidate = Block("jsonl candidate");
        Assert.Equal(0, shell.Compare(
            Block("jsonl baseline"), candidate, "--explanations", file, "--allow", "mmc/1=why"));
        Assert.Contains("slowdown explained by HERE", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_options_is_that_of_the_help()
    {
        shell.Run("--help");
        string[] help = [.. HelpOption().Matches(shell.Out).Select(match => match.Groups[1].Value)
            .Where(name => name is not ("--help" or "--version"))];
        string[] page = [.. PageOption().Matches(Page).Select(match => match.Groups[1].Value)];
        Assert.Equal(help.Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    /// <summary>Power at twice the time and false alarms at 1.3, as the page states them.</summary>
    [Fact]
    public void The_rates_of_the_page_are_those_of_the_simulation()
    {
        Match[] rows = PowerRow().Matches(Page).ToArray<Match>();
        Assert.Equal(4, rows.Length);
        foreach (Match row in rows)
        {
            int samples = int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture);
            for (int column = 2; column <= 4; column++)
            {
                double stated = double.Parse(row.Groups[column].Value, CultureInfo.InvariantCulture) / 100;
                double noise = (column - 1) / 10.0;
                Assert.Equal(stated, GateSimulation.FailureRate(samples, 2, noise, false), PercentagePoints);
            }
        }

        Match alarms = FalseAlarms().Match(Page);
        int[] sizes = [3, 5, 10];
        for (int i = 0; i < sizes.Length; i++)
        {
            double stated = double.Parse(alarms.Groups[i + 1].Value, CultureInfo.InvariantCulture) / 100;
            Assert.Equal(stated, GateSimulation.FailureRate(sizes[i], 1.3, 0.3, false), 0.001);
        }
    }

    [Fact]
    public void Options_of_the_workflow_exist_and_its_projects_too()
    {
        shell.Run("--help");
        string compare = Workflow[Workflow.IndexOf("- name: Compare", StringComparison.Ordinal)..];
        string[] used = [.. Option().Matches(compare).Select(match => match.Value)
            .Except(["--no-build", "--project"])];
        Assert.NotEmpty(used);
        Assert.All(used, option => Assert.Contains(option, shell.Out, StringComparison.Ordinal));
        Assert.Contains("baseline/tools/BenchGate", Workflow, StringComparison.Ordinal);
        string project = ProjectOfWorkflow().Match(Workflow).Groups[1].Value;
        Assert.True(Directory.Exists(Path.Combine(Root, project)), project);
        Assert.True(File.Exists(Path.Combine(Root, "tools/BenchGate/BenchGate.csproj")));
    }

    [Fact]
    public void The_workflow_measures_alternately_on_one_runner_as_the_page_says()
    {
        Assert.Single(Runner().Matches(Workflow));
        const string loop = "for side in baseline candidate; do";
        Assert.Contains(loop, Page, StringComparison.Ordinal);
        int rounds = Workflow.IndexOf("for round in $(seq \"$ROUNDS\"); do", StringComparison.Ordinal);
        int sides = Workflow.IndexOf(loop, StringComparison.Ordinal);
        Assert.InRange(rounds, 0, sides);
        int samples = int.Parse(Rounds().Match(Workflow).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Contains($"for round in $(seq {samples}); do", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_is_indented_by_spaces_in_steps_of_two_and_passes_the_exit_code_on()
    {
        Assert.DoesNotContain('\t', Workflow);
        Assert.All(Workflow.Split('\n'), line => Assert.Equal(0, (line.Length - line.TrimStart(' ').Length) % 2));
        Assert.Contains("> table.md || status=$?", Workflow, StringComparison.Ordinal);
        Assert.Contains("exit \"$status\"", Workflow, StringComparison.Ordinal);
        Assert.Contains("contents: read", Workflow, StringComparison.Ordinal);
    }

    /// <summary>A fenced block of the page by what stands behind its fence.</summary>
    private static string Block(string info)
    {
        string start = $"\n```{info}\n";
        int from = Page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        Assert.True(from >= start.Length, info);
        return Page[from..Page.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static string Text(string file) =>
        File.ReadAllText(Path.Combine(Root, file)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Simulation.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Simulation.sln was not found above the tests.");
    }

    [GeneratedRegex(@"^\s+(?:-\S, )*(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex HelpOption();

    [GeneratedRegex(@"^\| `(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex PageOption();

    [GeneratedRegex(@"^\| (\d+) \| (\d+)% \| (\d+)% \| (\d+)% \|$", RegexOptions.Multiline)]
    private static partial Regex PowerRow();

    [GeneratedRegex(@"noise is 30%: ([\d.]+)% with 3 samples, ([\d.]+)%\s+with 5, ([\d.]+)% with 10")]
    private static partial Regex FalseAlarms();

    [GeneratedRegex("(?<= )--[a-z][a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"BENCH_PROJECT: (\S+)")]
    private static partial Regex ProjectOfWorkflow();

    [GeneratedRegex("runs-on:")]
    private static partial Regex Runner();

    [GeneratedRegex(@"ROUNDS: (\d+)")]
    private static partial Regex Rounds();
}
