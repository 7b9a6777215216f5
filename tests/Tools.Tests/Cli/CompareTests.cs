using System.Text.Json;
using Downshift.Model.Outcomes;
using Downshift.Tools.Tests.Report;

namespace Downshift.Tools.Tests.Cli;

public sealed class CompareTests
{
    [Fact]
    public void Opens_with_a_sentence_that_names_direction_interval_and_what_matters()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        Assert.Contains(
            "Share of infected people found: second-sweep is 6 percentage points higher than first-sweep, which is "
                + "better (95% interval +6 to +6; higher in 4 of 4 replications), larger than the smallest difference "
                + "that matters (2 percentage points).",
            shell.Out, StringComparison.Ordinal);
        Assert.Contains(
            "no-sweep is 6 percentage points lower than first-sweep, which is worse", shell.Out,
            StringComparison.Ordinal);
        Assert.True(
            shell.Out.IndexOf("second-sweep is", StringComparison.Ordinal)
            < shell.Out.IndexOf("───", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_in_chinese_what_it_says_in_english()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare("--lang", "zh"));
        Assert.Contains("病例发现率：", shell.Out, StringComparison.Ordinal);
        Assert.Contains("高 6 个百分点，属改善（95%区间 +6 至 +6；4 次模拟中 4 次更高）", shell.Out, StringComparison.Ordinal);
        Assert.Contains("大于有意义的最小差别（2 个百分点）", shell.Out, StringComparison.Ordinal);
        Assert.Contains("在窗口期（2020-02-17 至 2020-02-19）以外的日子也排查", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_a_case_of_the_record_carry_the_remark_that_its_days_are_not_those_of_its_cases()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        const string Remark = "as-happened also sweeps on days outside the window (2020-02-17 to 2020-02-19)";
        Assert.Equal(2, shell.Out.Split(Remark).Length - 1);
        Assert.DoesNotContain("second-sweep also sweeps", shell.Out, StringComparison.Ordinal);
        shell.Run("compare", "wuhan-sweeps", "--scale", "1/50", "--replications", "4", "--lang", "zh", "--out",
            shell.Folder + "2", "--set", "primary=[case_finding_sensitivity]");
        Assert.DoesNotContain("以外的日子也排查", shell.Out, StringComparison.Ordinal);
        Directory.Delete(shell.Folder + "2", true);
    }

    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8", true)]
    [InlineData("LC_ALL", "zh_TW", true)]
    [InlineData("LC_ALL", "C", false)]
    public void Language_follows_the_system(string variable, string value, bool chinese)
    {
        using var shell = new Shell();
        shell.Environment[variable] = value;
        shell.Compare();
        Assert.Equal(chinese, shell.Out.Contains("病例发现率", StringComparison.Ordinal));
    }

    [Fact]
    public void Piped_output_is_clean_and_silent_on_progress()
    {
        using var shell = new Shell();
        shell.Compare();
        Assert.DoesNotContain('\u001b', shell.Out);
        Assert.DoesNotContain('\r', shell.Out);
        Assert.DoesNotContain(shell.Out.Split('\n'), line => line.EndsWith(' '));
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_screen_gets_bold_and_progress_with_time()
    {
        using var shell = new Shell { OutIsScreen = true, ErrorIsScreen = true };
        shell.Compare();
        Assert.Contains('\u001b', shell.Out);
        Assert.Contains("\r0/24", shell.Error, StringComparison.Ordinal);
        Assert.Contains("\r24/24", shell.Error, StringComparison.Ordinal);
        Assert.Contains("left 0:00", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_color_is_respected_on_a_screen()
    {
        using var shell = new Shell { OutIsScreen = true };
        shell.Environment["NO_COLOR"] = "1";
        shell.Compare();
        Assert.DoesNotContain('\u001b', shell.Out);
    }

    [Fact]
    public void Quiet_leaves_progress_and_remarks_out()
    {
        using var shell = new Shell { ErrorIsScreen = true };
        Assert.Equal(0, shell.Compare("--quiet"));
        Assert.Equal("", shell.Error);
        Assert.DoesNotContain("Files:", shell.Out, StringComparison.Ordinal);
        Assert.Contains("second-sweep is", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_it_rests_on_are_counted_with_those_that_nothing_reads()
    {
        using var shell = new Shell();
        shell.Compare();
        Assert.Contains(
            "114 of 163 parameters are assumptions of ours, the others have a source; 2 are read by nothing; "
                + "`downshift explain` lists them all.",
            shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_on_the_output_is_the_summary_file()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare("--format", "json"));
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        Assert.Equal("wuhan-sweeps", json.RootElement.GetProperty("scenario").GetString());
        Assert.Equal(File.ReadAllText(Path.Combine(shell.Folder, "summary.json")), shell.Out);
    }

    [Fact]
    public void Csv_on_the_output_has_a_row_an_outcome_and_variant()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare("--format", "csv"));
        string[] lines = shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("outcome,unit,better,primary", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + (6 * 7), lines.Length);
        Assert.StartsWith(
            "case_finding_sensitivity,share,higher,yes,0.02,no-sweep,4,0.3", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void All_files_of_the_contract_are_there()
    {
        using var shell = new Shell();
        shell.Compare();
        string[] expected =
        [
            "manifest.json", "report.html", "report.xlsx", "runs.csv", "runs.parquet", "series.csv", "summary.json",
        ];
        Assert.Equal(expected, Directory.GetFiles(shell.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (string name in expected) { Assert.Contains(name, shell.Out, StringComparison.Ordinal); }
    }

    [Fact]
    public void The_workbook_speaks_the_language_of_the_command_and_is_the_same_on_any_number_of_threads()
    {
        using var shell = new Shell();
        shell.Compare("--threads", "1");
        byte[] first = Workbook(shell);
        Assert.Equal("Summary", new WorkbookFile(first).Names[0]);
        Assert.Equal(0, shell.Compare("--threads", "2", "--resume"));
        Assert.Equal(first, Workbook(shell));
        Assert.Equal(0, shell.Compare("--resume", "--lang", "zh"));
        Assert.Equal("摘要", new WorkbookFile(Workbook(shell)).Names[0]);
    }

    [Fact]
    public void No_difference_is_said_to_be_none_or_not_to_be_seen()
    {
        using var shell = new Shell { City = Alternating(3) };
        shell.Compare("--set", "primary=[request_to_bed_hours, deaths_waiting]");
        Assert.Contains(
            "Request to bed: no difference can be seen between second-sweep and first-sweep (95% interval −5.5 to "
                + "+5.5 h); 4 replications cannot tell.",
            shell.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Deaths while waiting: second-sweep and first-sweep are exactly equal in all 4 replications.", shell.Out,
            StringComparison.Ordinal);
        Assert.Contains("Deaths while waiting: not defined for no-sweep.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_too_small_to_matter_is_called_so()
    {
        using var shell = new Shell { City = Alternating(0.5) };
        shell.Compare("--set", "primary=[request_to_bed_hours]");
        Assert.Contains(
            "if there is one, it is smaller than the smallest that matters (4 h).", shell.Out,
            StringComparison.Ordinal);
        shell.Run("compare", "wuhan-sweeps", "--scale", "1/50", "--replications", "4", "--lang", "zh", "--out",
            shell.Folder + "2", "--set", "primary=[request_to_bed_hours]");
        Assert.Contains("看不出差别", shell.Out, StringComparison.Ordinal);
        Directory.Delete(shell.Folder + "2", true);
    }

    /// <summary>The second sweep waits longer or shorter by turns, every other one always the same.</summary>
    private static FakeCity Alternating(double hours) => new((parameters, settings) =>
    {
        RunObservations plain = FakeCity.Observe(parameters, settings);
        bool second = parameters.Sweep.Procedure == Downshift.Model.Parameters.ProcedureKind.DoorToDoor;
        double shift = second ? (settings.Replication % 2 == 0 ? hours : -hours) : 0;
        return plain with
        {
            Rows = [.. plain.Rows.Select(row => row.Outcome == "request_to_bed_hours"
                ? row with { Value = row.Value + shift }
                : row)],
        };
    });

    private static byte[] Workbook(Shell shell) => File.ReadAllBytes(Path.Combine(shell.Folder, "report.xlsx"));
}
