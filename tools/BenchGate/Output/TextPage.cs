using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Output;

/// <summary>The result as text for a terminal or a log; the outcome is the last line.</summary>
/// <remarks>Lines start with words of this program, never with text of a file: a log may obey what starts a line.
/// </remarks>
internal static class TextPage
{
    private const string Gap = "  ";

    private static readonly string[] Head =
        ["verdict", "times as long", "range", "baseline", "candidate", "samples", "compared", "benchmark"];

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">What to say.</param>
    public static void Write(TextWriter output, GateResult result)
    {
        var words = new Words(result);
        if (result.Benchmarks.Count > 0) { Table(output, result, words); }
        foreach (string remark in words.Remarks()) { output.WriteLine(Plain.Text(remark)); }
        foreach (Problem problem in result.Problems) { output.WriteLine("error: " + Plain.Text(problem.ToString())); }
        if (result.Benchmarks.Count > 0 && !result.Options.ExactOnly)
        {
            foreach (string line in words.Legend()) { output.WriteLine(line); }
        }

        output.WriteLine(words.Summary());
    }

    private static void Table(TextWriter output, GateResult result, Words words)
    {
        string[][] rows = [.. result.Benchmarks.Select(one => Cells(one, words).Select(Plain.Text).ToArray())];
        int[] widths = [.. Head.Select((name, i) => rows.Select(row => row[i].Length).Append(name.Length).Max())];
        output.WriteLine(Line(Head, widths));
        foreach ((string[] row, BenchmarkJudgement one) in rows.Zip(result.Benchmarks))
        {
            output.WriteLine(Line(row, widths));
            foreach (string note in Words.Notes(one)) { output.WriteLine(Gap + "- " + Plain.Text(note)); }
        }

        output.WriteLine();
    }

    private static string[] Cells(BenchmarkJudgement one, Words words) =>
    [
        words.Verdict(one),
        Numbers.Times(one.Time.Times.Ratio),
        one.Time.Times.HasEnds ? $"{Numbers.Times(one.Time.Times.Low)} to {Numbers.Times(one.Time.Times.High)}" : "-",
        Numbers.Median(one.Time.Baseline, one.Time.Measure),
        Numbers.Median(one.Time.Candidate, one.Time.Measure),
        FormattableString.Invariant($"{one.Time.BaselineSamples} and {one.Time.CandidateSamples}"),
        Words.Compared(one),
        one.Name,
    ];

    private static string Line(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
}
