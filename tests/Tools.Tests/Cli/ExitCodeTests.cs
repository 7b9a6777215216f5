using Downshift.Experiments.Running;

namespace Downshift.Tools.Tests.Cli;

public sealed class ExitCodeTests
{
    [Fact]
    public void A_failed_run_gives_1_is_named_and_keeps_the_rest()
    {
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) => run.Replication == 2
                ? throw new InvalidOperationException("\u001b[31mred")
                : FakeCity.Observe(parameters, run)),
        };
        Assert.Equal(1, shell.Compare());
        Assert.Contains(
            "second-sweep, replication 3 failed: InvalidOperationException: <U+001B>[31mred", shell.Error,
            StringComparison.Ordinal);
        Assert.Contains("3 replications", shell.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(shell.Folder, "summary.json")));
    }

    [Fact]
    public void Accounts_that_do_not_balance_give_1()
    {
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
                FakeCity.Observe(parameters, run) with { ConservationResidual = 2 }),
        };
        Assert.Equal(1, shell.Compare());
        Assert.Contains("do not balance", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_input_gives_2_all_findings_and_no_folder()
    {
        using var shell = new Shell();
        int code = shell.Compare("--set", "sweep.proceduer=none", "--set", "sweep.window.from=2021-01-01");
        Assert.Equal(2, code);
        Assert.Contains("proceduer", shell.Error, StringComparison.Ordinal);
        Assert.Contains("2021-01-01", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
        Assert.False(Directory.Exists(shell.Folder));
        Assert.Equal(0, shell.City.Runs);
    }

    [Theory]
    [InlineData("--threads", "0", "1 … 64")]
    [InlineData("--threads", "65", "1 … 64")]
    [InlineData("--replications", "-1", "1 … 100000")]
    [InlineData("--replications", "1e3", "1 … 100000")]
    [InlineData("--scale", "10", "1/10")]
    [InlineData("--scale", "1/0", "1/10")]
    [InlineData("--precision", "0%", "5%")]
    [InlineData("--precision", "NaN", "5%")]
    [InlineData("--seed", "4294967296", "4294967295")]
    [InlineData("--resolution", "fine", "household")]
    [InlineData("--format", "xml", "table, json, csv")]
    public void Bad_option_values_give_2_and_say_what_is_allowed(string option, string value, string allowed)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("compare", "wuhan-sweeps", option + "=" + value));
        Assert.Contains(option, shell.Error, StringComparison.Ordinal);
        Assert.Contains(allowed, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_bad_options_are_all_named()
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("compare", "wuhan-sweeps", "--threads", "x", "--seed", "y", "--lang", "zh"));
        Assert.Contains("--threads “x” 不允许", shell.Error, StringComparison.Ordinal);
        Assert.Contains("--seed “y” 不允许", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("compare")]
    [InlineData("compare", "a", "b")]
    [InlineData("compare", "wuhan-sweeps", "--no-such")]
    [InlineData("list", "--lang", "fr")]
    public void Unknown_words_give_2(params string[] args)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(args));
        Assert.Contains("--help", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_precision_out_of_reach_gives_3_and_says_so()
    {
        using var shell = new Shell();
        Assert.Equal(3, shell.Run(
            "compare", "wuhan-sweeps", "--scale", "1/50", "--out", shell.Folder, "--precision", "0.1%",
            "--replications", "11"));
        Assert.Contains("Precision 0.1% not reached after 11 replications", shell.Error, StringComparison.Ordinal);
        Assert.Contains("\"reached\": false", File.ReadAllText(
            Path.Combine(shell.Folder, "summary.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_gives_130_keeps_what_finished_and_resume_completes_it()
    {
        Shell? stopped = null;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                if (run.Replication == 2) { stopped!.Stop(); }
                run.Cancellation.ThrowIfCancellationRequested();
                return FakeCity.Observe(parameters, run);
            }),
        };
        stopped = shell;
        Assert.Equal(130, shell.Compare("--threads", "1"));
        Assert.Contains(
            "Stopped. 12 finished runs are kept (2 replications complete)", shell.Error, StringComparison.Ordinal);
        Assert.Contains("2 replications", shell.Out, StringComparison.Ordinal);

        using var later = new Shell();
        Assert.Equal(0, later.Run(
            "compare", "wuhan-sweeps", "--scale", "1/50", "--replications", "4", "--out", shell.Folder, "--resume"));
        Assert.Equal(12, later.City.Runs);
        Assert.Contains("12 finished runs found", later.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_before_any_run_ended_leaves_nothing()
    {
        using var shell = new Shell();
        shell.Stop();
        Assert.Equal(130, shell.Compare());
        Assert.Contains("nothing is kept", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void A_folder_with_a_result_gives_2_and_points_to_resume()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        Assert.Equal(2, shell.Compare());
        Assert.Contains("--resume", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Compare("--seed", "9"));
        Assert.Contains("other settings", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unwritable_folder_gives_2_before_any_run()
    {
        using var shell = new Shell();
        string file = shell.File("plain", "");
        Assert.Equal(2, shell.Run("compare", "wuhan-sweeps", "--scale", "1/50", "--out", Path.Combine(file, "x")));
        Assert.Contains("cannot be written", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, shell.City.Runs);
    }

    [Fact]
    public void Too_little_memory_gives_2_before_any_run_and_leaves_no_folder()
    {
        using var shell = new Shell { City = new FakeCity { BytesPerRun = MemoryBudget.Available() * 4 } };
        Assert.Equal(2, shell.Compare());
        Assert.Contains("MiB", shell.Error, StringComparison.Ordinal);
        Assert.Contains("--scale 1/10", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
    }
}
