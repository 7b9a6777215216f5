using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>Small pieces that several sections write alike.</summary>
internal static class Pieces
{
    /// <summary>Name of an outcome in both languages.</summary>
    /// <param name="outcome">The outcome.</param>
    public static BilingualText Name(this OutcomeDefinition outcome) => new(outcome.English, outcome.Chinese);

    /// <summary>Definition of an outcome in both languages.</summary>
    /// <param name="outcome">The outcome.</param>
    public static BilingualText Words(this OutcomeDefinition outcome) =>
        new(outcome.Definition, outcome.DefinitionChinese);

    /// <summary>Writes the short word of a verdict: a shape and a word, never a colour alone.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="judgement">The verdict.</param>
    public static Markup Mark(this Markup markup, Judgement judgement) =>
        markup.Element($"span class=\"mark {judgement.Mark}\"", Phrases.Of("mark." + judgement.Mark));

    /// <summary>Writes a cell with a mean and its interval below.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="figures">The figures in one language.</param>
    /// <param name="ends">The interval exists.</param>
    public static Markup Cell(this Markup markup, Func<Language, Figures> figures, bool ends)
    {
        markup.Raw("<td class=\"n\">").Text(Both.Each(language => figures(language).Value));
        if (ends)
        {
            markup.Element("small", Both.Each(language => Phrases.Fill(
                Phrases.Of("interval").In(language),
                ("low", figures(language).Low), ("high", figures(language).High))));
        }

        return markup.Raw("</td>");
    }

    /// <summary>Writes a value with its interval.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="variant">Index of the variant.</param>
    public static Markup ValueCell(this Markup markup, OutcomeComparison outcome, int variant)
    {
        Measure measure = Measure.Of(outcome.Definition);
        Interval value = outcome.ShownValues[variant];
        return markup.Cell(language => Figures.Of(value, measure, language), value.HasEnds);
    }

    /// <summary>Writes a difference with its interval, or a dash.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="variant">Index of the variant.</param>
    public static Markup DifferenceCell(this Markup markup, OutcomeComparison outcome, int variant)
    {
        if (outcome.Differences[variant] is not { } difference || !difference.Interval.IsDefined)
        {
            return markup.Raw("<td class=\"n\">—</td>");
        }

        Measure measure = Measure.Of(outcome.Definition);
        Interval interval = difference.Interval;
        return markup.Cell(language => Figures.OfDifference(interval, measure, language), interval.HasEnds);
    }
}
