using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Downshift.Scenarios.Tests.Fuzz;

/// <summary>Texts made to exhaust a reader: each gives findings, soon, and the process lives.</summary>
public sealed class HostileTests
{
    private const int Enough = 10_000; // milliseconds on a busy machine; alone each takes well below one second

    public static TheoryData<string> Names() => [.. Attacks().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_in_time_and_memory(string name)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        ScenarioLoad load = Texts.LoadAfterHead(Attacks()[name]);
        Assert.True(watch.ElapsedMilliseconds < Enough, $"{watch.ElapsedMilliseconds} ms");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 256L << 20);
        Assert.NotEmpty(load.Findings);
        Assert.Null(load.Scenario);
    }

    [Theory]
    [InlineData("brackets", "is nested too deeply")]
    [InlineData("braces", "is nested too deeply")]
    [InlineData("indents", "is nested too deeply")]
    [InlineData("items", "the file has too many entries")]
    [InlineData("long text", "is a text that is too long")]
    [InlineData("long key", "is a key that is too long")]
    [InlineData("alias bomb", "an alias (*name) stands here")]
    [InlineData("variants", "has no variant or too many")]
    public void The_limit_is_named(string name, string problem) => Assert.Contains(
        Texts.LoadAfterHead(Attacks()[name]).Findings, finding => finding.Problem == problem);

    private static SortedDictionary<string, string> Attacks()
    {
        var indents = new StringBuilder("title:\n");
        for (int i = 1; i < 1200; i++)
        {
            indents.Append(' ', i).Append("a:\n");
        }

        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["brackets"] = "title: " + new string('[', 100_000),
            ["braces"] = "title: " + Repeat("{a: ", 100_000),
            ["indents"] = indents.ToString(),
            ["dashes"] = "primary:\n" + Repeat("- ", 400_000),
            ["questions"] = Repeat("? ", 400_000),
            ["colons"] = "title: " + Repeat("a: ", 300_000),
            ["items"] = "primary:\n" + Repeat("- a\n", 200_000),
            ["outcomes"] = "primary:\n" + Repeat("- deats\n", 90_000),
            ["keys"] = Count("k{0}: 1\n", 49_000),
            ["long keys"] = Count(new string('k', 200) + "{0}: 1\n", 4000),
            ["parameters"] = "variants:\n" + Count("  v{0}: {{}}\n", 100) + "parameters:\n"
                + Count("  sweep.d{0}: 1\n", 40_000),
            ["variants"] = "variants:\n" + Count("  v{0}: {{}}\n", 30_000),
            ["districts"] = "demand:\n cases:\n" + Count("  q{0}: -1\n", 40_000),
            ["files"] = "series:\n onsets:\n" + Count("  - f{0}.csv\n", 40_000),
            ["anchors"] = "primary:\n" + Count("- &a{0} x\n", 60_000),
            ["alias bomb"] = "a: &a [x, x]\n" + Count("b{0}: &b{0} [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n", 9),
            ["tags"] = "primary:\n" + Repeat("- !t x\n", 90_000),
            ["long tag"] = "title: !" + new string('a', 900_000) + " x\n",
            ["long text"] = "title: " + new string('a', 1_000_000),
            ["long key"] = new string('a', 300) + ": 1\n",
            ["long number"] = "seed: 1" + new string('0', 60_000) + "\n",
            ["commas"] = "title: {v: f(a, " + Repeat("b, ", 90_000) + "}\n",
            ["open brackets"] = "title: [" + Repeat("f(, ", 45_000) + "]\n",
            ["escapes"] = "title: \"" + Repeat("\\x1b", 10_000) + "\"\n",
            ["documents"] = Repeat("---\na\n", 150_000),
            ["quotes"] = new string('"', 900_000),
            ["wide and deep"] = "title:\n" + Repeat("  - " + new string('[', 27) + new string(']', 27) + "\n", 3000),
            ["surrogates"] = "title: \"\\uD800\"\n",
        };
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Count(string format, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        }

        return text.ToString();
    }
}
