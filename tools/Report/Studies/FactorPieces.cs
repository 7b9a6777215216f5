using Downshift.Experiments.Designs;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>A varied parameter as people read it: meaning before id, value and range with their unit.</summary>
internal static class FactorPieces
{
    /// <summary>Writes meaning, id and range.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="factor">The parameter.</param>
    /// <param name="below">A further line; null for none.</param>
    public static Markup Factor(this Markup markup, DesignFactor factor, BilingualText? below = null)
    {
        markup.Raw("<span class=\"meaning\">").Text(Meaning(factor)).Raw("</span><small>")
            .Element("code", factor.Name).Raw(" ").Text(StudyContext.Fill(
                "study.range", ("range", ParameterText.Range(factor.Definition.Dimension, factor.Value)),
                ("own", Value(factor, factor.Value.Value)))).Raw("</small>");
        if (below is not null) { markup.Element("small", below); }
        return markup;
    }

    /// <summary>What the parameter is.</summary>
    /// <param name="factor">The parameter.</param>
    public static BilingualText Meaning(this DesignFactor factor) =>
        new(factor.Definition.English, factor.Definition.Chinese);

    /// <summary>A value of the parameter with its unit.</summary>
    /// <param name="factor">The parameter.</param>
    /// <param name="held">The value, held unit.</param>
    public static BilingualText Value(this DesignFactor factor, double held) =>
        ParameterText.Number(factor.Definition.Dimension, held);
}
