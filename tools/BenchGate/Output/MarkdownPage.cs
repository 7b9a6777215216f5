using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Output;

/// <summary>The result as a short table for a pull request, worst first.</summary>
internal static class MarkdownPage
{
    /// <summary>Rows shown; the rest is counted. A comment must stay readable, and GitHub cuts long ones.</summary>
    public const int MostRows = 50;

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">What to say.</param>
    public static void Write(TextWriter output, GateResult result)
    {
        var words = new Words(result);
        output.WriteLine($"**{words.Summary()}**");
        output.WriteLine();
        foreach (Problem problem in result.Problems)
        {
            output.WriteLine($"- not comparable: {Code(problem.ToString())}");
        }

        if (result.Problems.Count > 0) { output.WriteLine(); }
        if (result.Benchmarks.Count > 0) { Table(output, result, words); }
        string[] remarks = [.. words.Remarks()];
        foreach (string remark in remarks.Take(MostRows)) { output.WriteLine($"- {Code(remark)}"); }
        Rest(output, "- ", remarks.Length);
        if (remarks.Length > 0) { output.WriteLine(); }
        if (result.Benchmarks.Count > 0 && !result.Options.ExactOnly)
        {
            output.WriteLine(string.Join(' ', words.Legend()));
        }
    }

    private static void Table(TextWriter output, GateResult result, Words words)
    {
        output.WriteLine("| benchmark | verdict | times as long | range | samples | compared | notes |");
        output.WriteLine("|---|---|--:|---|---|---|---|");
        foreach (BenchmarkJudgement one in result.Benchmarks.Take(MostRows))
        {
            string verdict = one.Fails ? $"**{words.Verdict(one)}**" : words.Verdict(one);
            string range = one.Time.Times.HasEnds
                ? $"{Numbers.Times(one.Time.Times.Low)} to {Numbers.Times(one.Time.Times.High)}"
                : "-";
            string samples = FormattableString.Invariant($"{one.Time.BaselineSamples} and {one.Time.CandidateSamples}");
            string notes = string.Join("; ", Words.Notes(one).Select(Code));
            string[] cells =
            [
                Code(one.Name), verdict, Numbers.Times(one.Time.Times.Ratio), range, samples, Words.Compared(one),
                notes,
            ];
            output.WriteLine($"| {string.Join(" | ", cells)} |");
        }

        output.WriteLine();
        if (result.Benchmarks.Count > MostRows)
        {
            Rest(output, "", result.Benchmarks.Count);
            output.WriteLine();
        }
    }

    private static void Rest(TextWriter output, string start, int all)
    {
        if (all > MostRows) { output.WriteLine(FormattableString.Invariant($"{start}and {all - MostRows} more")); }
    }

    /// <summary>
    /// Text of a file as a code span: nothing in it is a link, a mention or markup. The fence is longer than any run of
    /// back quotes inside; a pipe needs its backslash even in code (GitHub Flavored Markdown, section 4.10).
    /// </summary>
    /// <param name="text">Any text.</param>
    internal static string Code(string text)
    {
        string safe = Plain.Text(text);
        int longest = 0;
        int run = 0;
        foreach (char letter in safe)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        string space = longest > 0 ? " " : "";
        return fence + space + safe.Replace("|", "\\|", StringComparison.Ordinal) + space + fence;
    }
}
