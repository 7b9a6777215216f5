using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Writes HTML in which every text is encoded; tags and attributes come from this program alone.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder page = new();

    /// <summary>Encodes a text for element content and quoted attributes.</summary>
    /// <param name="text">Any text, hostile ones included.</param>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Writes markup of this program as it stands.</summary>
    /// <param name="markup">Trusted markup: never a text of a scenario.</param>
    public Markup Raw(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>Writes a text, encoded.</summary>
    /// <param name="text">Any text.</param>
    public Markup Text(string text)
    {
        page.Append(Encode(text));
        return this;
    }

    /// <summary>Writes a text in both languages, of which the page shows one.</summary>
    /// <param name="text">The text.</param>
    public Markup Text(BilingualText text)
    {
        if (string.Equals(text.Chinese, text.English, StringComparison.Ordinal))
        {
            return Text(text.Chinese);
        }

        page.Append("<span lang=\"zh\">").Append(Encode(text.Chinese)).Append("</span><span lang=\"en\">")
            .Append(Encode(text.English)).Append("</span>");
        return this;
    }

    /// <summary>Writes an element with a text in both languages.</summary>
    /// <param name="tag">Tag with attributes, as <c>td class="n"</c>.</param>
    /// <param name="text">Its content.</param>
    public Markup Element(string tag, BilingualText text) =>
        Raw("<" + tag + ">").Text(text).Raw("</" + Name(tag) + ">");

    /// <summary>Writes an element with a text.</summary>
    /// <param name="tag">Tag with attributes.</param>
    /// <param name="text">Its content.</param>
    public Markup Element(string tag, string text) => Raw("<" + tag + ">").Text(text).Raw("</" + Name(tag) + ">");

    /// <summary>Writes a sentence in both languages, its key words in bold.</summary>
    /// <param name="sentence">Text with <see cref="Phrases.Opening"/> and <see cref="Phrases.Closing"/>.</param>
    public Markup Sentence(BilingualText sentence) =>
        Raw("<span lang=\"zh\">").Emphasised(sentence.Chinese).Raw("</span><span lang=\"en\">")
            .Emphasised(sentence.English).Raw("</span>");

    private Markup Emphasised(string text)
    {
        page.Append(Encode(text)
            .Replace(Encode(Phrases.Opening.ToString()), "<b>", StringComparison.Ordinal)
            .Replace(Encode(Phrases.Closing.ToString()), "</b>", StringComparison.Ordinal));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => page.ToString();

    private static string Name(string tag)
    {
        int space = tag.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? tag : tag[..space];
    }
}
