using System.Text;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>What files may hold, and what is said where they hold something else.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Lines_of_one_name_are_samples_of_one_benchmark()
    {
        Assert.Equal(0, shell.Compare(GateShell.Lines("a", 4, 10), GateShell.Lines("a", 6, 10)));
        Assert.Contains("  4 and 6  ", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratios_to_a_baseline_in_the_same_process_cancel_a_slow_machine()
    {
        // The candidate's machine is three times slower for both: 10 over 40 and 30 over 120.
        string before = string.Concat(Enumerable.Range(0, 5).Select(i =>
            GateShell.Line("a", 10 + (0.1 * i), inProcessBaseline: 40)));
        string after = string.Concat(Enumerable.Range(0, 5).Select(i =>
            GateShell.Line("a", 30 + (0.29 * i), inProcessBaseline: 120)));
        Assert.Equal(0, shell.Compare(before, after));
        Assert.Contains("ratio to in-process baseline", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  1.00 ", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratio_means_times_faster_so_a_smaller_one_is_slower()
    {
        string Ratios(double ratio) => string.Concat(Enumerable.Range(0, 5).Select(i => FormattableString.Invariant(
            $"{{\"benchmark\":\"a\",\"nsPerEvent\":{10 + i},\"ratio\":{ratio + (0.01 * i)}}}\n")));
        Assert.Equal(1, shell.Compare(Ratios(4), Ratios(2)));
        Assert.Equal(0, shell.Compare(Ratios(2), Ratios(4)));
    }

    [Fact]
    public void A_time_without_a_ratio_on_one_line_compares_times()
    {
        string mixed = GateShell.Line("a", 10, inProcessBaseline: 40) + GateShell.Line("a", 10);
        Assert.Equal(0, shell.Compare(mixed, mixed));
        Assert.Contains("time per event", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_with_its_folders_and_interleaved_runs_add_up()
    {
        foreach (string side in (string[])["a", "b"])
        {
            for (int run = 1; run <= 3; run++)
            {
                shell.File($"{side}/{run}/x-report-full.json", GateShell.Report(
                    $"t{run}", GateShell.Method("M", $"{run}.5, {run}.25") + ", " + GateShell.Method("N", "7")));
            }

            shell.File($"{side}/lines.jsonl", GateShell.Line("hold", 5));
            shell.File($"{side}/notes.txt", "not a result");
        }

        Assert.Equal(0, shell.Run(Path.Combine(shell.Folder, "a"), Path.Combine(shell.Folder, "b")));
        Assert.Contains("  6 and 6  time per operation  Bench.Hold.M\n", Squeezed(), StringComparison.Ordinal);
        Assert.Contains("  3 and 3  time per operation  Bench.Hold.N\n", Squeezed(), StringComparison.Ordinal);
        Assert.Contains("  1 and 1  time per event  hold\n", Squeezed(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_run_exported_in_two_files_counts_once()
    {
        string report = GateShell.Report("t1", GateShell.Method("M", "1, 2, 3"));
        shell.File("a/x-report-brief.json", report);
        shell.File("a/x-report-full.json", report);
        string folder = Path.Combine(shell.Folder, "a");
        Assert.Equal(0, shell.Run(folder, folder));
        Assert.Contains("  3 and 3  ", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_under_two_jobs_is_two_benchmarks()
    {
        string file = shell.File("a.json", GateShell.Report(
            "t1", GateShell.Method("M", "1", job: "net9") + "," + GateShell.Method("M", "2", job: "net10")));
        Assert.Equal(0, shell.Run(file, file));
        Assert.Contains("Bench.Hold.M [net9]\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Bench.Hold.M [net10]\n", shell.Out, StringComparison.Ordinal);
        string twice = shell.File("b.json", GateShell.Report(
            "t1", GateShell.Method("M", "1") + ",\n" + GateShell.Method("M", "2")));
        Assert.Equal(2, shell.Run(file, twice));
        Assert.Contains("b.json:19: 'Bench.Hold.M [DefaultJob]' stands twice", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Measurements_stand_in_for_missing_values()
    {
        const string body = """
            {"FullName":"M","Measurements":[
                {"IterationMode":"Workload","IterationStage":"Warmup","Operations":1,"Nanoseconds":999},
                {"IterationMode":"Overhead","IterationStage":"Result","Operations":1,"Nanoseconds":999},
                {"IterationMode":"Workload","IterationStage":"Result","Operations":4,"Nanoseconds":100}]}
            """;
        string file = shell.File("a.json", GateShell.Report("t1", body));
        Assert.Equal(0, shell.Run(file, file));
        Assert.Contains("  25.0 ns  25.0 ns  1 and 1  ", Squeezed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AMD EPYC", "10.0.13", 0)]
    [InlineData("AMD EPYC", "10.1.0", 2)]
    [InlineData("Intel Xeon", "10.0.12", 2)]
    public void Another_machine_or_runtime_does_not_compare(string processor, string runtime, int code)
    {
        string body = GateShell.Method("M", "1");
        string a = shell.File("a.json", GateShell.Report("t1", body));
        string b = shell.File("b.json", GateShell.Report("t2", body, processor, runtime));
        Assert.Equal(code, shell.Run(a, b));
        Assert.Equal(code != 0, shell.Error.Contains("different machines or runtimes: ", StringComparison.Ordinal));
        Assert.Equal(0, shell.Run(a, b, "--exact-only"));
    }

    [Fact]
    public void Lines_may_record_their_machine()
    {
        const string line = """{"benchmark":"a","nsPerEvent":5,"machine":"big","runtime":".NET 10"}""";
        Assert.Equal(0, shell.Compare(line, line));
        Assert.Equal(2, shell.Compare(line, line.Replace("big", "small", StringComparison.Ordinal)));
        Assert.Contains("big, .NET 10; small, .NET 10; allowed: one", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_no_mistake()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(
            GateShell.Lines("a", 3, 5).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n")];
        string file = shell.File("a.jsonl", text);
        Assert.Equal(0, shell.Run(file, file));
        Assert.Contains("  3 and 3  ", shell.Out, StringComparison.Ordinal);
    }

    /// <summary>The output with runs of more than two spaces made two.</summary>
    private string Squeezed() => System.Text.RegularExpressions.Regex.Replace(shell.Out, "  +", "  ");
}
