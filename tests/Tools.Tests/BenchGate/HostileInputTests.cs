using System.Text;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>Files that are damaged or meant to do harm give 2, a clear error, and nothing else.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("""{"benchmark":"a"}""", "no time; allowed: nsPerEvent or elapsedSeconds or both")]
    [InlineData("""{"nsPerEvent":5}""", "benchmark is missing; allowed: the benchmark's name")]
    [InlineData("""{"benchmark":"","nsPerEvent":5}""", "benchmark is \"\"; allowed: text of 1 to 400 characters")]
    [InlineData("""{"benchmark":7,"nsPerEvent":5}""", "benchmark is 7; allowed: text of 1 to 400 characters")]
    [InlineData("""{"benchmark":"a","nsPerEvent":-5}""", "nsPerEvent is -5; allowed: a number from 1E-06 to 1E+18")]
    [InlineData("""{"benchmark":"a","nsPerEvent":0}""", "nsPerEvent is 0; allowed: a number from 1E-06 to 1E+18")]
    [InlineData("""{"benchmark":"a","nsPerEvent":1e-7}""", "nsPerEvent is 1e-7; allowed: a number from 1E-06 to")]
    [InlineData("""{"benchmark":"a","nsPerEvent":1e999}""", "nsPerEvent is 1e999; allowed: a number from 1E-06")]
    [InlineData("""{"benchmark":"a","nsPerEvent":"NaN"}""", "nsPerEvent is \"NaN\"; allowed: a number from 1E-06")]
    [InlineData("""{"benchmark":"a","nsPerEvent":NaN}""", "not JSON: 'N' is an invalid start of a value")]
    [InlineData("""{"benchmark":"a","nsPerEvent":[5]}""", "nsPerEvent is an array; allowed: a number from 1E-06")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"events":1.5}""", "events is 1.5; allowed: a whole number from 1")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"events":0}""", "events is 0; allowed: a whole number from 1")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"allocatedBytes":-1}""", "allocatedBytes is -1; allowed: a whole")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"hash":12}""", "hash is 12; allowed: text of 1 to 128 characters")]
    [InlineData(
        """{"benchmark":"a","nsPerEvent":5,"events":10,"elapsedSeconds":5}""",
        "nsPerEvent is 5; allowed: 5E+08 within 1 %, as elapsedSeconds * 1e9 / events")]
    [InlineData(
        """{"benchmark":"a","nsPerEvent":5,"baselineNsPerEvent":10,"ratio":0.5}""",
        "ratio is 0.5; allowed: 2 within 1 %, as baselineNsPerEvent / nsPerEvent")]
    [InlineData("""{"benchmark":"a","benchmark":"b","nsPerEvent":5}""", "not JSON: Duplicate property 'benchmark'")]
    [InlineData("""{"benchmark":"\ud800","nsPerEvent":5}""", "benchmark is \"\\ud800\"; allowed: text of 1")]
    [InlineData("[1,2]", "the line is an array; allowed: an object, one a line")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"unit":"|x|"}""", "unit is no word; allowed: letters a to z, as")]
    [InlineData("""{"benchmark":"a","nsPerEvent":5,"unit":7}""", "unit is 7; allowed: text of 1 to 128 characters")]
    [InlineData("warning: slow", "not JSON: 'w' is an invalid start of a value")]
    public void A_bad_line_names_file_line_fault_and_what_is_allowed(string line, string error)
    {
        Assert.Equal(2, shell.Compare(GateShell.Line("a", 5), GateShell.Line("a", 5) + "\n" + line + "\n"));
        Assert.Contains("error: HERE", shell.Error, StringComparison.Ordinal);
        Assert.Contains($"candidate.jsonl:3: {error}", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
    }

    [Theory]
    [InlineData("-1", "8: a time is -1; allowed: nanoseconds from 0 to 1E+18")]
    [InlineData("1, \"\"", "8: a time is \"\"; allowed: nanoseconds from 0 to 1E+18")]
    [InlineData("", "4: no times, so the benchmark did not run")]
    [InlineData("1 2", "8: not JSON: ")]
    public void A_bad_report_names_the_line(string values, string error)
    {
        string report = $$"""
            {
              "Title":"t",
              "Benchmarks":[
                {
                  "FullName":"M",
                  "Statistics":{
                    "OriginalValues":[
                      {{values}}
                    ]
                  }
                }
              ]
            }
            """;
        string file = shell.File("r.json", report);
        Assert.Equal(2, shell.Run(file, file));
        Assert.Contains("r.json:" + error, shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty; allowed: JSON Lines or a BenchmarkDotNet report")]
    [InlineData(" \n\n", "is empty; allowed: JSON Lines or a BenchmarkDotNet report")]
    [InlineData("{\n\"benchmark\":\"a\",\n\"nsPerEvent\":5}\n", "1: is one object over several lines")]
    [InlineData("{\n\"Title\":\"t\",\n\"Benchmarks\":[\n", "4: not JSON: ")]
    [InlineData("{\"Benchmarks\":5}", "1: Benchmarks is 5; allowed: an array")]
    [InlineData("{\"Benchmarks\":[5]}", "1: a benchmark is 5; allowed: an object")]
    [InlineData("{\"Benchmarks\":[{}]}", "1: FullName is missing; allowed: the benchmark's name")]
    [InlineData("{\"Benchmarks\":[]}", "holds no benchmark")]
    public void A_file_that_is_neither_format_is_refused(string text, string error)
    {
        Assert.Equal(2, shell.Compare(text, GateShell.Line("a", 5)));
        Assert.Contains("baseline.jsonl:", shell.Error, StringComparison.Ordinal);
        Assert.Contains(error, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = $"{{\"benchmark\":\"a\",\"nsPerEvent\":5,\"x\":{new string('[', 100)}{new string(']', 100)}}}";
        Assert.Equal(2, shell.Compare(deep, deep));
        Assert.Contains("not JSON: The maximum configured depth of 32", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Times_as_far_apart_as_allowed_are_compared(string format)
    {
        const string least = """{"benchmark":"a","nsPerEvent":1e-6,"baselineNsPerEvent":1e18}""" + "\n";
        const string most = """{"benchmark":"a","nsPerEvent":1e18,"baselineNsPerEvent":1e-6}""" + "\n";
        Assert.Equal(0, shell.Compare(most + most + most, least + least + least, "--format", format));
        Assert.Equal(1, shell.Compare(least + least + least, most + most + most, "--format", format));
    }

    [Fact]
    public void Utf16_is_named()
    {
        string file = shell.File("a.jsonl", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]);
        Assert.Equal(2, shell.Run(file, file));
        Assert.Contains("the text is UTF-16; allowed: UTF-8", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pipe.jsonl", "pipe.jsonl")]
    [InlineData("pipe.jsonl", "")]
    [InlineData("pipe.jsonl", "link")]
    [InlineData("pipe.jsonl", "a.jsonl", "--explanations", "pipe.jsonl")]
    [InlineData("benchgate-explanations.txt", "a.jsonl")]
    public async Task A_pipe_is_refused_and_not_waited_for(string pipe, string argument, params string[] more)
    {
        if (OperatingSystem.IsWindows()) { return; }
        CancellationToken token = TestContext.Current.CancellationToken;
        string sound = shell.File("a.jsonl", GateShell.Line("a", 5));
        string named = Path.Combine(shell.Folder, pipe);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [named])) { await made.WaitForExitAsync(token); }
        File.CreateSymbolicLink(Path.Combine(shell.Folder, "link"), named);
        string[] args = [Path.Combine(shell.Folder, argument), sound,
            .. more.Select(one => one == pipe ? named : one)];
        int code = await Task.Run(() => shell.Run(args), token).WaitAsync(TimeSpan.FromSeconds(60), token);
        Assert.Equal(2, code);
        Assert.Contains("is a pipe or a device; allowed: a regular file", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_of_explanations_and_a_link_to_a_file_are_no_pipes()
    {
        string sound = shell.File("a.jsonl", GateShell.Line("a", 5));
        shell.File("benchgate-explanations.txt", "");
        string link = Path.Combine(shell.Folder, "link");
        if (OperatingSystem.IsWindows()) { link = sound; }
        else { File.CreateSymbolicLink(link, sound); }
        Assert.Equal(0, shell.Run(link, sound));
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        string file = Path.Combine(shell.Folder, "large.jsonl");
        using (FileStream stream = File.Create(file)) { stream.SetLength((64 << 20) + 1); }
        Assert.Equal(2, shell.Run(file, file));
        Assert.Contains("is too large; allowed: 64 MiB a file", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_samples_than_the_limit_are_refused()
    {
        string line = """{"benchmark":"a","nsPerEvent":5}""" + "\n";
        string many = string.Concat(Enumerable.Repeat(line, 1_001));
        Assert.Equal(2, shell.Compare(line, many));
        Assert.Contains(
            "candidate.jsonl:1001: more than 1000 samples of 'a' on one side", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_mistakes_the_first_twenty_are_told()
    {
        Assert.Equal(2, shell.Compare(string.Concat(Enumerable.Repeat("x\n", 5_000)), GateShell.Line("a", 5)));
        Assert.Equal(20, shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Control_characters_and_log_commands_of_a_file_are_spelled_out()
    {
        const string name = "a\u001b[31m\u202e\r\n::error::##[add-mask]";
        string before = GateShell.Line(name, 5, hash: "\u001b]0;x");
        Assert.Equal(1, shell.Compare(before, GateShell.Line(name, 5, hash: "\u0007")));
        Assert.DoesNotContain(shell.Out, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', shell.Out);
        Assert.DoesNotContain("##[", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(
            shell.Out.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.Contains("a<U+001B>[31m<U+202E><U+000D><U+000A>", shell.Out, StringComparison.Ordinal);
        Assert.Equal(2, shell.Compare(before, "\u001b[2J"));
        Assert.DoesNotContain('\u001b', shell.Error);
    }
}
