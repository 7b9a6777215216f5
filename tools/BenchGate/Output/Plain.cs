using System.Globalization;
using System.Text;

namespace Downshift.BenchGate.Output;

/// <summary>Text of files as a terminal or a build log may show it.</summary>
internal static class Plain
{
    private const int Longest = 1_000;

    /// <summary>
    /// One line without control characters, direction marks or the start of a build server's log command
    /// (<c>##[</c>, which GitHub's runner obeys anywhere in a line); each is written as &lt;U+XXXX&gt;.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length && safe.Length < Longest;)
        {
            bool valid = Rune.TryGetRuneAt(text, i, out Rune rune);
            int length = valid ? rune.Utf16SequenceLength : 1;
            bool command = rune.Value == '[' && text.AsSpan(0, i).EndsWith("##");
            if (valid && IsVisible(rune) && !command) { safe.Append(text, i, length); }
            else { safe.Append(CultureInfo.InvariantCulture, $"<U+{(valid ? rune.Value : text[i]):X4}>"); }
            i += length;
        }

        return safe.Length < Longest ? safe.ToString() : $"{safe}…";
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
