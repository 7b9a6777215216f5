using System.Text.RegularExpressions;

namespace Downshift.Tools.Tests.Report;

/// <summary>What must hold of every page whose charts are markup.</summary>
internal static class PageChecks
{
    /// <summary>Fetches nothing, links only within itself, ids are unique, all texts in both languages.</summary>
    public static void Sound(string page)
    {
        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)@import|url\\(|<link|<img|<iframe|<object|<embed|<base|<form|fetch\\(|XMLHttp", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        string[] ids = [.. Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        foreach (Match link in Regex.Matches(page, "href=\"([^\"]*)\""))
        {
            Assert.StartsWith("#", link.Groups[1].Value, StringComparison.Ordinal);
            Assert.Contains(link.Groups[1].Value[1..], ids);
        }

        Assert.Equal(Regex.Count(page, "<span lang=\"zh\">"), Regex.Count(page, "<span lang=\"en\">"));
        Assert.True(Regex.Count(page, "<span lang=\"zh\">") > 50);
        foreach (string tag in (string[])
            ["div", "span", "table", "tr", "td", "th", "p", "svg", "figure", "details", "small"])
        {
            Assert.Equal(Regex.Count(page, $"<{tag}[ >]"), Regex.Count(page, $"</{tag}>"));
        }
    }

    /// <summary>All tags with the names of their attributes: equal whatever the texts are.</summary>
    public static string Tags(string page) => string.Join('\n', Regex.Matches(page, "<[^>]*>")
        .Select(tag => Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\""))
        .Where(tag => tag is not ("<span lang=\"\">" or "</span>")));
}
