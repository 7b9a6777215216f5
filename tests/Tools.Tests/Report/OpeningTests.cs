using Downshift.Report;

namespace Downshift.Tools.Tests.Report;

/// <summary>How the page opens: in whose language, and at the width of a telephone.</summary>
public sealed class OpeningTests
{
    private static readonly string Script = Asset.Read("report.language.js");

    [Fact]
    public void A_chinese_browser_opens_it_in_chinese_unless_the_reader_chose_before()
    {
        int asked = Script.IndexOf("get(\"lang\")", StringComparison.Ordinal);
        int chosen = Script.IndexOf("R.remembered()]", StringComparison.Ordinal);
        int browser = Script.IndexOf("navigator.language", StringComparison.Ordinal);
        int written = Script.IndexOf("? \"zh\" : R.lang", StringComparison.Ordinal);
        Assert.DoesNotContain(-1, new[] { asked, chosen, browser, written });
        Assert.Equal([asked, chosen, browser, written], new[] { asked, chosen, browser, written }.Order());
    }

    /// <summary>A page opened as a file may not touch the storage: it must not stop there.</summary>
    [Fact]
    public void Remembering_a_choice_may_fail()
    {
        foreach (string line in Script.Split('\n').Where(
            line => line.Contains("localStorage.", StringComparison.Ordinal)))
        {
            Assert.Matches("^\\s*try \\{ .*localStorage\\..* \\} catch \\{.*\\}$", line);
        }

        Assert.Contains("R.remember(button.dataset.setLang)", Script, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_scripts_one_language_is_hidden_by_style_alone() => Assert.Contains(
        "html[data-lang=zh] [lang=en], html[data-lang=en] [lang=zh] { display: none; }", Asset.Read("report.css"),
        StringComparison.Ordinal);

    [Fact]
    public void A_word_longer_than_the_page_breaks() => Assert.Contains(
        ".title, section, nav { overflow-wrap: break-word; }", Asset.Read("report.css"), StringComparison.Ordinal);
}
