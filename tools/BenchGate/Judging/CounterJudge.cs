using System.Globalization;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Judging;

/// <summary>Compares what does not depend on the machine's mood: events, hash, allocated bytes.</summary>
/// <param name="options">What allocations may differ by.</param>
internal sealed class CounterJudge(GateOptions options)
{
    private const int MostShown = 3;

    /// <summary>Judges the counters that at least one side records.</summary>
    /// <param name="baseline">The baseline's results.</param>
    /// <param name="candidate">The candidate's results.</param>
    public IReadOnlyList<CounterJudgement> Judge(Benchmark baseline, Benchmark candidate)
    {
        var judgements = new List<CounterJudgement>();
        Exact(CounterJudgement.Events, counters => counters.Events?.ToString(CultureInfo.InvariantCulture));
        Exact(CounterJudgement.Hash, counters => counters.Hash);
        if (Allocation(baseline, candidate) is { } allocation) { judgements.Add(allocation); }
        return judgements;

        void Exact(string name, Func<Counters, string?> value)
        {
            string?[] before = Distinct(baseline, value);
            string?[] after = Distinct(candidate, value);
            if (before is [null] && after is [null]) { return; }
            judgements.Add(new CounterJudgement(name, Verdict(before, after), Words(before), Words(after)));
        }
    }

    private static CounterVerdict Verdict(string?[] before, string?[] after)
    {
        if (before is [null] && after is [not null]) { return CounterVerdict.NewlyRecorded; }
        if (after is [null]) { return CounterVerdict.NoLongerRecorded; }
        if (before.Length > 1 || after.Length > 1) { return CounterVerdict.NotRepeatable; }
        return string.Equals(before[0], after[0], StringComparison.Ordinal)
            ? CounterVerdict.Same
            : CounterVerdict.Changed;
    }

    /// <summary>
    /// What the runtime allocates beside the work only adds, so the smallest of the samples says most of the work.
    /// </summary>
    private CounterJudgement? Allocation(Benchmark baseline, Benchmark candidate)
    {
        Counters? before = Least(baseline);
        Counters? after = Least(candidate);
        if (before is null && after is null) { return null; }
        CounterVerdict verdict = (before, after) switch
        {
            (null, _) => CounterVerdict.NewlyRecorded,
            (_, null) => CounterVerdict.NoLongerRecorded,
            _ => Compare(before, after),
        };
        return new CounterJudgement(CounterJudgement.AllocatedBytes, verdict, Bytes(before), Bytes(after));
    }

    private CounterVerdict Compare(Counters before, Counters after)
    {
        double gap = after.AllocatedBytes!.Value - (double)before.AllocatedBytes!.Value;
        double beside = options.AllocationSlack / (double)Math.Min(before.Operations, after.Operations);
        double share = before.IsPerOperation ? options.AllocationShare * before.AllocatedBytes.Value : 0;
        if (Math.Abs(gap) <= Math.Max(beside, share)) { return CounterVerdict.Same; }
        return gap < 0 && options.AllowFewerBytes ? CounterVerdict.FewerBytes : CounterVerdict.Changed;
    }

    private static Counters? Least(Benchmark benchmark) =>
        benchmark.Counters.Where(one => one.AllocatedBytes is not null).MinBy(one => one.AllocatedBytes);

    private static string?[] Distinct(Benchmark benchmark, Func<Counters, string?> value) =>
        [.. benchmark.Counters.Select(value).Distinct(StringComparer.Ordinal)];

    private static string Words(string?[] values)
    {
        string shown = string.Join(" or ", values.Take(MostShown).Select(value => value ?? "nothing"));
        return values is [null] ? "" : values.Length > MostShown ? $"{shown} or others" : shown;
    }

    private static string Bytes(Counters? counters) =>
        counters?.AllocatedBytes?.ToString(CultureInfo.InvariantCulture) ?? "";
}
