using System.CommandLine;
using System.Globalization;
using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate;

/// <summary>The arguments and options, and how they are read: strictly, all mistakes at once.</summary>
internal sealed class Arguments
{
    private const double LargestThreshold = 100;
    private const double LeastConfidence = 0.5;
    private const double LargestConfidence = 0.9999;

    private readonly Argument<string> baseline = new("BASELINE")
    {
        Description = "result file or folder of what is known to be good",
    };

    private readonly Argument<string> candidate = new("CANDIDATE")
    {
        Description = "result file or folder of what shall be let in",
    };

    private readonly Option<string?> format = new("--format")
    {
        Description = "text, markdown (a table for a pull request) or json; text unless given",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> threshold = new("--time-threshold")
    {
        Description = "how many times slower is too slow, above 1 to 100; 1.5 unless given",
        HelpName = "TIMES",
    };

    private readonly Option<string?> confidence = new("--confidence")
    {
        Description = "confidence of every statement about time, 0.5 to 0.9999; 0.95 unless given",
        HelpName = "SHARE",
    };

    private readonly Option<string?> slack = new("--allocation-slack")
    {
        Description = "bytes a measurement may allocate more or less unexplained; 16384 unless given",
        HelpName = "BYTES",
    };

    private readonly Option<string[]> allow = new("--allow")
    {
        Description = "a change of counters that is meant; NAME may end with * for all names that start so",
        HelpName = "NAME=REASON",
    };

    private readonly Option<string[]> allowSlower = new("--allow-slower")
    {
        Description = "a slowdown that is meant",
        HelpName = "NAME=REASON",
    };

    private readonly Option<string?> explanations = new("--explanations")
    {
        Description = $"file of lines NAME = REASON; {CommandLine.ExplanationFile} beside the baseline unless given",
        HelpName = "FILE",
    };

    private readonly Option<bool> fewerBytes = new("--allow-fewer-bytes")
    {
        Description = "fewer allocated bytes need no explanation",
    };

    private readonly Option<bool> missing = new("--allow-missing")
    {
        Description = "benchmarks that the candidate does not have are listed and pass",
    };

    private readonly Option<bool> exactOnly = new("--exact-only")
    {
        Description = "compare counters only: time is not judged, machines may differ",
    };

    /// <summary>The command.</summary>
    public RootCommand Root() => new(
        "Compares two sets of benchmark results. Exit code 0: same or faster; 1: slower, or an exact counter changed; "
        + "2: not comparable.")
    {
        baseline, candidate, format, threshold, confidence, slack, allow, allowSlower, explanations, fewerBytes,
        missing, exactOnly,
    };

    /// <summary>Reads what was given.</summary>
    /// <param name="parsed">The command line.</param>
    public Request Read(ParseResult parsed)
    {
        var problems = new List<Problem>();
        if (parsed.Errors.Count > 0)
        {
            return new Request
            {
                Baseline = "",
                Candidate = "",
                Options = new GateOptions(),
                Problems = [.. parsed.Errors.Select(fault => new Problem("", 0, fault.Message))],
            };
        }

        var usual = new GateOptions();
        OutputFormat chosen = parsed.GetValue(format) switch
        {
            null or "text" => OutputFormat.Text,
            "markdown" => OutputFormat.Markdown,
            "json" => OutputFormat.Json,
            string other => Refuse(format, other, "text, markdown, json", OutputFormat.Text),
        };
        return new Request
        {
            Baseline = parsed.GetValue(baseline)!,
            Candidate = parsed.GetValue(candidate)!,
            Format = chosen,
            Options = new GateOptions
            {
                TimeThreshold = Number(
                    threshold, usual.TimeThreshold, value => value is > 1 and <= LargestThreshold,
                    "above 1, at most 100"),
                Confidence = Number(
                    confidence, usual.Confidence, value => value is >= LeastConfidence and <= LargestConfidence,
                    "0.5 to 0.9999"),
                AllocationSlack = (long)Number(
                    slack, usual.AllocationSlack, value => value is >= 0 and <= 1e12 && double.IsInteger(value),
                    "a whole number of bytes, 0 to 1000000000000"),
                AllowFewerBytes = parsed.GetValue(fewerBytes),
                AllowMissing = parsed.GetValue(missing),
                ExactOnly = parsed.GetValue(exactOnly),
            },
            Explanations = parsed.GetValue(explanations),
            Allow = parsed.GetValue(allow) ?? [],
            AllowSlower = parsed.GetValue(allowSlower) ?? [],
            Problems = problems,
        };

        double Number(Option<string?> option, double otherwise, Func<double, bool> isAllowed, string allowed)
        {
            if (parsed.GetValue(option) is not { } text) { return otherwise; }
            bool read = double.TryParse(
                text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value);
            return read && isAllowed(value) ? value : Refuse(option, text, allowed, otherwise);
        }

        T Refuse<T>(Option option, string text, string allowed, T otherwise)
        {
            problems.Add(new Problem(option.Name, 0, $"'{text}' is not allowed; allowed: {allowed}"));
            return otherwise;
        }
    }
}
