using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Report.Charts;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>Whether each answer holds: what a planner reads first.</summary>
internal static class AnswerSection
{
    // All variants of an outcome share one scale, unless one would be squeezed to less than this part of it.
    private const double MostSqueezed = 3;

    /// <summary>Every primary outcome with all its effects.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        Markup markup = new();
        if (context.Primary.Count == 0)
        {
            return markup.Element("p class=\"note\"", Phrases.Of("study.noPrimary")).ToString();
        }

        markup.Element("p", Phrases.Of("study.answers." + context.Kind));
        WriteKey(markup, context);
        foreach (IGrouping<string, StudyEffect> outcome in context.Primary.GroupBy(effect => effect.Definition.Id))
        {
            WriteOutcome(markup, context, [.. outcome]);
        }

        return markup.Element("p class=\"note\"", StudySentences.WhatCounts).ToString();
    }

    /// <summary>The verdict as a shape and a sentence; nothing where the design allows no verdict.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="context">The study.</param>
    /// <param name="effect">The effect.</param>
    public static void Verdict(Markup markup, StudyContext context, StudyEffect effect)
    {
        if (context.Kind != DesignKind.LatinHypercube) { return; }
        markup.Raw("<p class=\"verdict\">").Mark(effect.Holds is null ? "undecided" : "supported")
            .Element("span", Capital(StudySentences.Verdict(effect))).Raw("</p>");
    }

    /// <summary>A sentence of the terminal's page as it stands alone.</summary>
    /// <param name="sentence">The sentence.</param>
    public static BilingualText Capital(BilingualText sentence) => new(
        char.ToUpperInvariant(sentence.English[0]) + sentence.English[1..] + ".", sentence.Chinese + "。");

    /// <summary>The shape that stands for a verdict.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="kind">supported, contradicted, undecided, untested.</param>
    public static Markup Mark(this Markup markup, string kind) =>
        markup.Raw($"<span class=\"shape {kind}\" aria-hidden=\"true\"></span>");

    private static void WriteOutcome(Markup markup, StudyContext context, IReadOnlyList<StudyEffect> effects)
    {
        OutcomeDefinition outcome = effects[0].Definition;
        Axis shared = DotStrip.AxisOf(effects);
        markup.Raw("<div class=\"finding\">").Element("h3", outcome.Name())
            .Element("p class=\"definition\"", outcome.Words()).Element("p class=\"definition\"", Matters(effects[0]));
        foreach (StudyEffect effect in effects)
        {
            markup.Raw("<div class=\"effect\">").Element("h4", context.Pair(effect));
            if (effect.Count(EffectSign.Undefined) == effect.At.Count)
            {
                markup.Element("p class=\"quiet\"", Phrases.Of("study.nowhere")).Raw("</div>");
                continue;
            }

            Verdict(markup, context, effect);
            SignBar.Write(
                markup, ("lower", effect.Count(EffectSign.Lower)), ("unseen", effect.Count(EffectSign.Unseen)),
                ("higher", effect.Count(EffectSign.Higher)), ("undefined", effect.Count(EffectSign.Undefined)));
            Axis axis = DotStrip.AxisOf([effect]);
            bool apart = axis.High - axis.Low < (shared.High - shared.Low) / MostSqueezed;
            DotStrip.Write(markup, effect, apart ? axis : shared);
            if (apart) { markup.Element("p class=\"quiet scale\"", Phrases.Of("study.scale")); }

            WriteFigures(markup, effect);
            markup.Raw("</div>");
        }

        markup.Raw("</div>");
    }

    private static void WriteFigures(Markup markup, StudyEffect effect)
    {
        markup.Raw("<p class=\"quiet\">");
        if (StudySentences.Spread(effect) is { } spread) { markup.Text(Capital(spread)).Raw(" "); }
        if (StudySentences.Own(effect) is { } own) { markup.Text(Capital(own)); }
        markup.Raw("</p>");
    }

    private static BilingualText Matters(StudyEffect effect)
    {
        BilingualText better = Phrases.Of("better." + effect.Definition.Better);
        return DotStrip.Matters(effect) is var matters and > 0
            ? StudyContext.Fill(
                "study.matters", ("better", better), ("unit", Unit(effect)),
                ("matters", Both.Each(language => new Amount(effect.Definition.Unit, language).Threshold(matters))))
            : StudyContext.Fill("study.mattersAny", ("better", better), ("unit", Unit(effect)));
    }

    private static BilingualText Unit(StudyEffect effect) => Both.Each(language =>
        new Amount(effect.Definition.Unit, language).DifferenceUnit().Trim() is { Length: > 0 } unit
            ? unit : Phrases.Of("study.unitless").In(language));

    private static void WriteKey(Markup markup, StudyContext context)
    {
        markup.Raw("<p class=\"key strip-key\">");
        Entry("seen", true);
        Entry("unseen", true);
        Entry("corner", context.Result.Searched.Count > 0);
        Entry("own", context.Primary.Any(effect => StudySentences.OwnPoint(effect) is not null));
        Entry("band", true);
        markup.Raw("</p>");

        void Entry(string kind, bool wanted)
        {
            if (!wanted) { return; }
            markup.Raw($"<span><i class=\"sample {kind}\"></i>").Text(Phrases.Of("study.key." + kind)).Raw("</span>");
        }
    }
}
