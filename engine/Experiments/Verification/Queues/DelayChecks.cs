using Downshift.Kernel.Numerics;
using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Levels that forward in batches, and wards without a limit.</summary>
internal static class DelayChecks
{
    private const double Period = 12 * Relay.Hour;
    private const double StayDays = 14;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Queues, "Four levels that forward every 12 h", "四级每12小时转报", "sum of uniform delays",
            Batches),
        new(OracleSection.Queues, "Four handlings of 2 h", "四次办理各2小时", "Erlang distribution", Handlings),
        new(OracleSection.Queues, "Ward without a limit", "无限容量病房", "Palm 1943, M/G/infinity", Census),
        new(
            OracleSection.Queues, "Growing demand, stays of 14 d", "需求增长、住院14天",
            "Eick, Massey and Whitt 1993", Growth),
    ];

    private static void Batches(OracleBook book)
    {
        // Clocks of levels are not synchronised: each message meets each level at a phase of its own.
        (Tally mean, Tally variance) = (default, default);
        var runs = new Replicated<Tally>(
            41, draws => new Relay(4, static (now, u) => now + (long)(u * Period), draws).Send(2_000, 0, out _));
        foreach (Tally times in runs.Records)
        {
            mean.Add(times.Mean);
            variance.Add(times.Variance);
        }

        book.Estimate("mean delay, hours", "平均延迟，小时", mean, 24);
        book.Estimate("variance of the delay, hours²", "延迟方差，小时²", variance, 4 * 12 * 12 / 12.0);
    }

    private static void Handlings(OracleBook book)
    {
        (Tally mean, Tally within) = (default, default);
        foreach ((Tally times, double share) in new Replicated<(Tally, double)>(42, draws =>
        {
            var relay = new Relay(4, static (now, u) => now + (long)Quantile.Exponential(u, 2 * Relay.Hour), draws);
            return (relay.Send(2_000, 15.5073, out double share), share);
        }).Records)
        {
            mean.Add(times.Mean);
            within.Add(share);
        }

        book.Estimate("mean delay, hours", "平均延迟，小时", mean, 8);
        book.Estimate("share within 15.5073 h", "15.5073 小时内的比例", within, .95);
    }

    private static void Census(OracleBook book)
    {
        // Looks a stay apart are independent where every stay is equal.
        double[] looks = [.. Enumerable.Range(2, 50).Select(i => StayDays * i)];
        Replicated<long[]> equal = new(43, draws => new Ward(x => x / 200, _ => StayDays, draws).CountAt(looks));
        Tally mean = equal.Of(counts => counts.Average());
        book.Estimate("200 a day, equal stays, mean census", "每日200人、等长住院，平均在院", mean, 2800);
        book.Estimate("200 a day, equal stays, variance of the census", "每日200人、等长住院，在院方差", equal.Of(Variance), 2800);

        // Only the mean of the stay matters; a lognormal one has its mean above its median.
        const double LogSd = .5;
        double median = StayDays * Math.Exp(-LogSd * LogSd / 2);
        Replicated<long[]> spread = new(
            44, draws => new Ward(x => x / 200, u => Quantile.LogNormal(u, median, LogSd), draws).CountAt(
                [.. looks.Skip(6)]));
        book.Estimate("200 a day, lognormal stays, mean census", "每日200人、对数正态住院，平均在院",
            spread.Of(counts => counts.Average()), 2800);
    }

    private static void Growth(OracleBook book)
    {
        // Arrivals grow by e^(0.1 t) from one a day; after 80 days the empty start is forgotten to one in a million.
        const double Rate = .1;
        const double Start = 1;
        double now = Start * Math.Exp(Rate * 80);
        Replicated<long[]> runs = new(45, draws => new Ward(
            x => PortableMath.Log1p(Rate * x / Start) / Rate, u => Quantile.Exponential(u, StayDays), draws)
            .CountAt([80]));
        book.Estimate(
            "census over arrivals of that day, days", "在院数与当日到达数之比，天", runs.Of(counts => counts[0] / now),
            StayDays / (1 + (Rate * StayDays)));
    }

    private static double Variance(long[] counts)
    {
        Tally tally = default;
        foreach (long count in counts) { tally.Add(count); }
        return tally.Variance;
    }
}
