using Downshift.Cli.Output;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Cli;

/// <summary>
/// Disks that fail while runs are kept or files written: what is known is shown, and what is kept is said.
/// </summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_comparison_that_cannot_be_written_is_printed_first_and_fails_then()
    {
        Shell? full = null;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                // A folder in the place of the file lets every writing fail, the keeping of runs not.
                Directory.CreateDirectory(Path.Combine(full!.Folder, "runs.csv.tmp"));
                return FakeCity.Observe(parameters, run);
            }),
        };
        full = shell;
        Assert.Equal(1, shell.Compare());
        Assert.Contains("second-sweep is 6 percentage points higher", shell.Out, StringComparison.Ordinal);
        Assert.Contains("are assumptions of ours", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Files:", shell.Out, StringComparison.Ordinal);
        Assert.Contains(
            $". What finished is kept in {shell.Folder}; when that is mended, the same command with --resume "
                + "continues.",
            shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("room", shell.Error, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(shell.Folder, "runs.csv.tmp"));
        using var later = new Shell();
        Assert.Equal(0, later.Run(
            "compare", "wuhan-sweeps", "--scale", "1/50", "--replications", "4", "--out", shell.Folder, "--resume"));
        Assert.Equal(0, later.City.Runs);
    }

    [Fact]
    public void A_full_disk_is_named_as_the_cause_with_the_file()
    {
        if (!OperatingSystem.IsLinux()) { return; }
        Shell? full = null;
        using var shell = new Shell
        {
            City = new FakeCity((parameters, run) =>
            {
                string link = Path.Combine(full!.Folder, "runs.csv.tmp");
                if (!Path.Exists(link)) { File.CreateSymbolicLink(link, "/dev/full"); }
                return FakeCity.Observe(parameters, run);
            }),
        };
        full = shell;
        Assert.Equal(1, shell.Compare("--threads", "1"));
        Assert.Contains("second-sweep is 6 percentage points higher", shell.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            $"No space left on device: {Path.Combine(shell.Folder, "runs.csv.tmp")}. What finished is kept in "
                + $"{shell.Folder}; when there is room again, the same command with --resume continues.",
            shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_fills_up_at_the_workbook_leaves_the_old_one_and_says_so()
    {
        if (!OperatingSystem.IsLinux()) { return; }
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        string file = Path.Combine(shell.Folder, "report.xlsx");
        byte[] whole = File.ReadAllBytes(file);
        File.CreateSymbolicLink(file + ".tmp", "/dev/full");
        Assert.Equal(1, shell.Compare("--resume"));
        Assert.StartsWith(
            $"No space left on device: {file}.tmp. What finished is kept in {shell.Folder};",
            shell.Error[shell.Error.IndexOf("No space", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllBytes(file));
        Assert.False(Path.Exists(file + ".tmp"));
    }

    [Fact]
    public void Where_not_even_one_run_could_be_kept_nothing_is_said_to_be()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(Path.Combine(shell.Folder, "runs", "runs.log"));
        Assert.Equal(1, shell.Compare());
        Assert.Contains($". Nothing is kept in {shell.Folder}.", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--resume", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No space left on device : '/r/a.csv'", 28, "No space left on device: /r/a.csv.", "磁盘空间不足：/r/a.csv。")]
    [InlineData("No space left on device", 28, "No space left on device.", "磁盘空间不足。")]
    [InlineData("Disk quota exceeded : '/r/a'", 122, "No space left on device: /r/a.", "磁盘空间不足：/r/a。")]
    [InlineData("Input/output error : '/r/a'", 5, "Input/output error: /r/a.", "Input/output error：/r/a。")]
    [InlineData("Access to the path '/r/a' is denied.", 13, "Access to the path '/r/a' is denied.",
        "Access to the path '/r/a' is denied。")]
    public void What_the_system_says_becomes_a_sentence(string message, int code, string english, string chinese)
    {
        var fault = new IOException(message, new IOException(message, code));
        Assert.Equal(english, FaultWords.Sentence(fault, Language.English));
        Assert.Equal(chinese, FaultWords.Sentence(fault, Language.Chinese));
    }
}
