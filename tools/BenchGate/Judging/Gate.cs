using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Judging;

/// <summary>Compares two sides.</summary>
internal static class Gate
{
    /// <summary>Compares two sides that were read without problems.</summary>
    /// <param name="baseline">What is known to be good.</param>
    /// <param name="candidate">What shall be let in.</param>
    /// <param name="explanations">Which changes are meant.</param>
    /// <param name="options">What passes.</param>
    public static GateResult Compare(
        ResultSet baseline, ResultSet candidate, Explanations explanations, GateOptions options)
    {
        string[] common = [.. baseline.Benchmarks.Keys.Where(candidate.Benchmarks.ContainsKey)];
        string[] missing = [.. baseline.Benchmarks.Keys.Where(name => !candidate.Benchmarks.ContainsKey(name))];
        string[] added = [.. candidate.Benchmarks.Keys.Where(name => !baseline.Benchmarks.ContainsKey(name))];
        var result = new GateResult { Options = options, MissingInCandidate = missing, MissingInBaseline = added };
        if (common.Length == 0)
        {
            return result with { Problems = [new Problem("", 0, "the two sides have no benchmark in common")] };
        }

        // Results of another machine or runtime say nothing of the code; not even their counters are looked at.
        Problem[] apart = [.. Apart(baseline, candidate, common, options.ExactOnly).Distinct().Take(Limits.Problems)];
        if (apart.Length > 0) { return result with { Problems = apart }; }
        var judge = new TimeJudge(options);
        var counters = new CounterJudge(options);
        BenchmarkJudgement[] judged = [.. common.Select(name =>
            Judge(baseline.Benchmarks[name], candidate.Benchmarks[name], counters, judge, explanations, options))];
        return result with
        {
            Benchmarks = [.. judged.OrderByDescending(Severity).ThenByDescending(TimesSlower)
                .ThenBy(one => one.Name, StringComparer.Ordinal)],
            UnusedExplanations = [.. explanations.Unused],
            Problems = missing.Length == 0 || options.AllowMissing ? [] : [Missing(missing)],
        };
    }

    private static BenchmarkJudgement Judge(
        Benchmark baseline, Benchmark candidate, CounterJudge counters, TimeJudge times, Explanations explanations,
        GateOptions options)
    {
        IReadOnlyList<CounterJudgement> counted = counters.Judge(baseline, candidate);
        bool eventsDiffer = counted.Any(one => one is { Counter: CounterJudgement.Events, IsChange: true });
        TimeJudgement time = times.Judge(baseline, candidate, eventsDiffer);
        if (options.ExactOnly) { time = time with { Verdict = TimeVerdict.NotJudged }; }
        bool changed = counted.Any(one => one.IsChange);
        return new BenchmarkJudgement(
            baseline.Name,
            baseline.SaidUnit ?? candidate.Unit,
            counted,
            time,
            changed ? explanations.Find(baseline.Name, false) : null,
            time.Verdict == TimeVerdict.Slower ? explanations.Find(baseline.Name, true) : null);
    }

    private static int Severity(BenchmarkJudgement one) =>
        (one.FailsByCounters ? 1000 : 0) + (one.FailsByTime ? 500 : 0) + (one.HasChanges ? 100 : 0)
        + (int)one.Time.Verdict;

    private static double TimesSlower(BenchmarkJudgement one) =>
        double.IsNaN(one.Time.Times.Ratio) ? 0 : one.Time.Times.Ratio;

    private static Problem Missing(string[] names) => new("", 0, FormattableString.Invariant(
        $"missing in the candidate: {names.Length} of the baseline's benchmarks, as '{names[0]}'; ")
        + "allowed: all of them, or --allow-missing");

    /// <summary>Why benchmarks of one name do not compare.</summary>
    private static IEnumerable<Problem> Apart(
        ResultSet baseline, ResultSet candidate, string[] names, bool anyMachine)
    {
        foreach (string name in names)
        {
            Benchmark before = baseline.Benchmarks[name];
            Benchmark after = candidate.Benchmarks[name];
            if (before.IsReport != after.IsReport)
            {
                yield return new Problem("", 0, $"'{name}' is in JSON Lines on one side and in a BenchmarkDotNet "
                    + "report on the other; allowed: one format");
            }
            else if ((before.SaidUnit ?? after.Unit) != (after.SaidUnit ?? before.Unit))
            {
                yield return new Problem("", 0, $"a time of '{name}' is of one {before.Unit} in the baseline and of "
                    + $"one {after.Unit} in the candidate; allowed: one unit");
            }

            string differing = string.Join("; ", Differing(before, after));
            if (differing.Length > 0 && !anyMachine)
            {
                yield return new Problem("", 0, $"the results are of different machines or runtimes: {differing}; "
                    + "allowed: one, or --exact-only to compare counters without time");
            }
        }
    }

    /// <summary>Parts of machine and runtime that are not the same in all samples of both sides, in words.</summary>
    private static IEnumerable<string> Differing(Benchmark before, Benchmark after)
    {
        (string Side, string Part, string Value)[] seen =
            [.. Parts("baseline", before).Concat(Parts("candidate", after)).Distinct()];
        return from one in seen
            group one by one.Part into part
            where part.Select(one => one.Value).Distinct(StringComparer.Ordinal).Skip(1).Any()
            select part.Key + " " + string.Join(", ", part.GroupBy(one => one.Side, (side, all) =>
                $"{string.Join(" and ", all.Select(one => one.Value))} in the {side}"));
    }

    private static IEnumerable<(string Side, string Part, string Value)> Parts(string side, Benchmark benchmark) =>
        from environment in benchmark.Environments
        from part in environment.Parts()
        select (side, part.Part, part.Value);
}
