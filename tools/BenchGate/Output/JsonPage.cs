using System.Text;
using System.Text.Json;
using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Output;

/// <summary>The result for programs. The keys are a public face: they are added to, not renamed.</summary>
internal static class JsonPage
{
    /// <summary>Name and version of the format.</summary>
    public const string Format = "benchgate/1";

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">What to say.</param>
    public static void Write(TextWriter output, GateResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("verdict", Outcome(result.ExitCode));
            json.WriteNumber("exitCode", result.ExitCode);
            json.WriteNumber("timeThreshold", result.Options.TimeThreshold);
            json.WriteNumber("confidence", result.Options.Confidence);
            json.WriteStartArray("benchmarks");
            foreach (BenchmarkJudgement one in result.Benchmarks) { Benchmark(json, one); }
            json.WriteEndArray();
            Names(json, "missingInCandidate", result.MissingInCandidate);
            Names(json, "missingInBaseline", result.MissingInBaseline);
            Names(json, "unusedExplanations", result.UnusedExplanations.Select(one => one.Name));
            json.WriteStartArray("problems");
            foreach (Problem problem in result.Problems)
            {
                json.WriteStartObject();
                json.WriteString("file", problem.File);
                json.WriteNumber("line", problem.Line);
                json.WriteString("text", problem.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static string Outcome(int code) => code switch
    {
        ExitCode.SameOrFaster => "pass",
        ExitCode.Worse => "fail",
        _ => "not comparable",
    };

    private static void Benchmark(Utf8JsonWriter json, BenchmarkJudgement one)
    {
        json.WriteStartObject();
        json.WriteString("name", one.Name);
        json.WriteBoolean("fails", one.Fails);
        json.WriteStartObject("time");
        json.WriteString("verdict", Word(one.Time.Verdict.ToString()));
        json.WriteString("compared", Word(one.Time.Measure.ToString()));
        json.WriteString("unit", one.Unit);
        Number(json, "baselineMedian", one.Time.Baseline);
        Number(json, "candidateMedian", one.Time.Candidate);
        json.WriteNumber("baselineSamples", one.Time.BaselineSamples);
        json.WriteNumber("candidateSamples", one.Time.CandidateSamples);
        Number(json, "timesAsLong", one.Time.Times.Ratio);
        Number(json, "low", one.Time.Times.Low);
        Number(json, "high", one.Time.Times.High);
        Number(json, "pValueAtThreshold", one.Time.TooSlow);
        json.WriteString("explained", one.TimeExplained?.Reason);
        json.WriteEndObject();
        json.WriteStartArray("counters");
        foreach (CounterJudgement counter in one.Counters)
        {
            json.WriteStartObject();
            json.WriteString("name", counter.Counter);
            json.WriteString("verdict", Word(counter.Verdict.ToString()));
            json.WriteString("baseline", counter.Baseline);
            json.WriteString("candidate", counter.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("behaviourChanged", one.BehaviourChanged);
        json.WriteString("explained", one.CountersExplained?.Reason);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (string name in names) { json.WriteStringValue(name); }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string key, double value)
    {
        if (double.IsFinite(value)) { json.WriteNumber(key, value); }
        else { json.WriteNull(key); }
    }

    /// <summary>A name of the code as a word of JSON: first letter small.</summary>
    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
