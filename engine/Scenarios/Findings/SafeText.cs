using System.Globalization;
using System.Text;

namespace Downshift.Scenarios.Findings;

/// <summary>
/// Makes text of a file harmless before it is shown: a scenario may come from anywhere, and a terminal obeys escape
/// sequences while a reader is fooled by bidirectional marks.
/// </summary>
internal static class SafeText
{
    private const int Longest = 120;

    /// <summary>The text on one line, with everything invisible written as U+XXXX, shortened.</summary>
    public static string Of(string text, int longest = Longest)
    {
        var safe = new StringBuilder(Math.Min(text.Length, longest) + 8);
        int shown = 0;
        for (int i = 0; i < text.Length && shown < longest; shown++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                safe.Append(CultureInfo.InvariantCulture, $"<U+{(int)text[i]:X4}>");
                i++;
                continue;
            }

            if (IsVisible(rune)) { safe.Append(rune.ToString()); }
            else { safe.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>"); }

            i += rune.Utf16SequenceLength;
        }

        if (shown == longest)
        {
            safe.Append('…');
        }

        return safe.ToString();
    }

    /// <summary>Whether every character may be shown as it is.</summary>
    public static bool IsClean(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || !IsVisible(rune))
            {
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value is ' ' or 0x3000,
        _ => true,
    };
}
