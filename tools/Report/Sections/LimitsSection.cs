using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Sections;

/// <summary>What the model cannot say: the same limits in the same order on the page and in the workbook.</summary>
internal static class LimitsSection
{
    private static readonly string[] Keys =
        ["order", "demand", "both", "ranking", "hindsight", "counterfactual", "cause", "missing"];

    /// <summary>Heading and text of every limit.</summary>
    public static IEnumerable<(BilingualText Heading, BilingualText Text)> All =>
        Keys.Select(key => (Phrases.Of("limit." + key), Phrases.Of($"limit.{key}.text")));

    /// <summary>Writes the list.</summary>
    public static string Write()
    {
        Markup markup = new();
        markup.Raw("<dl class=\"limits\">");
        foreach ((BilingualText heading, BilingualText text) in All)
        {
            markup.Raw("\n    ").Element("dt", heading).Element("dd", text);
        }

        return markup.Raw("\n  </dl>").ToString();
    }
}
