using System.Globalization;
using System.Text.Json;
using Downshift.BenchGate.Output;

namespace Downshift.Tools.Tests.BenchGate;

public sealed class OutputTests : IDisposable
{
    private readonly GateShell shell = new();

    public void Dispose() => shell.Dispose();

    private int Compare(params string[] more)
    {
        string before = GateShell.Lines("same", 5, 10) + GateShell.Lines("slow", 5, 10) + GateShell.Lines("fast", 5, 10)
            + GateShell.Lines("a|b", 5, 10) + GateShell.Line("gone", 5);
        string after = GateShell.Lines("same", 5, 10) + GateShell.Lines("slow", 5, 20.5)
            + GateShell.Lines("fast", 5, 5) + GateShell.Lines("a|b", 5, 10, "01") + GateShell.Line("new", 5);
        return shell.Compare(before, after, [.. more, "--allow-missing"]);
    }

    [Fact]
    public void Text_is_a_table_with_the_worst_first_and_the_outcome_last()
    {
        Assert.Equal(1, Compare());
        Assert.Equal(
            """
            verdict            times as long  range         baseline  candidate  samples  compared        benchmark
            behaviour changed  1.00           0.98 to 1.02  10.2 ns   10.2 ns    5 and 5  time per event  a|b
              - hash 00ff became 01
            slower             2.05           2.01 to 2.09  10.2 ns   20.9 ns    5 and 5  time per event  slow
            same within 2%     1.00           0.98 to 1.02  10.2 ns   10.2 ns    5 and 5  time per event  same
            faster             0.50           0.49 to 0.51  10.2 ns   5.10 ns    5 and 5  time per event  fast

            missing in the candidate: gone
            new, not compared: new
            Slower means: more than 1.5 times the baseline's time, with confidence 0.95 (Mann-Whitney, one-sided).
            Each end of a range holds with that confidence.
            FAIL: 2 of 4 benchmarks; counters changed: 1, slower: 1.

            """, shell.Out);
    }

    [Fact]
    public void Markdown_is_a_short_table_with_escaped_pipes()
    {
        Assert.Equal(1, Compare("--format", "markdown"));
        Assert.Equal(
            """
            **FAIL: 2 of 4 benchmarks; counters changed: 1, slower: 1.**

            | benchmark | verdict | times as long | range | samples | compared | notes |
            |---|---|--:|---|---|---|---|
            | `a\|b` | **behaviour changed** | 1.00 | 0.98 to 1.02 | 5 and 5 | time per event | `hash 00ff became 01` |
            | `slow` | **slower** | 2.05 | 2.01 to 2.09 | 5 and 5 | time per event |  |
            | `same` | same within 2% | 1.00 | 0.98 to 1.02 | 5 and 5 | time per event |  |
            | `fast` | faster | 0.50 | 0.49 to 0.51 | 5 and 5 | time per event |  |

            - `missing in the candidate: gone`
            - `new, not compared: new`

            """ + "\nSlower means: more than 1.5 times the baseline's time, with confidence 0.95 (Mann-Whitney, "
            + "one-sided). Each end of a range holds with that confidence.\n", shell.Out);
    }

    [Fact]
    public void Json_says_the_same_to_programs()
    {
        Assert.Equal(1, Compare("--format", "json"));
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        JsonElement root = json.RootElement;
        Assert.Equal("benchgate/1", root.GetProperty("format").GetString());
        Assert.Equal("fail", root.GetProperty("verdict").GetString());
        Assert.Equal(1, root.GetProperty("exitCode").GetInt32());
        Assert.Equal("gone", root.GetProperty("missingInCandidate")[0].GetString());
        JsonElement[] all = [.. root.GetProperty("benchmarks").EnumerateArray()];
        Assert.Equal(["a|b", "slow", "same", "fast"], all.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal([true, true, false, false], all.Select(one => one.GetProperty("fails").GetBoolean()));
        JsonElement slow = all[1].GetProperty("time");
        Assert.Equal("slower", slow.GetProperty("verdict").GetString());
        Assert.Equal(1.0 / 252, slow.GetProperty("pValueAtThreshold").GetDouble(), 12);
        Assert.Equal(2.05, slow.GetProperty("timesAsLong").GetDouble(), 9);
        JsonElement hash = all[0].GetProperty("counters")[1];
        Assert.Equal("changed", hash.GetProperty("verdict").GetString());
        Assert.Equal("01", hash.GetProperty("candidate").GetString());
    }

    [Fact]
    public void Json_is_written_even_where_nothing_compares()
    {
        Assert.Equal(2, shell.Compare("x", GateShell.Line("a", 5), "--format", "json"));
        using JsonDocument json = JsonDocument.Parse(shell.Out);
        JsonElement problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal("not comparable", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(1, problem.GetProperty("line").GetInt32());
        Assert.Contains("not JSON", problem.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.Contains("error: ", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Output_is_the_same_in_every_culture(string format)
    {
        Compare("--format", format);
        string expected = shell.Out;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in (string[])["de-DE", "ar-SA", "tr-TR", "zh-CN"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Compare("--format", format, "--time-threshold", "1.5");
                Assert.Equal(expected, shell.Out);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_candidate_that_may_be_much_faster_is_not_called_the_same()
    {
        string before = GateShell.Lines("a", 5, 100);
        string after = string.Concat(((double[])[20, 30, 100.5, 104.5, 105.5]).Select(ns => GateShell.Line("a", ns)));
        Assert.Equal(0, shell.Compare(before, after));
        Assert.Contains("\nat most 4% slower  0.99  ", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_a_pull_request_stays_short()
    {
        string many = string.Concat(Enumerable.Range(0, 70).Select(i => GateShell.Line($"b{i:00}", 5)));
        Assert.Equal(0, shell.Compare(many, many, "--format", "markdown"));
        Assert.Equal(50, shell.Out.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
        Assert.Contains("\nand 20 more\n", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("``", "``` `` ```")]
    [InlineData("@someone <b>", "`@someone <b>`")]
    [InlineData("two\nrows", "`two<U+000A>rows`")]
    public void Text_of_files_is_code_in_markdown(string text, string expected) =>
        Assert.Equal(expected, MarkdownPage.Code(text));
}
