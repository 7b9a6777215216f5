using System.Globalization;
using Downshift.Experiments.Studies;
using Downshift.Report.Charts;
using Downshift.Report.Wording;

namespace Downshift.Report.Studies;

/// <summary>Which parameters an effect over a Latin hypercube moves with.</summary>
internal static class InfluenceSection
{
    private const int FewestBars = 3;
    private const int MostBars = 10;
    private const double Height = 24;

    private static readonly Axis Whole = new([-1, 1]);

    /// <summary>One chart an effect on a primary outcome.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        Markup markup = new();
        markup.Element("p", Phrases.Of("study.influences"));
        foreach (StudyEffect effect in context.Primary)
        {
            if (effect.Count(EffectSign.Undefined) == effect.At.Count) { continue; }
            markup.Raw("<figure class=\"bars\">").Element("h3", context.Title(effect));
            Bars(markup, effect.Influences);
            markup.Raw("</figure>");
        }

        return markup.Element("p class=\"note\"", Phrases.Of("study.influences.note")).ToString();
    }

    /// <summary>The strongest parameters as bars.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="influences">Parameters, strongest first.</param>
    public static void Bars(Markup markup, IReadOnlyList<FactorInfluence> influences)
    {
        int beyond = influences.Count(influence => influence.BeyondChance);
        int shown = Math.Clamp(beyond, FewestBars, MostBars);
        if (beyond == 0)
        {
            markup.Element("p class=\"quiet\"", Phrases.Of("study.influences.none"));
        }

        foreach (FactorInfluence influence in influences.Take(shown))
        {
            double rho = influence.Correlation.Rho;
            markup.Raw("<div class=\"bar\"><div class=\"what\">").Factor(influence.Factor)
                .Raw("</div><div class=\"plot\">").OpenChart("track", Height)
                .DrawLine("zero", Whole, 0, 0, Height)
                .DrawBox(influence.BeyondChance ? "solid" : "open", Whole, (0, rho), 5, Height - 10).CloseChart()
                .Raw("</div><div class=\"value\">").Element("b", StudySentences.Correlation(rho));
            markup.Element("small", Phrases.Of(
                !influence.BeyondChance ? "study.influences.chance" : rho > 0 ? "study.influences.up"
                    : "study.influences.down")).Raw("</div></div>");
        }

        if (influences.Count > shown)
        {
            markup.Element("p class=\"note\"", StudyContext.Fill(
                "study.influences.more",
                ("n", Both.Same((influences.Count - shown).ToString(CultureInfo.InvariantCulture)))));
        }
    }
}
