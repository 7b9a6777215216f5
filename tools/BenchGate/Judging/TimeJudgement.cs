using Downshift.BenchGate.Statistics;

namespace Downshift.BenchGate.Judging;

/// <summary>How a benchmark's time compares.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Measure">Which time was compared.</param>
/// <param name="Baseline">Median of the baseline, in nanoseconds, or without unit for ratios.</param>
/// <param name="Candidate">Median of the candidate, likewise.</param>
/// <param name="BaselineSamples">Samples of the baseline.</param>
/// <param name="CandidateSamples">Samples of the candidate.</param>
/// <param name="Times">Candidate over baseline: 2 is twice the time. NaN where a time is 0.</param>
/// <param name="TooSlow">
/// Probability of samples at least this slow if the candidate took exactly the threshold times the baseline's time; NaN
/// where a time is 0.
/// </param>
internal sealed record TimeJudgement(
    TimeVerdict Verdict,
    TimeMeasure Measure,
    double Baseline,
    double Candidate,
    int BaselineSamples,
    int CandidateSamples,
    RatioInterval Times,
    double TooSlow);
