using System.Text.Json;

namespace Downshift.Tools.Tests.Cli;

public sealed class StudyTests
{
    [Fact]
    public void Every_answer_comes_with_the_share_of_the_space_in_which_it_holds()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(shell, "--points", "59"));
        Assert.Contains(
            "second-sweep against first-sweep:\n    higher in 59 of 59 sets, lower in 0", shell.Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "holds: higher in at least 95 % of what is assumed possible (95% confidence)", shell.Out,
            StringComparison.Ordinal);
        Assert.Contains("no single parameter moves it more than chance would", shell.Out, StringComparison.Ordinal);
        Assert.Contains("the other sign was not met", shell.Out, StringComparison.Ordinal);
        Assert.Contains("study.json  points.csv  effects.csv", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
        Assert.DoesNotContain('\u001b', shell.Out);
        Assert.DoesNotContain('\r', shell.Out);
        Assert.Equal(60 * 6 * 2, shell.City.Runs);
    }

    [Fact]
    public void Says_in_chinese_what_it_says_in_english()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(shell, "--points", "59", "--lang", "zh"));
        Assert.Contains("59 组中 59 组更高，0 组更低", shell.Out, StringComparison.Ordinal);
        Assert.Contains("站得住：在所假设的可能范围中至少 95% 更高", shell.Out, StringComparison.Ordinal);
        Assert.Contains("未遇到相反的结果", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_points_decide_nothing_and_no_difference_is_called_none()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(
            shell, "--points", "4", "--set",
            "primary=[request_to_bed_hours, case_finding_sensitivity, deaths_waiting]"));
        Assert.Contains("undecided: higher in at least 47 %", shell.Out, StringComparison.Ordinal);
        Assert.Contains(
            "undecided: no difference that matters was seen anywhere", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("at least 0 %", shell.Out, StringComparison.Ordinal);
        Assert.Contains("defined nowhere", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telling.rr", "'telling.rr' names no parameter that can vary", "nearest: telling.r")]
    [InlineData("teling.*", "'teling.*' names no parameter", "nearest: telling.*")]
    [InlineData("assumption", "'assumption' names no parameter", "nearest: assumptions")]
    [InlineData("city.households", "'city.households' is a fixed input without a range", "give it one in the file")]
    [InlineData("course.latent", "'course.latent' is read by nothing in the model", "--vary")]
    public void A_word_that_cannot_vary_gives_2_with_the_reason(string word, string problem, string advice)
    {
        using var shell = new Shell();
        Assert.Equal(2, Study(shell, "--vary", $"{word},{word}"));
        Assert.Contains("--vary: " + problem, shell.Error, StringComparison.Ordinal);
        Assert.Contains(advice, shell.Error, StringComparison.Ordinal);
        Assert.Single(Lines(shell.Error));
        Assert.Equal(0, shell.City.Runs);
        Assert.False(Directory.Exists(shell.Folder));
        Assert.Equal(2, Study(shell, "--vary", word, "--lang", "zh"));
        Assert.StartsWith("--vary: ", shell.Error, StringComparison.Ordinal);
        Assert.Contains($"“{word}”", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_variants_are_theirs()
    {
        using var shell = new Shell();
        string[] args = ["study", "beds-reserve", "--scale", "1/50", "--out", shell.Folder, "--vary"];
        Assert.Equal(2, shell.Run([.. args, "bed.reserveShare"]));
        Assert.Contains("differs between variants and is theirs", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run([.. args, "bed.reserveShare", "--lang", "zh"]));
        Assert.Contains("在各方案中取值不同，属于方案本身", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--points", "1", "2 … 10000", "2 … 10000")]
    [InlineData("--points", "10001", "2 … 10000", "2 … 10000")]
    [InlineData("--levels", "1", "2 … 100", "2 … 100")]
    [InlineData("--design", "latin", "latin-hypercube, one-at-a-time, grid", "latin-hypercube")]
    [InlineData("--levels", "3", "--levels is of --design one-at-a-time and grid", "--levels 只用于")]
    [InlineData("--design", "grid", "nothing varies; name parameters with --vary", "没有变动的参数")]
    public void Designs_that_cannot_be_made_give_2(string option, string value, string english, string chinese)
    {
        using var shell = new Shell();
        Assert.Equal(2, Study(shell, option, value));
        Assert.Contains(english, shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, Study(shell, option, value, "--lang", "zh"));
        Assert.Contains(chinese, shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Theory]
    [InlineData("grid", "9", "has more than 10000 points; vary fewer", "的组合超过 10000 个点")]
    [InlineData("one-at-a-time", "100", "levels each have more than 10000 points", "个值超过 10000 个点")]
    public void Designs_that_are_too_large_give_2(string kind, string levels, string english, string chinese)
    {
        using var shell = new Shell();
        string[] args = ["--design", kind, "--levels", levels, "--vary", "all"];
        Assert.Equal(2, Study(shell, args));
        Assert.Contains(english, shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, Study(shell, [.. args, "--lang", "zh"]));
        Assert.Contains(chinese, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_have_no_meaning_in_a_grid()
    {
        using var shell = new Shell();
        Assert.Equal(2, Study(shell, "--design", "grid", "--points", "5", "--vary", "telling.r"));
        Assert.Contains("--points is of --design latin-hypercube", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, Study(shell, "--design", "grid", "--points", "5", "--lang", "zh"));
        Assert.Contains("--points 只用于 --design latin-hypercube", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_variant_is_nothing_to_compare()
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("study", "wuhan-base", "--out", shell.Folder));
        Assert.Contains("has one variant only: there is nothing to compare", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("study", "wuhan-base", "--out", shell.Folder, "--lang", "zh"));
        Assert.Contains("该场景只有一个方案", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_is_both_set_and_varied_is_said_to_be()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(
            shell, "--points", "2", "--set", "telling.r=0.3", "--set", "sweep.window.from=2020-02-16"));
        Assert.Equal(
            "--set counts only where the scenario's own values do: the study varies telling.r over the whole range.",
            Assert.Single(Lines(shell.Error)));
        Assert.Equal(0, Study(shell, "--points", "2", "--set", "telling.r=0.3", "--vary", "telling.icc", "--resume",
            "--out", shell.Folder + "/b"));
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_tornado_lists_parameters_by_their_swing_and_a_grid_every_point()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(shell, "--design", "one-at-a-time", "--vary", "telling.r,telling.icc"));
        Assert.Contains("2 parameters varied one after the other over their ranges, 5 points", shell.Out,
            StringComparison.Ordinal);
        Assert.Contains("at low end", shell.Out, StringComparison.Ordinal);
        using var other = new Shell();
        Assert.Equal(0, Study(other, "--design", "grid", "--levels", "2", "--vary", "telling.r telling.icc"));
        Assert.Contains("every combination of levels of 2 parameters, 4 points", other.Out, StringComparison.Ordinal);
        Assert.Equal(4 * 6 * 2, other.City.Runs);
    }

    [Fact]
    public void Json_on_the_output_is_the_file_and_has_the_keys_of_the_contract()
    {
        using var shell = new Shell();
        Assert.Equal(0, Study(shell, "--points", "4", "--format", "json"));
        Assert.Equal(File.ReadAllText(Path.Combine(shell.Folder, "study.json")), shell.Out);
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        JsonElement root = json.RootElement;
        foreach (string key in (string[])["scenario", "hash", "design", "designHash", "points", "pointsAsked",
            "searched", "complete", "failedRuns", "seed", "replications", "confidence", "baseline", "scale",
            "resolution", "days", "program", "stateHash", "elapsedSeconds", "factors", "designPoints", "effects"])
        {
            Assert.True(root.TryGetProperty(key, out _), key);
        }

        Assert.True(root.GetProperty("complete").GetBoolean());
        Assert.Equal(5, root.GetProperty("designPoints").GetArrayLength());
        Assert.Equal("shipped", root.GetProperty("designPoints")[4].GetProperty("kind").GetString());
        JsonElement effect = root.GetProperty("effects")[0];
        foreach (string key in (string[])["outcome", "variant", "reference", "primary", "higher", "lower", "unseen",
            "undefined", "shareHigherAtLeast", "holds", "median", "counterexamples", "influences", "profiles"])
        {
            Assert.True(effect.TryGetProperty(key, out _), key);
        }
    }

    [Fact]
    public void Csv_on_the_output_is_the_file_without_its_mark_and_quiet_leaves_remarks_out()
    {
        using var shell = new Shell { ErrorIsScreen = true };
        Assert.Equal(0, Study(shell, "--points", "4", "--format", "csv", "--quiet"));
        Assert.Equal("", shell.Error);
        Assert.Equal(File.ReadAllText(Path.Combine(shell.Folder, "effects.csv")), shell.Out);
        Assert.StartsWith("point,kind,outcome,variant", shell.Out, StringComparison.Ordinal);
        using var table = new Shell { ErrorIsScreen = true };
        Assert.Equal(0, Study(table, "--points", "4", "--quiet"));
        Assert.Equal("", table.Error);
        Assert.DoesNotContain("state hash", table.Out, StringComparison.Ordinal);
        Assert.Contains("sets", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_gets_progress_by_points()
    {
        using var shell = new Shell { ErrorIsScreen = true };
        Assert.Equal(0, Study(shell, "--points", "3"));
        Assert.Contains("\rpoint 0/3, run 0/12", shell.Error, StringComparison.Ordinal);
        Assert.Contains("point 3/4, run 12/12", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_gives_130_keeps_what_finished_and_resume_completes_it()
    {
        Shell? stopped = null;
        int runs = 0;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                if (Interlocked.Increment(ref runs) > 17) { stopped!.Stop(); }
                run.Cancellation.ThrowIfCancellationRequested();
                return FakeCity.Observe(parameters, run);
            }),
        };
        stopped = shell;
        Assert.Equal(130, Study(shell, "--points", "3", "--threads", "1"));
        Assert.Contains(
            "Stopped. Finished runs kept: 17, points complete: 1; the same command with --resume continues.",
            shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 set of values for", shell.Out, StringComparison.Ordinal);
        Assert.Contains("\"complete\": false", File.ReadAllText(Path.Combine(shell.Folder, "study.json")),
            StringComparison.Ordinal);

        using var later = new Shell();
        Assert.Equal(0, later.Run(
            "study", "wuhan-sweeps", "--scale", "1/50", "--replications", "2", "--points", "3", "--out", shell.Folder,
            "--resume"));
        Assert.Equal(48 - 17, later.City.Runs);
        Assert.Contains("17 finished runs found", later.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_before_any_run_ended_leaves_nothing_and_says_so()
    {
        using var shell = new Shell();
        shell.Stop();
        Assert.Equal(130, Study(shell));
        Assert.Equal("Stopped before any run had finished; nothing is kept.", shell.Error.Trim());
        Assert.Equal("", shell.Out);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void Runs_that_fail_give_1_are_named_with_their_point_and_many_are_counted()
    {
        using var shell = new Shell
        {
            City = new FakeCity((_, _) => throw new InvalidOperationException("never")),
        };
        Assert.Equal(1, Study(shell, "--points", "4"));
        string[] lines = Lines(shell.Error);
        Assert.Equal("point 0: no-sweep, replication 1 failed: InvalidOperationException: never", lines[0]);
        Assert.Equal("and 50 more", lines[^1]);
        Assert.Equal(11, lines.Length);
        Assert.Equal("", shell.Out);
        Assert.False(Directory.Exists(shell.Folder));
        Assert.Equal(1, Study(shell, "--points", "4", "--resume", "--lang", "zh"));
        Assert.Contains("第 0 点：no-sweep 第 1 次失败", shell.Error, StringComparison.Ordinal);
        Assert.Contains("另有 50 次", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_else_or_cannot_be_written_gives_2()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        Assert.Equal(2, Study(shell, "--resume"));
        Assert.Contains("holds a result of other settings", shell.Error, StringComparison.Ordinal);
        using var file = new Shell();
        string plain = file.File("plain", "");
        Assert.Equal(2, file.Run("study", "wuhan-sweeps", "--scale", "1/50", "--out", Path.Combine(plain, "x")));
        Assert.Contains("cannot be written", file.Error, StringComparison.Ordinal);
        Assert.Equal(0, file.City.Runs);
    }

    [Fact]
    public void A_disk_that_fails_shows_what_is_known_and_says_what_is_kept()
    {
        Shell? full = null;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                Directory.CreateDirectory(Path.Combine(full!.Folder, "effects.csv.tmp"));
                return FakeCity.Observe(parameters, run);
            }),
        };
        full = shell;
        Assert.Equal(1, Study(shell, "--points", "4"));
        Assert.Contains("second-sweep against first-sweep", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Files:", shell.Out, StringComparison.Ordinal);
        Assert.Contains($"What finished is kept in {shell.Folder}", shell.Error, StringComparison.Ordinal);
        using var none = new Shell();
        Directory.CreateDirectory(Path.Combine(none.Folder, "runs", "runs.log"));
        Assert.Equal(1, Study(none, "--points", "4"));
        Assert.Contains($"Nothing is kept in {none.Folder}.", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_memory_gives_2_and_leaves_no_folder()
    {
        using var shell = new Shell { City = new FakeCity { BytesPerRun = long.MaxValue / 4 } };
        Assert.Equal(2, Study(shell));
        Assert.Contains("--scale 1/10", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder));
    }

    [Fact]
    public void The_example_of_the_help_works()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("study", "--help"));
        Assert.Contains("study scenarios/wuhan/sweeps.yaml --points 20", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("study", "wuhan-sweeps", "--points", "20", "--replications", "4", "--scale", "1/100",
            "--out", shell.Folder));
    }

    private static int Study(Shell shell, params string[] more) => shell.Run(
        ["study", "wuhan-sweeps", "--replications", "2", .. more, .. Unless(more, "--out", shell.Folder),
            .. Unless(more, "--scale", "1/50")]);

    private static string[] Unless(string[] more, string option, string value) =>
        more.Contains(option) ? [] : [option, value];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
