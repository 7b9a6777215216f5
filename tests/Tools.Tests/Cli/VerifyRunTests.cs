namespace Downshift.Tools.Tests.Cli;

/// <summary><c>verify-run</c> looks at every file of a result that a second making can repeat.</summary>
public sealed class VerifyRunTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("runs.parquet")]
    [InlineData("series.csv")]
    [InlineData("summary.json")]
    public void A_missing_file_is_named(string name)
    {
        shell.Compare();
        File.Delete(Path.Combine(shell.Folder, name));
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.Equal($"{name} is missing.", shell.Error.TrimEnd());
        Assert.Equal(1, shell.Run("verify-run", shell.Folder, "--lang", "zh"));
        Assert.Equal($"缺少 {name}。", shell.Error.TrimEnd());
    }

    [Fact]
    public void A_changed_value_of_the_rows_is_shown_and_the_manifest_disagrees()
    {
        shell.Compare();
        Edit("runs.csv", "no-sweep,0,cases_found,city,city,,,300\n", "no-sweep,0,cases_found,city,city,,,301\n");
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.Contains("runs.csv: its rows have the hash '", shell.Error, StringComparison.Ordinal);
        Assert.Contains(
            ": 'no-sweep,0,cases_found,city,city,,,301' in the folder, 'no-sweep,0,cases_found,city,city,,,300' when "
                + "run again", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("summary.json", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary.json", "\"mean\":", "\"mean\":1", "in the folder, '")]
    [InlineData("summary.json", "\"cancelled\": false", "\"cancelled\": true", "\"complete\": true,' in the folder")]
    [InlineData("summary.json", "{", "", "summary.json, line 1: '' in the folder, '{' when run again")]
    [InlineData("series.csv", "2020-01-24,0\n", "2020-01-24,1\n", "2020-01-24,1' in the folder, '")]
    [InlineData("series.csv", "2020-01-24,0\n", "2020-01-24,0\r\n", "2020-01-24,0<U+000D>' in the folder, '")]
    [InlineData("manifest.json", "\"events\": 100,", "\"events\": 101,", "\"events\": 101,' in the folder")]
    [InlineData("manifest.json", "\"replications\": 4", "\"replications\": 5", "\"replications\": 5,' in the folder")]
    public void Another_line_is_shown_with_what_should_stand_there(string name, string old, string other, string shown)
    {
        shell.Compare();
        Edit(name, old, other);
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.StartsWith($"{name}, line ", shell.Error, StringComparison.Ordinal);
        Assert.Contains(shown, shell.Error, StringComparison.Ordinal);
        Assert.Single(shell.Error.TrimEnd().Split('\n'));
        Assert.Equal(1, shell.Run("verify-run", shell.Folder, "--lang", "zh"));
        Assert.Contains("重新运行得", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_another_result_and_damage_are_found_in_the_parquet_file()
    {
        shell.Compare();
        using var other = new Shell
        {
            City = new FakeCity((parameters, run) => FakeCity.Observe(parameters, run) with { Rows = [.. FakeCity
                .Observe(parameters, run).Rows.Select(row => row with { Value = row.Value + 1 })] }),
        };
        other.Compare();
        string file = Path.Combine(shell.Folder, "runs.parquet");
        File.Copy(Path.Combine(other.Folder, "runs.parquet"), file, true);
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.StartsWith("runs.parquet, row 1: 'no-sweep,0,", shell.Error, StringComparison.Ordinal);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..200]);
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.StartsWith("runs.parquet cannot be read: ", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Clock_memory_threads_and_build_may_differ()
    {
        shell.Compare();
        foreach (string name in (string[])["manifest.json", "summary.json"])
        {
            Edit(name, "\"elapsedSeconds\": ", "\"elapsedSeconds\": 7");
            Edit(name, "\"peakBytes\": ", "\"peakBytes\": 7");
        }

        Edit("manifest.json", "\"seconds\": ", "\"seconds\": 7");
        Edit("manifest.json", "\"threads\": ", "\"threads\": 7");
        Edit("manifest.json", "\"product\": \"", "\"product\": \"7");
        Assert.Equal(0, shell.Run("verify-run", shell.Folder));
        Assert.Equal("Same state hashes, same rows, same files.", shell.Out.TrimEnd());
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.xlsx")]
    public void What_is_drawn_from_the_other_files_is_not_looked_at(string name)
    {
        shell.Compare();
        File.WriteAllText(Path.Combine(shell.Folder, name), "edited by hand");
        Assert.Equal(0, shell.Run("verify-run", shell.Folder));
    }

    [Fact]
    public void A_manifest_without_runs_confirms_nothing()
    {
        shell.Compare();
        string file = Path.Combine(shell.Folder, "manifest.json");
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text[..text.IndexOf("\"runs\": [", StringComparison.Ordinal)] + "\"runs\": []}\n");
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
        Assert.Contains("manifest.json names no run.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_with_a_precision_is_confirmed()
    {
        shell.Compare("--precision", "1%");
        string summary = File.ReadAllText(Path.Combine(shell.Folder, "summary.json"));
        Assert.Contains("precision", summary, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("verify-run", shell.Folder));
        Edit("summary.json", "\"achieved\": ", "\"achieved\": 1");
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
    }

    [Fact]
    public void A_result_that_was_stopped_or_lost_runs_is_confirmed()
    {
        using var lossy = new Shell
        {
            City = new FakeCity((parameters, run) => run.Replication == 2
                ? throw new InvalidOperationException("the disk is on fire")
                : FakeCity.Observe(parameters, run) with { ConservationResidual = run.Replication }),
        };
        Assert.Equal(1, lossy.Compare());
        Assert.Equal(0, lossy.Run("verify-run", lossy.Folder));
        int left = 9;
        Shell? stopped = null;
        using (stopped = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                if (--left == 0) { stopped!.Stop(); }
                return FakeCity.Observe(parameters, run);
            }),
        })
        {
            Assert.Equal(130, stopped.Compare("--threads", "1"));
            Assert.Equal(0, shell.Run("verify-run", stopped.Folder));
        }
    }

    [Theory]
    [InlineData("second-sweep")]
    [InlineData("no-sweep")]
    public void A_single_run_is_confirmed(string variant)
    {
        string[] run = ["run", "wuhan-sweeps", "--variant", variant, "--scale", "1/50", "--out", shell.Folder];
        Assert.Equal(0, shell.Run(run));
        Assert.Equal(0, shell.Run("verify-run", shell.Folder));
        Assert.Equal(2, shell.City.Runs);
        Edit("runs.csv", ",city,city,,,", ",city,city,,,1");
        Assert.Equal(1, shell.Run("verify-run", shell.Folder));
    }

    [Theory]
    [InlineData("\"replication\": 0,", "\"replication\": 2000000000,")]
    [InlineData("\"replication\": 0,", "\"replication\": -1,")]
    [InlineData("\"replication\": 1,", "\"replication\": 0,")]
    [InlineData("\"files\": [", "\"files\": [], \"others\": [")]
    [InlineData("\"name\": \"wuhan/base.yaml\"", "\"name\": \"wuhan/sweeps.yaml\"")]
    [InlineData("\"resolution\": \"household\"", "\"resolution\": \"foo\"")]
    [InlineData("\"scenarioReplications\": 4", "\"scenarioReplications\": -4")]
    [InlineData("\"scaleDivisor\": ", "\"scaleDivisor\": -")]
    [InlineData("\"variants\": [", "\"variants\": [\"no-sweep\",")]
    public void A_manifest_that_cannot_be_is_refused(string old, string other)
    {
        shell.Compare();
        Edit("manifest.json", old, other);
        Assert.Equal(2, shell.Run("verify-run", shell.Folder));
        Assert.Contains("is not a manifest of this version.", shell.Error, StringComparison.Ordinal);
    }

    /// <summary>Changes the first place where a text stands.</summary>
    private void Edit(string name, string old, string other)
    {
        string file = Path.Combine(shell.Folder, name);
        byte[] bytes = File.ReadAllBytes(file);
        string text = System.Text.Encoding.UTF8.GetString(bytes);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} holds no {old}");
        File.WriteAllBytes(file, System.Text.Encoding.UTF8.GetBytes(text[..at] + other + text[(at + old.Length)..]));
    }
}
