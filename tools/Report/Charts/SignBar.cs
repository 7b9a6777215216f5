using System.Globalization;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Charts;

/// <summary>How many sets of values say what, as a bar with numbers and words for its parts below.</summary>
internal static class SignBar
{
    /// <summary>Writes the bar.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="parts">Kind (class, and key of the word) and number of each part; empty parts are left out.</param>
    public static Markup Write(Markup markup, params ReadOnlySpan<(string Kind, int Count)> parts)
    {
        int all = 0;
        foreach ((_, int count) in parts) { all += count; }
        markup.Raw("<div class=\"signs\" aria-hidden=\"true\">");
        foreach ((string kind, int count) in parts)
        {
            if (count > 0) { markup.Raw($"<i class=\"{kind}\" style=\"flex-grow:{Plain(count)}\"></i>"); }
        }

        markup.Raw("</div><p class=\"key\">");
        foreach ((string kind, int count) in parts)
        {
            if (count == 0) { continue; }
            BilingualText word = Phrases.Of("sign." + kind);
            string number = Figures.Text(count, 0, signed: false);
            string share = Figures.Text(100.0 * count / all, 0, signed: false);
            markup.Raw($"<span><i class=\"swatch {kind}\"></i>").Text(word).Raw($" <b>{number}</b> ")
                .Text(new BilingualText($"({share} %)", $"（{share}%）")).Raw("</span>");
        }

        return markup.Raw("</p>");
    }

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
