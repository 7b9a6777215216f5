using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Fills a page's template: what stands in double braces is a part by that name.</summary>
internal static class PageTemplate
{
    /// <summary>Writes the template with all its parts.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="asset">File name of the template.</param>
    /// <param name="part">The markup of a part, which is not searched again.</param>
    public static void Write(TextWriter writer, string asset, Func<string, string> part)
    {
        string template = Asset.Read(asset);
        int at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is int open and >= 0)
        {
            int close = template.IndexOf("}}", open, StringComparison.Ordinal);
            writer.Write(template.AsSpan(at, open - at));
            writer.Write(part(template[(open + 2)..close]));
            at = close + 2;
        }

        writer.Write(template.AsSpan(at));
    }

    /// <summary>A part that every page has: language, style, a fixed phrase.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="language">The language in which the page opens.</param>
    /// <exception cref="InvalidOperationException">There is no such part.</exception>
    public static string Common(string name, Language language) => name switch
    {
        "lang" => language == Language.Chinese ? "zh" : "en",
        "htmlLang" => language == Language.Chinese ? "zh-Hans" : "en",
        "style" => Asset.Read("report.css"),
        _ when name.StartsWith("style:", StringComparison.Ordinal) => Asset.Read(name[6..]),
        _ when name.StartsWith("t:", StringComparison.Ordinal) =>
            new Markup().Text(Phrases.Of(name[2..])).ToString(),
        _ => throw new InvalidOperationException($"The page's template names the unknown part '{name}'."),
    };

    /// <summary>A script as it may stand in a page: an end tag or a comment in it could be misread.</summary>
    /// <param name="source">The script.</param>
    public static string Script(string source) => source
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
