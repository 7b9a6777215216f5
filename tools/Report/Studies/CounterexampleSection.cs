using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>Where an answer turns round: the point, its values, and the command that makes it again.</summary>
internal static class CounterexampleSection
{
    private const int MostValues = 8;
    private const int MostFurther = 12;

    /// <summary>The strongest counterexample of every effect on a primary outcome.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        Markup markup = new();
        markup.Element("p", Phrases.Of("study.turns"));
        var without = new List<StudyEffect>();
        foreach (StudyEffect effect in context.Primary)
        {
            if (effect.Count(EffectSign.Undefined) == effect.At.Count) { continue; }
            if (StudySentences.MostOpposite(effect) is not { } most)
            {
                without.Add(effect);
                continue;
            }

            markup.Raw("<div class=\"turn\">").Element("h3", context.Title(effect));
            WriteOne(markup, context, effect, most);
            markup.Raw("</div>");
        }

        WriteWithout(markup, context, without);
        return markup.ToString();
    }

    /// <summary>The values of a point that say most, and how to run it again.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="design">The design.</param>
    /// <param name="point">The point.</param>
    /// <param name="influences">Parameters by strength; empty where none are known.</param>
    /// <param name="command">The command that makes the point again.</param>
    public static void Point(
        Markup markup, Design design, DesignPoint point, IReadOnlyList<FactorInfluence> influences, string command)
    {
        DesignFactor[] set = [.. design.Factors.Where(
            factor => point.Choices.Any(choice => string.Equals(choice.Name, factor.Name, StringComparison.Ordinal)))];
        IEnumerable<DesignFactor> strongest = influences.Select(influence => influence.Factor).Where(
            factor => set.Any(other => string.Equals(other.Name, factor.Name, StringComparison.Ordinal)));
        DesignFactor[] shown = [.. strongest.Concat(set).DistinctBy(factor => factor.Name).Take(MostValues)];
        if (shown.Length > 0)
        {
            markup.Raw("<div class=\"scroll\"><table class=\"values\"><thead><tr>")
                .Element("th scope=\"col\"", Phrases.Of("study.column.parameter"))
                .Element("th scope=\"col\" class=\"n\"", Phrases.Of("study.column.here"))
                .Element("th scope=\"col\" class=\"n\"", Phrases.Of("study.column.own"))
                .Element("th scope=\"col\" class=\"n\"", Phrases.Of("study.column.range")).Raw("</tr></thead><tbody>");
            foreach (DesignFactor factor in shown)
            {
                markup.Raw("<tr><th scope=\"row\">").Text(factor.Meaning()).Raw(" <small>")
                    .Element("code", factor.Name).Raw("</small></th>")
                    .Element("td class=\"n\"", factor.Value(point.ValueOf(factor)))
                    .Element("td class=\"n\"", factor.Value(factor.Value.Value))
                    .Element("td class=\"n\"", ParameterText.Range(factor.Definition.Dimension, factor.Value))
                    .Raw("</tr>");
            }

            markup.Raw("</tbody></table></div>");
        }

        if (set.Length > shown.Length)
        {
            markup.Element("p class=\"note\"", StudyContext.Fill(
                "study.turns.more", ("n", Both.Same(StudyContext.Whole(set.Length - shown.Length))),
                ("point", Both.Same(StudyContext.Whole(point.Index)))));
        }

        markup.Raw("<details class=\"command\"><summary>").Text(Phrases.Of("study.turns.command"))
            .Raw("</summary>").Element("pre", command).Raw("</details>");
    }

    private static void WriteWithout(Markup markup, StudyContext context, List<StudyEffect> effects)
    {
        if (effects.Count == 0) { return; }
        markup.Raw("<div class=\"turn\">").Element("h3", Phrases.Of("study.turns.none")).Raw("<ul class=\"without\">");
        foreach (StudyEffect effect in effects) { markup.Element("li", context.Title(effect)); }
        markup.Raw("</ul>")
            .Element("p class=\"quiet\"", AnswerSection.Capital(StudySentences.NotMet(effects[0]))).Raw("</div>");
    }

    private static void WriteOne(Markup markup, StudyContext context, StudyEffect effect, EffectAtPoint most)
    {
        bool cornered = most.Point.Index >= context.Result.Design.Points.Count;
        string key = !cornered ? "study.turns.at" : "study.turns.corner";
        markup.Raw("<p>").Mark("contradicted").Text(StudyContext.Fill(
            most.Point.Choices.Count == 0 ? "study.turns.own" : key,
            ("point", Both.Same(StudyContext.Whole(most.Point.Index))),
            ("way", StudySentences.Way(most.Sign)),
            ("difference", StudyContext.Difference(effect.Definition, most)))).Raw("</p>");
        Point(
            markup, context.Result.Design, most.Point, effect.Influences,
            Reproduction.AtPoint(
                context.Result.Scenario, context.Options.File, most.Point.Choices));
        int[] further = [.. effect.Counterexamples.Select(at => at.Point.Index).Where(i => i != most.Point.Index)];
        if (further.Length > 0)
        {
            string list = string.Join(", ", further.Take(MostFurther)) + (further.Length > MostFurther ? " …" : "");
            markup.Element("p class=\"note\"", StudyContext.Fill(
                "study.turns.further", ("n", Both.Same(StudyContext.Whole(further.Length))),
                ("list", Both.Same(list))));
        }
    }
}
