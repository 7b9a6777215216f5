using System.Text;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>What files may hold, and what is said where they hold something else.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Apart = "the results are of different machines or runtimes: ";
    private const string Otherwise = ", or --exact-only to compare counters without time";
    private const string Recorded =
        """{"benchmark":"a","nsPerEvent":5,"hash":"00ff","machine":"big","processor":"EPYC","logicalCores":2,"""
        + "\"architecture\":\"X64\",\"operatingSystem\":\"Linux 6\",\"runtime\":\".NET 10.0.12\",\"avx2\":true}\n";

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

    [Theory]
    [InlineData("", "", "event")]
    [InlineData("window", "window", "window")]
    [InlineData("", "customer", "customer")]
    [InlineData("customer", "", "customer")]
    public void A_time_is_of_the_unit_that_the_lines_say(string before, string after, string unit)
    {
        Assert.Equal(0, shell.Compare(Of(before), Of(after)));
        Assert.Contains($"time per {unit}", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_two_units_do_not_compare()
    {
        Assert.Equal(2, shell.Compare(Of("window"), Of("event")));
        Assert.Equal(
            "error: a time of 'a' is of one window in the baseline and of one event in the candidate; "
                + "allowed: one unit\n", shell.Error);
        Assert.Equal(2, shell.Compare(Of("window") + Of("event"), Of("event")));
        Assert.Contains("baseline.jsonl:2: unit of 'a' is event, and window elsewhere", shell.Error,
            StringComparison.Ordinal);
    }

    private static string Of(string unit) => unit.Length == 0
        ? GateShell.Line("a", 5)
        : GateShell.Line("a", 5).Replace("{", $"{{\"unit\":\"{unit}\",", StringComparison.Ordinal);

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
    [InlineData("AMD EPYC", "10.0.13", 0, "")]
    [InlineData("AMD EPYC", "10.1.0", 2, "runtime .NET 10.0 in the baseline, .NET 10.1 in the candidate; allowed: one")]
    [InlineData(
        "Intel Xeon", "10.0.12", 2, "processor AMD EPYC in the baseline, Intel Xeon in the candidate; allowed: one")]
    public void Reports_of_another_machine_or_runtime_do_not_compare(
        string processor, string runtime, int code, string what)
    {
        string body = GateShell.Method("M", "1");
        string a = shell.File("a.json", GateShell.Report("t1", body));
        string b = shell.File("b.json", GateShell.Report("t2", body, processor, runtime));
        Assert.Equal(code, shell.Run(a, b));
        Assert.Equal(code == 0 ? "" : $"error: {Apart}{what}{Otherwise}\n", shell.Error);
        Assert.Equal(0, shell.Run(a, b, "--exact-only"));
    }

    [Theory]
    [InlineData("big", "small", "machine big in the baseline, small in the candidate")]
    [InlineData("EPYC", "Xeon", "processor EPYC in the baseline, Xeon in the candidate")]
    [InlineData("\"logicalCores\":2", "\"logicalCores\":4", "logical cores 2 in the baseline, 4 in the candidate")]
    [InlineData("X64", "Arm64", "architecture X64 in the baseline, Arm64 in the candidate")]
    [InlineData("Linux 6", "Windows 11", "operating system Linux in the baseline, Windows in the candidate")]
    [InlineData("Linux 6", "Linux 7", "")]
    [InlineData("10.0.12", "10.0.13", "")]
    [InlineData("10.0.12", "11.0.0", "runtime .NET 10.0 in the baseline, .NET 11.0 in the candidate")]
    [InlineData("true", "false", "AVX2 yes in the baseline, no in the candidate")]
    [InlineData(",\"avx2\":true", "", "")]
    public void Lines_of_another_machine_or_runtime_do_not_compare(string here, string there, string what)
    {
        string other = Recorded.Replace(here, there, StringComparison.Ordinal);
        Assert.NotEqual(Recorded, other);
        Assert.Equal(what.Length == 0 ? 0 : 2, shell.Compare(Recorded, other));
        Assert.Equal(what.Length == 0 ? "" : $"error: {Apart}{what}; allowed: one{Otherwise}\n", shell.Error);
        Assert.Equal(0, shell.Compare(Recorded, other, "--exact-only"));
    }

    [Fact]
    public void Everything_that_differs_is_named_also_within_a_side()
    {
        string other = Recorded.Replace("EPYC", "Xeon", StringComparison.Ordinal)
            .Replace("true", "false", StringComparison.Ordinal);
        Assert.Equal(2, shell.Compare(Recorded + other, Recorded));
        Assert.Contains(
            $"{Apart}processor EPYC and Xeon in the baseline, EPYC in the candidate; "
                + "AVX2 yes and no in the baseline, yes in the candidate; ",
            shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counters_of_another_machine_still_must_be_equal()
    {
        string other = Recorded.Replace("EPYC", "Xeon", StringComparison.Ordinal)
            .Replace("00ff", "00fe", StringComparison.Ordinal);
        Assert.Equal(1, shell.Compare(Recorded, other, "--exact-only"));
    }

    [Fact]
    public void A_machine_that_is_recorded_wrongly_is_refused()
    {
        string wrong = Recorded.Replace("true", "\"yes\"", StringComparison.Ordinal);
        Assert.Equal(2, shell.Compare(Recorded, wrong));
        Assert.Contains("avx2 is \"yes\"; allowed: true or false\n", shell.Error, StringComparison.Ordinal);
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
