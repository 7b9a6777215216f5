using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>A page of sections whose charts are markup: it needs no script but for changing its language.</summary>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Title">Title.</param>
/// <param name="Purpose">The question; may be empty.</param>
/// <param name="Lead">What was done.</param>
/// <param name="Warnings">What must be known before any number is used.</param>
/// <param name="Sections">The sections in their order.</param>
internal sealed record FindingsPage(
    BilingualText Kind, BilingualText Title, BilingualText Purpose, BilingualText Lead,
    IReadOnlyList<BilingualText> Warnings, IReadOnlyList<PageSection> Sections)
{
    private static readonly string[] Scripts = ["report.language.js", "findings.js"];

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="language">The language in which it opens.</param>
    public void Write(TextWriter writer, Language language) =>
        PageTemplate.Write(writer, "findings.html", name => Part(name, language));

    private string Part(string name, Language language) => name switch
    {
        "pageTitle" => Markup.Encode(Title.In(language)),
        "kind" => new Markup().Text(Kind).ToString(),
        "title" => new Markup().Text(Title).ToString(),
        "purpose" => new Markup().Text(Purpose).ToString(),
        "lead" => new Markup().Text(Lead).ToString(),
        "warnings" => WriteWarnings(),
        "contents" => WriteContents(),
        "sections" => WriteSections(),
        "script" => PageTemplate.Script(string.Join('\n', Scripts.Select(Asset.Read))),
        _ => PageTemplate.Common(name, language),
    };

    private string WriteWarnings()
    {
        Markup markup = new();
        foreach (BilingualText warning in Warnings) { markup.Element("p class=\"warning\"", warning); }
        return markup.ToString();
    }

    private string WriteContents()
    {
        Markup markup = new();
        foreach (PageSection section in Sections)
        {
            markup.Raw($"      <li><a href=\"#{section.Id}\">").Text(Phrases.Of(section.Title)).Raw("</a></li>\n");
        }

        return markup.ToString().TrimEnd('\n');
    }

    private string WriteSections()
    {
        Markup markup = new();
        foreach (PageSection section in Sections)
        {
            markup.Raw($"<section id=\"{section.Id}\">\n").Element("h2", Phrases.Of(section.Title)).Raw("\n")
                .Raw(section.Body).Raw("\n</section>\n");
        }

        return markup.ToString();
    }
}
