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

    /// <summary>Gathers everything.</summary>
    /// <param name="context">The comparison.</param>
    public static ChartData Build(ReportContext context)
    {
        IReadOnlyList<OutcomeComparison> waits = DistrictsSection.Waits(context);
        return new ChartData(
            context.Options.Language == Language.Chinese ? "zh" : "en", context.ConfidenceText,
            context.Scenario.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), context.Result.Days,
            context.Baseline, context.Names, [.. context.Primary.Select(Primary)], SeriesLines.Values(context),
            SeriesLines.Gaps(context),
            new WaitData(
                [.. waits.Select(wait => DistrictsSection.Name(context, wait.Unit))],
                [.. waits.Select(Waits)], Rounded.Of(OutcomeCatalog.Find(DistrictsSection.Outcome).Highest)),
            new HourData(
                [.. HoursSection.Uses.Select(HoursSection.Name)],
                [.. HoursSection.Totals(context).Select(row => (IReadOnlyList<double?>)[.. row.Select(Rounded.Of)])]),
            Moments(context), Words());
    }

    private static PrimaryData Primary(OutcomeComparison outcome)
    {
        Measure measure = Measure.Of(outcome.Definition);
        return new PrimaryData(
            outcome.Definition.Id, outcome.Definition.Name(), measure.Unit, measure.DifferenceUnit,
            outcome.SmallestThatMatters > 0 ? Rounded.Of(outcome.SmallestThatMatters * measure.Factor) : null,
            Rounded.Of(outcome.Definition.Lowest * measure.Factor),
            Rounded.Of(outcome.Definition.Highest * measure.Factor),
            [.. outcome.ShownValues.Select(value => Point(
                value, measure.Factor, language => Figures.Of(value, measure, language)))],
            [.. outcome.Differences.Select(difference => difference is not { } known ? null : Point(
                known.Interval, measure.Factor,
                language => Figures.OfDifference(known.Interval, measure, language)))]);
    }

    private static IReadOnlyList<PointData?> Waits(OutcomeComparison wait)
    {
        Measure measure = Measure.Of(wait.Definition);
        return [.. wait.ShownValues.Select(value => Point(
            value, measure.Factor, language => Figures.Of(value, measure, language)))];
    }

    private static PointData? Point(Interval interval, double factor, Func<Language, Figures> figures)
    {
        if (!interval.IsDefined)
        {
            return null;
        }

        BilingualText text = Both.Each(language => figures(language).Mean + figures(language).Scale);
        BilingualText? range = !interval.HasEnds ? null : Both.Each(language => Phrases.Fill(
            Phrases.Of("interval").In(language), ("low", figures(language).Low),
            ("high", figures(language).High + figures(language).Scale)));
        return new PointData(
            Rounded.Of(interval.Mean * factor), Rounded.Of(interval.Low * factor),
            Rounded.Of(interval.High * factor), text, range);
    }

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
}
