using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Statistics;

namespace Downshift.BenchGate.Output;

/// <summary>What a gate says, in plain words; text and Markdown share them.</summary>
/// <param name="result">What it says.</param>
internal sealed class Words(GateResult result)
{
    private string Limit => Numbers.Short(result.Options.TimeThreshold);

    /// <summary>A benchmark's verdict in a few words, what fails first.</summary>
    /// <param name="one">The benchmark.</param>
    public string Verdict(BenchmarkJudgement one)
    {
        var parts = new List<string>();
        if (one.HasChanges) { parts.Add(Changes(one) + (one.FailsByCounters ? "" : " (explained)")); }
        if (one.Time.Verdict == TimeVerdict.Slower)
        {
            parts.Insert(one.FailsByTime && !one.FailsByCounters ? 0 : parts.Count,
                "slower" + (one.FailsByTime ? "" : " (explained)"));
        }
        else if (!one.HasChanges || one.Time.Verdict == TimeVerdict.Faster) { parts.Add(Time(one.Time)); }
        return string.Join(", ", parts);
    }

    /// <summary>Changes and explanations of a benchmark; they quote files. Nothing for most.</summary>
    /// <param name="one">The benchmark.</param>
    public static IEnumerable<string> Notes(BenchmarkJudgement one)
    {
        foreach (CounterJudgement counter in one.Counters.Where(counter => counter.Verdict != CounterVerdict.Same))
        {
            string name = counter.Counter;
            yield return counter.Verdict switch
            {
                CounterVerdict.NewlyRecorded => $"{name} is recorded for the first time: {counter.Candidate}",
                CounterVerdict.NoLongerRecorded => $"{name} was {counter.Baseline} and is not recorded any more",
                CounterVerdict.NotRepeatable => $"{name} differs between samples of one side: {counter.Baseline} "
                    + $"became {counter.Candidate}",
                _ => $"{name} {counter.Baseline} became {counter.Candidate}",
            };
        }

        if (one.CountersExplained is { } counters) { yield return $"change explained by {Said(counters)}"; }
        if (one.TimeExplained is { } time) { yield return $"slowdown explained by {Said(time)}"; }
    }

    /// <summary>Which time a row compares.</summary>
    /// <param name="one">The benchmark.</param>
    public static string Compared(BenchmarkJudgement one) => one.Time.Measure switch
    {
        TimeMeasure.TimesInProcessBaseline => "ratio to in-process baseline",
        TimeMeasure.Whole => "whole time",
        _ => $"time per {one.Unit}",
    };

    /// <summary>The outcome in one sentence.</summary>
    public string Summary()
    {
        int all = result.Benchmarks.Count;
        int failed = result.Benchmarks.Count(one => one.Fails);
        if (failed > 0)
        {
            int changed = result.Benchmarks.Count(one => one.FailsByCounters);
            int slower = result.Benchmarks.Count(one => one.FailsByTime);
            return FormattableString.Invariant(
                $"FAIL: {failed} of {Benchmarks(all)}; counters changed: {changed}, slower: {slower}.");
        }

        if (result.Problems.Count > 0) { return "NOT COMPARABLE."; }
        if (result.Options.ExactOnly) { return $"PASS: {Benchmarks(all)}, counters only."; }
        int untold = result.Benchmarks.Count(one =>
            one.Time.Verdict is TimeVerdict.TooShort or TimeVerdict.TooFewSamples or TimeVerdict.CannotTell);
        string but = untold == 0 ? "" : FormattableString.Invariant($" Time cannot be told for {untold}.");
        return $"PASS: {Benchmarks(all)}, none fails.{but}";
    }

    /// <summary>What the columns of time mean, one sentence a line.</summary>
    public IEnumerable<string> Legend()
    {
        string confidence = Numbers.Short(result.Options.Confidence);
        yield return $"Slower means: more than {Limit} times the baseline's time, with confidence {confidence} "
            + "(Mann-Whitney, one-sided).";
        yield return "Each end of a range holds with that confidence.";
        if (result.Benchmarks.Any(one => one.Time.Verdict == TimeVerdict.TooFewSamples))
        {
            int needed = MannWhitney.SamplesNeeded(result.Options.Confidence);
            yield return FormattableString.Invariant(
                $"Confidence {confidence} needs {needed} samples of the baseline and {needed} of the candidate.");
        }
    }

    /// <summary>Remarks below the table: what is missing, new, or not needed.</summary>
    public IEnumerable<string> Remarks()
    {
        foreach (string name in result.MissingInCandidate) { yield return $"missing in the candidate: {name}"; }
        foreach (string name in result.MissingInBaseline) { yield return $"new, not compared: {name}"; }
        foreach (Explanation one in result.UnusedExplanations)
        {
            yield return $"explanation not needed, remove it: {one.Name} ({one.Where})";
        }
    }

    private static string Benchmarks(int count) =>
        count == 1 ? "1 benchmark" : FormattableString.Invariant($"{count} benchmarks");

    private static string Said(Explanation explanation) => $"{explanation.Where}: {explanation.Reason}";

    private static string Changes(BenchmarkJudgement one)
    {
        if (one.BehaviourChanged) { return "behaviour changed"; }
        IEnumerable<string> parts = one.Counters.Where(counter => counter.IsChange).Select(counter => counter switch
        {
            { Verdict: CounterVerdict.NoLongerRecorded } => $"{counter.Counter} not recorded",
            { Verdict: CounterVerdict.NotRepeatable } => $"{counter.Counter} not repeatable",
            { Counter: CounterJudgement.AllocatedBytes } => "allocation changed",
            _ => $"{counter.Counter} changed",
        });
        return string.Join(", ", parts);
    }

    private string Time(TimeJudgement time) => time.Verdict switch
    {
        TimeVerdict.NotJudged => "counters the same",
        TimeVerdict.Faster => "faster",
        TimeVerdict.Same when time.Times.Low * result.Options.TimeThreshold < 1 =>
            $"at most {Numbers.Percent(Math.Max(0, time.Times.High - 1))} slower",
        TimeVerdict.Same => $"same within {Within(time.Times)}",
        TimeVerdict.TooShort => "cannot tell (a time is 0)",
        TimeVerdict.TooFewSamples => "cannot tell (too few samples)",
        TimeVerdict.CannotTell => "cannot tell (too noisy)",
        TimeVerdict.LittleSlower when time.Times.HasEnds && time.Times.High <= result.Options.TimeThreshold =>
            $"slower, less than {Limit} times",
        TimeVerdict.LittleSlower => $"slower, {Limit} times is not certain",
        _ => "slower",
    };

    private static string Within(RatioInterval times) => Numbers.Percent(Math.Max(times.High - 1, 1 - times.Low));
}
