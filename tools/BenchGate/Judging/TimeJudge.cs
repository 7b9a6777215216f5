using Downshift.BenchGate.Results;
using Downshift.BenchGate.Statistics;

namespace Downshift.BenchGate.Judging;

/// <summary>
/// Compares times: one-sided Mann-Whitney tests of the candidate against the baseline, and against the baseline times
/// the threshold. Noise and outliers alone cannot fail it more often than the confidence says.
/// </summary>
/// <param name="options">Threshold and confidence.</param>
internal sealed class TimeJudge(GateOptions options)
{
    private readonly UDistributions distributions = new();

    /// <summary>Judges one benchmark.</summary>
    /// <param name="baseline">The baseline's samples.</param>
    /// <param name="candidate">The candidate's samples.</param>
    /// <param name="eventsDiffer">The two did not do the same number of events.</param>
    public TimeJudgement Judge(Benchmark baseline, Benchmark candidate, bool eventsDiffer)
    {
        Observation[] all = [.. baseline.Observations, .. candidate.Observations];
        TimeMeasure measure = TimeMeasure.Unit;
        if (eventsDiffer)
        {
            if (all.All(one => one.WholeNanoseconds is not null)) { measure = TimeMeasure.Whole; }
        }
        else if (all.All(one => one.TimesInProcessBaseline is not null))
        {
            measure = TimeMeasure.TimesInProcessBaseline;
        }

        return Judge(Values(baseline, measure), Values(candidate, measure), measure);
    }

    /// <summary>Judges samples.</summary>
    /// <param name="baseline">At least one time, 0 or more.</param>
    /// <param name="candidate">At least one time, 0 or more.</param>
    /// <param name="measure">What they are.</param>
    public TimeJudgement Judge(double[] baseline, double[] candidate, TimeMeasure measure)
    {
        var judgement = new TimeJudgement(
            TimeVerdict.TooFewSamples, measure, Median(baseline), Median(candidate), baseline.Length, candidate.Length,
            new RatioInterval(double.NaN, double.NaN, double.NaN), double.NaN);

        // BenchmarkDotNet reports 0 for what its clock cannot see; no factor can be told from that.
        if (baseline.Min() <= 0 || candidate.Min() <= 0) { return judgement with { Verdict = TimeVerdict.TooShort }; }
        double[] limit = [.. baseline.Select(time => time * options.TimeThreshold)];
        RatioInterval times = RatioInterval.Of(candidate, baseline, options.Confidence, distributions);
        double tooSlow = MannWhitney.Test(candidate, limit, distributions).Greater;
        judgement = judgement with { Times = times, TooSlow = tooSlow };
        if (!MannWhitney.CanReject(candidate.Length, baseline.Length, options.Confidence)) { return judgement; }
        MannWhitney equality = MannWhitney.Test(candidate, baseline, distributions);
        return judgement with { Verdict = Verdict(equality, tooSlow, times) };
    }

    /// <summary>The median; of an even number, the mean of the middle two.</summary>
    /// <param name="values">At least one value.</param>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private TimeVerdict Verdict(MannWhitney equality, double tooSlow, RatioInterval times)
    {
        if (MannWhitney.Rejects(tooSlow, options.Confidence)) { return TimeVerdict.Slower; }
        if (MannWhitney.Rejects(equality.Less, options.Confidence)) { return TimeVerdict.Faster; }
        if (MannWhitney.Rejects(equality.Greater, options.Confidence)) { return TimeVerdict.LittleSlower; }
        return times.HasEnds && times.High <= options.TimeThreshold ? TimeVerdict.Same : TimeVerdict.CannotTell;
    }

    private static double[] Values(Benchmark benchmark, TimeMeasure measure) =>
    [
        .. benchmark.Observations.Select(one => measure switch
        {
            TimeMeasure.Whole => one.WholeNanoseconds!.Value,
            TimeMeasure.TimesInProcessBaseline => one.TimesInProcessBaseline!.Value,
            _ => one.UnitNanoseconds,
        }),
    ];
}
