using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Report.Charts;

/// <summary>Daily series of the city, and their differences from the baseline.</summary>
internal static class SeriesLines
{
    private static readonly string[] Compared = ["known_cases", "confirmed_cases", "ill_unknown", "waiting"];

    private static readonly string[] Beds =
    [
        "usable_designated", "occupied_designated", "usable_fangcang", "occupied_fangcang", "usable_isolation",
        "occupied_isolation",
    ];

    /// <summary>Mean, lowest and highest run of every day.</summary>
    /// <param name="context">The comparison.</param>
    public static IReadOnlyList<LineData> Values(ReportContext context) =>
    [
        .. City(context).Where(s => Compared.Concat(Beds).Contains(s.Id, StringComparer.Ordinal))
            .Select(s => Line(s.Id, s.Variant, s.Mean, s.Low, s.High)),
    ];

    /// <summary>Differences from the baseline; lowest and highest are of pairs with equal random numbers.</summary>
    /// <param name="context">The comparison.</param>
    public static IReadOnlyList<LineData> Gaps(ReportContext context) =>
    [
        .. Compared.SelectMany(id => context.Others.Select(variant => Gap(context, id, variant))).OfType<LineData>(),
    ];

    private static LineData? Gap(ReportContext context, string id, int variant)
    {
        SeriesComparison? mine = City(context).FirstOrDefault(s => s.Id == id && s.Variant == variant);
        SeriesComparison? other = City(context).FirstOrDefault(s => s.Id == id && s.Variant == context.Baseline);
        if (mine is null || other is null)
        {
            return null;
        }

        double[] mean = [.. mine.Mean.Zip(other.Mean, (a, b) => a - b)];
        double[][] pairs = [.. Pairs(context, id, variant)];
        return pairs.Length < 2
            ? Line(id, variant, mean, [], [])
            : Line(
                id, variant, mean, [.. mean.Select((_, day) => pairs.Min(pair => pair[day]))],
                [.. mean.Select((_, day) => pairs.Max(pair => pair[day]))]);
    }

    private static IEnumerable<double[]> Pairs(ReportContext context, string id, int variant)
    {
        for (int replication = 0; replication < context.Result.Replications; replication++)
        {
            if (Run(context, id, variant, replication) is { } mine
                && Run(context, id, context.Baseline, replication) is { } other)
            {
                yield return [.. mine.Zip(other, (a, b) => a - b)];
            }
        }
    }

    private static double[]? Run(ReportContext context, string id, int variant, int replication) =>
        context.Result.Runs.FirstOrDefault(run => run.Variant == variant && run.Replication == replication)?.Series
            .FirstOrDefault(s => s.Level == OutcomeLevel.City && s.Id == id)?.Values;

    private static IEnumerable<SeriesComparison> City(ReportContext context) =>
        context.Result.Series.Where(s => s.Level == OutcomeLevel.City);

    private static LineData Line(
        string id, int variant, IReadOnlyList<double> mean, IReadOnlyList<double> low, IReadOnlyList<double> high) =>
        new(id, variant, [.. mean.Select(Rounded.Of)], [.. low.Select(Rounded.Of)], [.. high.Select(Rounded.Of)]);
}
