using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>A paired difference as a plain sentence in both languages.</summary>
internal static class Sentence
{
    private const double HoursWorthDays = 72;

    /// <summary>What one variant changes in one outcome.</summary>
    /// <param name="outcome">The outcome for all variants.</param>
    /// <param name="variant">Index of the variant.</param>
    /// <param name="baseline">Index of the baseline.</param>
    /// <param name="names">Names of the variants.</param>
    /// <param name="confidence">Confidence of the intervals, as 0.95.</param>
    /// <param name="control">Index of the control, or -1.</param>
    public static BilingualText Of(
        OutcomeComparison outcome, int variant, int baseline, IReadOnlyList<BilingualText> names, double confidence,
        int control = -1)
    {
        if (variant == control && outcome.Definition.Derivation == Derivation.RatioOfDifferences)
        {
            return Both.Each(language => Phrases.Fill(
                Phrases.Of("sentence.isControl").In(language), ("variant", names[variant].In(language))));
        }

        Judgement judgement = Judge(outcome, variant);
        return Both.Each(language => Write(
            outcome, variant, baseline, judgement, names[variant].In(language), names[baseline].In(language),
            confidence.ToString("0.#%", CultureInfo.InvariantCulture), language));
    }

    /// <summary>The verdict behind the sentence.</summary>
    /// <param name="outcome">The outcome for all variants.</param>
    /// <param name="variant">Index of the variant.</param>
    public static Judgement Judge(OutcomeComparison outcome, int variant) => Judgement.Of(
        outcome.Differences[variant], outcome.SmallestThatMatters, outcome.Definition.Better);

    /// <summary>A value with its unit, long waits in days too.</summary>
    /// <param name="interval">The value.</param>
    /// <param name="measure">How it is written.</param>
    /// <param name="language">In which language.</param>
    public static string Value(Interval interval, Measure measure, Language language)
    {
        string value = Figures.Of(interval, measure, language).Value;
        return measure.InDays && interval.Mean >= HoursWorthDays
            ? Phrases.Fill(
                Phrases.Of("sentence.valueInDays").In(language), ("value", value),
                ("days", Figures.Text(interval.Mean / 24, 1, signed: false)))
            : value;
    }

    private static string Write(
        OutcomeComparison outcome, int variant, int baseline, Judgement judgement, string name, string baselineName,
        string confidence, Language language)
    {
        Measure measure = Measure.Of(outcome.Definition);
        Interval value = outcome.ShownValues[variant];
        Interval reference = outcome.ShownValues[baseline];
        if (judgement.Verdict == Verdict.Undefined)
        {
            return Undefined(outcome, value, measure, name, baselineName, confidence, language);
        }

        PairedDifference difference = outcome.Differences[variant]!.Value;
        bool less = difference.Interval.Mean < 0;
        Interval shown = judgement.Seen && less ? Flip(difference.Interval) : difference.Interval;
        Figures figures = Figures.OfDifference(shown, measure, language, signed: !judgement.Seen);
        string matters = outcome.SmallestThatMatters > 0
            ? Figures.Single(outcome.SmallestThatMatters, measure, language) : "";
        string template = Phrases.Of("sentence." + judgement.Verdict).In(language)
            + (matters.Length > 0 ? Phrases.OfOr("sentence.matters." + judgement.Verdict, "").In(language) : "")
            + Phrases.Of("sentence.end").In(language)
            + Phrases.Of(Runs(judgement)).In(language);
        return Phrases.Fill(
            template,
            ("variant", name), ("baseline", baselineName), ("value", Value(value, measure, language)),
            ("baseValue", Figures.Of(reference, measure, language).Value), ("confidence", confidence),
            ("comparative", (less ? measure.Less : measure.More).In(language)),
            ("difference", figures.Value), ("low", figures.Low), ("high", figures.High + figures.Scale),
            ("matters", matters), ("n", Number(difference.Interval.N)),
            ("k", Number(less ? difference.Negative : difference.Positive)),
            ("runsComparative", Phrases.Of(less ? "sentence.runs.less" : "sentence.runs.more").In(language)),
            ("up", Number(difference.Positive)), ("down", Number(difference.Negative)));
    }

    private static string Runs(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.Identical or Verdict.NoInterval => "sentence.runs.none",
        _ when judgement.Seen => "sentence.runs.seen",
        _ => "sentence.runs.open",
    };

    private static string Undefined(
        OutcomeComparison outcome, Interval value, Measure measure, string name, string baselineName,
        string confidence, Language language)
    {
        string key = value.IsDefined ? "sentence.onlyValue"
            : outcome.Definition.Derivation == Derivation.RatioOfDifferences ? "sentence.noRatio" : "sentence.noValue";
        Figures figures = Figures.Of(value, measure, language);
        return Phrases.Fill(
            Phrases.Of(key).In(language), ("variant", name), ("baseline", baselineName), ("confidence", confidence),
            ("value", Value(value, measure, language)), ("low", figures.Low), ("high", figures.High + figures.Scale));
    }

    private static Interval Flip(Interval interval) =>
        interval with { Mean = -interval.Mean, Low = -interval.High, High = -interval.Low };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
