namespace Downshift.BenchGate.Judging;

/// <summary>How one benchmark compares.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Unit">What a time is of, as <c>event</c>, <c>window</c> or <c>operation</c>.</param>
/// <param name="Counters">The counters that at least one side records.</param>
/// <param name="Time">Its time.</param>
/// <param name="CountersExplained">Why a change of counters is meant; null where nobody says so.</param>
/// <param name="TimeExplained">Why a slowdown is meant; null where nobody says so.</param>
internal sealed record BenchmarkJudgement(
    string Name,
    string Unit,
    IReadOnlyList<CounterJudgement> Counters,
    TimeJudgement Time,
    Explanation? CountersExplained,
    Explanation? TimeExplained)
{
    /// <summary>Counters changed.</summary>
    public bool HasChanges => Counters.Any(counter => counter.IsChange);

    /// <summary>Counters changed and nobody says why.</summary>
    public bool FailsByCounters => HasChanges && CountersExplained is null;

    /// <summary>Too slow and nobody says why.</summary>
    public bool FailsByTime => Time.Verdict == TimeVerdict.Slower && TimeExplained is null;

    /// <summary>It fails the gate.</summary>
    public bool Fails => FailsByCounters || FailsByTime;

    /// <summary>The same work by count with another fingerprint.</summary>
    public bool BehaviourChanged => Counters.Any(counter =>
            counter is { Counter: CounterJudgement.Hash, Verdict: CounterVerdict.Changed })
        && !Counters.Any(counter => counter.Counter != CounterJudgement.Hash && counter.IsChange);
}
