using System.Text.Json;
using Downshift.Model;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Tools.Tests.Cli;

public sealed class ReproduceTests
{
    [Fact]
    public void A_hypothesis_gets_its_verdict_with_the_points_behind_it()
    {
        using var shell = new Shell();
        Assert.Equal(0, Reproduce(shell, "--only", "H2", "--points", "59"));
        Assert.Contains("H2  supported: The door finds more", shell.Out, StringComparison.Ordinal);
        Assert.Contains(
            "so in 59 of 59 sets (at least 95 % of what is assumed possible)", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Hypotheses: 1 supported.", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
        Assert.True(File.Exists(Path.Combine(shell.Folder, "hypotheses.json")));
        Assert.True(File.Exists(Path.Combine(shell.Folder, "hypotheses.csv")));
        Assert.True(File.Exists(Path.Combine(shell.Folder, "wuhan-sweeps", "study.json")));
        Assert.Equal(60 * 2 * 2, shell.City.Runs);
    }

    [Fact]
    public void Says_in_chinese_what_it_says_in_english()
    {
        using var shell = new Shell();
        Assert.Equal(0, Reproduce(shell, "--only", "H2,H1", "--points", "59", "--lang", "zh"));
        Assert.Contains("H2  得到支持：", shell.Out.Replace(": ", "：", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("59 组中 59 组如此", shell.Out, StringComparison.Ordinal);
        Assert.Contains("尚不能检验", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_model_cannot_test_runs_nothing_and_says_why()
    {
        using var shell = new Shell();
        Assert.Equal(0, Reproduce(shell, "--only", "h5 H16"));
        Assert.Contains("Not testable yet", shell.Out, StringComparison.Ordinal);
        Assert.Contains("pledges and inspection are not in the model", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Hypotheses: 2 not testable.", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.City.Runs);
    }

    [Fact]
    public void Mistyped_hypotheses_and_points_give_2_and_what_is_allowed()
    {
        using var shell = new Shell();
        Assert.Equal(2, Reproduce(shell, "--only", "H2,H27,x,x", "--points", "1"));
        string[] lines = shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => line.StartsWith(
            "--only 'H27' is not allowed; allowed: H1, H2, H3", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("2 … 10000", StringComparison.Ordinal));
        Assert.Equal(2, Reproduce(shell, "--only", "H27", "--lang", "zh"));
        Assert.Contains("--only “H27” 不允许；允许：H1、H2", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void Json_and_csv_on_the_output_are_the_files()
    {
        using var shell = new Shell { ErrorIsScreen = true };
        Assert.Equal(0, Reproduce(shell, "--only", "H2,H4", "--points", "4", "--format", "json", "--quiet"));
        Assert.Equal("", shell.Error);
        Assert.Equal(File.ReadAllText(Path.Combine(shell.Folder, "hypotheses.json")), shell.Out);
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        foreach (string key in (string[])["points", "scale", "confidence", "complete", "program", "stateHash",
            "elapsedSeconds", "studies", "hypotheses"])
        {
            Assert.True(json.RootElement.TryGetProperty(key, out _), key);
        }

        JsonElement part = json.RootElement.GetProperty("hypotheses")[1].GetProperty("parts")[0];
        foreach (string key in (string[])["what", "whatZh", "verdict", "scenario", "outcome", "holds", "for", "against",
            "unseen", "undefined", "forAtLeast", "againstAtLeast", "asShipped", "influences"])
        {
            Assert.True(part.TryGetProperty(key, out _), key);
        }

        using var csv = new Shell();
        Assert.Equal(0, Reproduce(csv, "--only", "H2,H4", "--points", "4", "--format", "csv"));
        Assert.Equal(File.ReadAllText(Path.Combine(csv.Folder, "hypotheses.csv")), csv.Out);
        Assert.Equal(4, csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Stopping_gives_130_and_a_hypothesis_is_not_supported_by_half_of_its_claims()
    {
        Shell? stopped = null;
        int runs = 0;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                if (Interlocked.Increment(ref runs) > 20) { stopped!.Stop(); }
                run.Cancellation.ThrowIfCancellationRequested();
                return FakeCity.Observe(parameters, run);
            }),
        };
        stopped = shell;
        string[] args = ["--only", "H2,H21", "--points", "8", "--threads", "1"];
        Assert.Equal(130, Reproduce(shell, args));
        Assert.Contains("H2  undecided", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Not run: their studies were stopped", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Hypotheses: 1 undecided, 1 not run.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Stopped. Finished runs kept: 20, points complete: 5", shell.Error, StringComparison.Ordinal);

        using var later = new Shell();
        Assert.Equal(0, later.Run(
            ["reproduce", "--scale", "1/50", "--replications", "2", "--out", shell.Folder, "--resume", .. args]));
        Assert.Contains("20 finished runs found", later.Error, StringComparison.Ordinal);
        Assert.Equal((9 * 4 * 2) - 20, later.City.Runs);
    }

    [Fact]
    public void Stopping_before_any_run_ended_leaves_nothing()
    {
        using var shell = new Shell();
        shell.Stop();
        Assert.Equal(130, Reproduce(shell, "--only", "H2"));
        Assert.Equal("Stopped before any run had finished; nothing is kept.", shell.Error.Trim());
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void Runs_that_all_fail_give_1_and_leave_no_folder()
    {
        using var shell = new Shell { City = new FakeCity((_, _) => throw new InvalidOperationException("never")) };
        Assert.Equal(1, Reproduce(shell, "--only", "H2", "--points", "4"));
        Assert.StartsWith(
            "wuhan-sweeps, point 0: first-sweep, replication 1 failed", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void Other_hypotheses_of_the_same_scenario_find_the_runs_they_share()
    {
        using var shell = new Shell();
        Assert.Equal(0, Reproduce(shell, "--only", "H2", "--points", "4"));
        int before = shell.City.Runs;
        Assert.Equal(2, Reproduce(shell, "--only", "H3", "--points", "4"));
        Assert.Contains("add --resume to continue it", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, Reproduce(shell, "--only", "H3", "--points", "4", "--resume"));
        Assert.Equal(5 * 2, shell.City.Runs - before);
    }

    [Fact]
    public void A_disk_that_fails_before_anything_was_kept_keeps_nothing()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(Path.Combine(shell.Folder, "wuhan-sweeps", "runs", "runs.log"));
        Assert.Equal(1, Reproduce(shell, "--only", "H2", "--points", "4"));
        Assert.Contains($"Nothing is kept in {shell.Folder}.", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--resume", shell.Error, StringComparison.Ordinal);
        using var late = new Shell();
        Directory.CreateDirectory(Path.Combine(late.Folder, "hypotheses.csv.tmp"));
        Assert.Equal(1, Reproduce(late, "--only", "H2", "--points", "4"));
        Assert.Contains("H2", late.Out, StringComparison.Ordinal);
        Assert.Contains($"What finished is kept in {late.Folder}", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_comparison_is_refused_and_a_reproduction_s_is_none_for_a_comparison()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        Assert.Equal(2, Reproduce(shell, "--only", "H2"));
        Assert.Contains("cannot be continued; choose another folder", shell.Error, StringComparison.Ordinal);
        using var other = new Shell();
        Assert.Equal(0, Reproduce(other, "--only", "H2", "--points", "2"));
        Assert.Equal(2, other.Compare());
    }

    [Fact]
    public void Where_a_claim_turns_round_the_file_with_the_point_is_named()
    {
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) => Turning(parameters, run)),
        };
        Assert.Equal(0, Reproduce(shell, "--only", "H2", "--points", "12"));
        Assert.Matches("farthest the other way at point [0-9]+ of wuhan-sweeps/points.csv", shell.Out);
        Assert.Contains("hangs on (rank correlation): telling.r (−1.00)", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_help_works()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("reproduce", "--help"));
        Assert.Contains("reproduce --only H2,H4 --points 20", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run(
            "reproduce", "--only", "H2,H4", "--points", "20", "--scale", "1/100", "--out", shell.Folder));
    }

    private static int Reproduce(Shell shell, params string[] more) => shell.Run(
        ["reproduce", "--scale", "1/50", "--replications", "2", "--out", shell.Folder, .. more]);

    private static RunObservations Turning(ModelParameters parameters, RunSettings run)
    {
        RunObservations plain = FakeCity.Observe(parameters, run);
        double gain = (int)parameters.Sweep.Procedure * 0.4 * (0.5 - parameters.Numbers.Number("telling.r"));
        return plain with
        {
            Rows = [.. plain.Rows.Select(
                row => row.Outcome == "case_finding_sensitivity" ? row with { Value = gain } : row)],
        };
    }
}
