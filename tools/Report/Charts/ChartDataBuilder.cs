using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Charts;

/// <summary>Takes from a comparison what the charts need, rounded to what a screen can show.</summary>
internal static class ChartDataBuilder
{
    private const string WordPrefix = "chart.";

    private static readonly string[] DrawnSeries =
    [
        "known_cases", "confirmed_cases", "ill_unknown", "waiting",
        "usable_designated", "occupied_designated", "usable_fangcang", "occupied_fangcang",
        "usable_isolation", "occupied_isolation",
    ];

    /// <summary>Gathers everything.</summary>
    /// <param name="context">The comparison.</param>
    public static ChartData Build(ReportContext context)
    {
        IReadOnlyList<OutcomeComparison> waits = DistrictsSection.Waits(context);
        return new ChartData(
            context.Options.Language == Language.Chinese ? "zh" : "en", context.ConfidenceText,
            context.Scenario.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), context.Result.Days,
            context.Baseline, context.Names, [.. context.Primary.Select(Primary)], Lines(context),
            new WaitData(
                [.. waits.Select(wait => DistrictsSection.Name(context, wait.Unit))],
                [.. waits.Select(wait => (IReadOnlyList<PointData?>)[.. wait.Values.Select(v => Point(v, 1))])]),
            new HourData(
                [.. HoursSection.Uses.Select(HoursSection.Name)],
                [.. HoursSection.Totals(context).Select(row => (IReadOnlyList<double?>)[.. row.Select(Round)])]),
            Moments(context), Words());
    }

    private static PrimaryData Primary(OutcomeComparison outcome)
    {
        Measure measure = Measure.Of(outcome.Definition);
        return new PrimaryData(
            outcome.Definition.Id, outcome.Definition.Name(), measure.Unit, measure.DifferenceUnit,
            outcome.SmallestThatMatters > 0 ? Round(outcome.SmallestThatMatters * measure.Factor) : null,
            [.. outcome.Values.Select(value => Point(
                value, measure.Factor, Both.Each(language => Figures.Of(value, measure, language).Value)))],
            [.. outcome.Differences.Select(difference => difference is not { } known ? null : Point(
                known.Interval, measure.Factor,
                Both.Each(language => Figures.OfDifference(known.Interval, measure, language).Value)))]);
    }

    private static PointData? Point(Interval interval, double factor, BilingualText? text = null) =>
        !interval.IsDefined ? null : new PointData(
            Round(interval.Mean * factor), Round(interval.Low * factor), Round(interval.High * factor), text);

    private static IReadOnlyList<LineData> Lines(ReportContext context) =>
    [
        .. context.Result.Series
            .Where(s => s.Level == OutcomeLevel.City && DrawnSeries.Contains(s.Id, StringComparer.Ordinal))
            .Select(s => new LineData(
                s.Id, s.Variant, [.. s.Mean.Select(Round)], [.. s.Low.Select(Round)], [.. s.High.Select(Round)])),
    ];

    private static IReadOnlyList<MomentData> Moments(ReportContext context)
    {
        IReadOnlyList<ModelParameters> variants = [.. context.Scenario.Variants.Select(v => v.Parameters)];
        List<MomentData> moments = [];
        if (variants.Any(p => p.Sweep != variants[0].Sweep))
        {
            moments.AddRange(variants.Select(p => p.Sweep)
                .Where(sweep => sweep.Procedure is not (ProcedureKind.None or ProcedureKind.AsHappened))
                .Select(sweep => new MomentData(
                    sweep.WindowFrom, sweep.WindowFrom + sweep.WindowDays - 1, Phrases.Of("moment.window"))));
        }

        if (variants.Any(p => p.Command != variants[0].Command))
        {
            moments.AddRange(variants.Select(p => p.Command)
                .Where(command => command.Cadres && command.Regime == CommandRegimeKind.Branch)
                .Select(command => new MomentData(
                    command.BranchFrom, command.BranchFrom, Phrases.Of("moment.branch"))));
        }

        return [.. moments.Where(m => m.From < context.Result.Days && m.To >= 0).Distinct().OrderBy(m => m.From)];
    }

    private static IReadOnlyDictionary<string, BilingualText> Words()
    {
        Dictionary<string, BilingualText> words = new(StringComparer.Ordinal);
        foreach (string key in Phrases.Keys.Where(key => key.StartsWith(WordPrefix, StringComparison.Ordinal)))
        {
            words.Add(key[WordPrefix.Length..], Phrases.Of(key));
        }

        foreach (SeriesDefinition series in SeriesCatalog.All)
        {
            words.Add(series.Id, new BilingualText(series.English, series.Chinese));
        }

        return words;
    }

    private static double? Round(double value)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return double.IsFinite(value) ? 0 : null;
        }

        int digits = Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12);
        return Math.Round(value, digits);
    }
}
