using System.Text.Json;

namespace Downshift.Tools.Tests.Cli;

public sealed class OtherCommandsTests
{
    private static readonly string[] Commands =
        ["list", "check", "run", "compare", "explain", "diff", "schema", "verify", "verify-run"];

    [Fact]
    public void Help_of_every_command_shows_an_example_in_both_languages()
    {
        using var shell = new Shell();
        foreach (string command in Commands)
        {
            Assert.Equal(0, shell.Run(command, "--help"));
            Assert.Contains($"Example:{Environment.NewLine}  downshift {command}", shell.Out, StringComparison.Ordinal);
            Assert.Equal(0, shell.Run(command, "--help", "--lang", "zh"));
            Assert.Contains("示例：", shell.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Help_lists_every_command_and_no_arguments_show_it()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("--help"));
        string help = shell.Out;
        foreach (string command in Commands) { Assert.Contains($"  {command} ", help, StringComparison.Ordinal); }
        Assert.Equal(0, shell.Run());
        Assert.Equal(help, shell.Out);
    }

    [Fact]
    public void List_names_the_built_in_scenarios()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("list"));
        foreach (string name in (string[])["wuhan-sweeps", "wuhan-beds", "wuhan-cadres"])
        {
            Assert.Contains(name, shell.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_counts_what_is_sound_and_finds_what_is_not()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("check", "wuhan-sweeps", "wuhan-beds"));
        Assert.Contains("wuhan-sweeps: wuhan-sweeps, 6 variants, 48 days", shell.Out, StringComparison.Ordinal);
        string broken = shell.File("broken.yaml", "schema: 1\nscenaro: x\n");
        Assert.Equal(2, shell.Run("check", "wuhan-beds", broken));
        Assert.Contains("scenaro", shell.Error, StringComparison.Ordinal);
        Assert.Contains("errors", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("check", broken, "--format", "json"));
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        Assert.Contains(
            json.RootElement.EnumerateArray(),
            finding => finding.GetProperty("problem").GetString()!.Contains("scenaro", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_text_never_reaches_the_terminal()
    {
        using var shell = new Shell();
        string hostile = shell.File("hostile.yaml", "schema: 1\n\"\\e[31m[bold]\\u202e\": x\n");
        Assert.Equal(2, shell.Run("check", hostile));
        Assert.DoesNotContain('\u001b', shell.Error);
        Assert.DoesNotContain('\u202e', shell.Error);
    }

    [Fact]
    public void Run_prints_key_figures_of_one_variant_and_writes_nothing_unless_told()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("run", "wuhan-sweeps", "--scale", "1/50", "--variant", "second-sweep"));
        Assert.Equal(1, shell.City.Runs);
        Assert.Contains("Share of infected people found", shell.Out, StringComparison.Ordinal);
        Assert.Contains("state hash", shell.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
        Assert.Equal(2, shell.Run("run", "wuhan-sweeps", "--variant", "third-sweep"));
        Assert.Contains("allowed: no-sweep, first-sweep", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_the_day_the_choices_and_every_parameter_with_source_and_evidence()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("explain", "wuhan-sweeps", "--variant", "second-sweep"));
        Assert.Contains("The order of a day", shell.Out, StringComparison.Ordinal);
        Assert.Contains("door-to-door", shell.Out, StringComparison.Ordinal);
        foreach (Downshift.Model.Parameters.ParameterDefinition one in Downshift.Model.Parameters.ParameterCatalog.All)
        {
            Assert.Contains(one.Name, shell.Out, StringComparison.Ordinal);
        }

        Assert.Contains("assumption", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_says_in_words_how_two_scenarios_differ()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("diff", "wuhan-sweeps", "wuhan-beds"));
        Assert.Contains("baseline", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("diff", "wuhan-sweeps", "wuhan-sweeps"));
        Assert.Equal("No difference that could change a result.", shell.Out.Trim());
    }

    [Fact]
    public void Schema_is_json()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("schema"));
        using JsonDocument schema = JsonDocument.Parse(shell.Out);
        Assert.Equal(JsonValueKind.Object, schema.RootElement.GetProperty("properties").ValueKind);
    }

    [Fact]
    public void Verify_run_confirms_a_result_and_finds_a_changed_program()
    {
        using var shell = new Shell();
        shell.Compare();
        Assert.Equal(0, shell.Run("verify-run", shell.Folder, "--threads", "1"));
        using var changed = new Shell
        {
            City = new FakeCity((parameters, run) => FakeCity.Observe(parameters, run) with { StateHash = 5 }),
        };
        Assert.Equal(1, changed.Run("verify-run", shell.Folder));
        Assert.Contains("no-sweep #1: 0000", changed.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("verify-run", shell.Folder + "-missing"));
    }
}
