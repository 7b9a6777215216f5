using Downshift.BenchGate.Judging;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>How often the gate is wrong, by simulation from fixed seeds: 4,000 comparisons a case.</summary>
public sealed class FalseAlarmTests
{
    private const double Level = 0.05;

    /// <summary>Three standard errors of a rate of 5% over 4,000 comparisons.</summary>
    private const double ChanceOfTheTest = 0.0104;

    private readonly TimeJudge judge = new(new GateOptions());

    [Theory]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(10, false)]
    [InlineData(20, false)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(40, true)]
    public void Equal_code_with_noise_of_30_percent_and_a_drift_of_1_3_hardly_ever_fails(
        int samples, bool heavyTail) =>
        Assert.InRange(GateSimulation.FailureRate(samples, 1.3, 0.3, heavyTail), 0, Level);

    /// <summary>The worst case that must pass, exactly the threshold: the rate comes near the level.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(40)]
    public void Exactly_the_threshold_fails_at_most_at_the_level(int samples)
    {
        double rate = GateSimulation.FailureRate(samples, 1.5, 0.3, false);
        Assert.InRange(rate, 0.01, Level + ChanceOfTheTest);
    }

    [Theory]
    [InlineData(10, 0.10, 0.99)]
    [InlineData(10, 0.20, 0.88)]
    [InlineData(20, 0.30, 0.86)]
    public void Twice_the_time_is_caught(int samples, double noise, double least) =>
        Assert.InRange(GateSimulation.FailureRate(samples, 2, noise, false), least, 1);

    [Fact]
    public void One_sample_against_one_never_fails_however_slow()
    {
        TimeJudgement judgement = judge.Judge([1], [1e6], TimeMeasure.Unit);
        Assert.Equal(TimeVerdict.TooFewSamples, judgement.Verdict);
        Assert.Equal(1e6, judgement.Times.Ratio);
    }

    [Theory]
    [InlineData(1.0, nameof(TimeVerdict.Same))]
    [InlineData(0.5, nameof(TimeVerdict.Faster))]
    [InlineData(1.25, nameof(TimeVerdict.LittleSlower))]
    [InlineData(2.0, nameof(TimeVerdict.Slower))]
    public void Ten_samples_with_little_noise_tell_the_verdicts_apart(double times, string verdict)
    {
        double[] baseline = [.. Enumerable.Range(0, 10).Select(i => 100.0 + i)];
        double[] candidate = [.. baseline.Select(time => (time + 0.1) * times)];
        Assert.Equal(verdict, judge.Judge(baseline, candidate, TimeMeasure.Unit).Verdict.ToString());
    }

    [Fact]
    public void Noise_as_large_as_the_threshold_cannot_tell()
    {
        double[] noisy = [50, 90, 150, 300];
        Assert.Equal(TimeVerdict.CannotTell, judge.Judge(noisy, [55, 80, 160, 290], TimeMeasure.Unit).Verdict);
    }

    [Fact]
    public void A_time_of_0_is_too_short_to_compare() =>
        Assert.Equal(TimeVerdict.TooShort, judge.Judge([0, 1, 1, 1], [9, 9, 9, 9], TimeMeasure.Unit).Verdict);
}
