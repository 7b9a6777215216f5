using System.Globalization;
using System.Text;

namespace Downshift.Cli.Output;

/// <summary>Text of files as a screen may show it: one line, no control characters or direction marks.</summary>
internal static class Plain
{
    /// <summary>The text with everything invisible written as &lt;U+XXXX&gt;.</summary>
    /// <param name="text">Any text.</param>
    public static string Text(string text)
    {
        StringBuilder? safe = null;
        for (int i = 0; i < text.Length;)
        {
            bool valid = Rune.TryGetRuneAt(text, i, out Rune rune);
            int length = valid ? rune.Utf16SequenceLength : 1;
            bool visible = valid && IsVisible(rune);
            if (!visible) { safe ??= new StringBuilder(text, 0, i, text.Length + 16); }
            if (visible) { safe?.Append(text, i, length); }
            else { safe!.Append(CultureInfo.InvariantCulture, $"<U+{(valid ? rune.Value : text[i]):X4}>"); }
            i += length;
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>A long text shortened to a number of characters.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Characters, at least 1.</param>
    public static string Short(string text, int longest)
    {
        string safe = Text(text);
        return safe.Length <= longest ? safe : safe[..(longest - 1)] + "…";
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
