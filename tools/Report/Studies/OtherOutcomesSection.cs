using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>All effects in one table, those on outcomes that are not primary among them.</summary>
internal static class OtherOutcomesSection
{
    /// <summary>One row an effect.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        bool sampled = context.Kind == DesignKind.LatinHypercube;
        Markup markup = new();
        markup.Element("p", Phrases.Of("study.outcomes")).Raw("<div class=\"scroll window\"><table class=\"wide\">")
            .Raw("<thead><tr>").Element("th scope=\"col\"", Phrases.Of("column.outcome"));
        foreach (string column in (string[])["sign.lower", "sign.unseen", "sign.higher", "sign.undefined"])
        {
            markup.Element("th scope=\"col\" class=\"n\"", Phrases.Of(column));
        }

        markup.Element("th scope=\"col\" class=\"n\"", Phrases.Of("study.column.spread"));
        if (sampled) { markup.Element("th scope=\"col\"", Phrases.Of("column.verdict")); }
        markup.Raw("</tr></thead><tbody>");
        foreach (StudyEffect effect in context.Result.Effects)
        {
            markup.Raw("<tr><th scope=\"row\">").Text(effect.Definition.Name()).Raw(" <small>")
                .Text(context.Pair(effect)).Raw("</small></th>");
            foreach (EffectSign sign in (EffectSign[])
                [EffectSign.Lower, EffectSign.Unseen, EffectSign.Higher, EffectSign.Undefined])
            {
                markup.Element("td class=\"n\"", StudyContext.Whole(effect.Count(sign)));
            }

            markup.Element("td class=\"n\"", Spread(effect));
            if (sampled) { Verdict(markup, effect); }
            markup.Raw("</tr>");
        }

        return markup.Raw("</tbody></table></div>").ToString();
    }

    private static void Verdict(Markup markup, StudyEffect effect)
    {
        if (effect.Count(EffectSign.Undefined) == effect.At.Count)
        {
            markup.Raw($"<td>{Amount.None}</td>");
            return;
        }

        markup.Raw("<td>").Mark(effect.Holds is null ? "undecided" : "supported")
            .Text(effect.Holds is { } sign
                ? StudyContext.Fill("study.holds", ("way", StudySentences.Way(sign))) : Phrases.Of("study.undecided"))
            .Raw("</td>");
    }

    private static BilingualText Spread(StudyEffect effect) => Both.Each(language =>
    {
        if (effect.Lowest is not { } lowest || effect.Highest is not { } highest) { return Amount.None; }
        var amount = new Amount(effect.Definition.Unit, language);
        return $"{amount.Signed(lowest.Difference.Mean)} … {amount.Signed(effect.Median)} … "
            + amount.Signed(highest.Difference.Mean) + amount.DifferenceUnit();
    });
}
