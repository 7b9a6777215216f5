using System.Text;
using System.Text.RegularExpressions;

namespace Downshift.Report.Workbook;

/// <summary>Makes any text fit for a cell: a text that a spreadsheet can hold, and never more than a text.</summary>
internal static partial class CellText
{
    /// <summary>Most characters that a cell can hold.</summary>
    public const int Most = 32767;

    /// <summary>
    /// The text without what XML cannot hold, which becomes U+FFFD; line ends become line feeds; what looks like an
    /// escape of the format (<c>_x0041_</c>) keeps its letters; a text too long ends with an ellipsis.
    /// </summary>
    /// <param name="text">Any text, hostile ones included.</param>
    public static string Clean(string text)
    {
        StringBuilder clean = new(Math.Min(text.Length, Most));
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half a surrogate pair arrives here as U+FFFD already.
            bool held = rune.Value is '\t' or '\n' or >= ' ' and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF);
            clean.Append((held ? rune : Rune.ReplacementChar).ToString());
        }

        string escaped = Escape().Replace(clean.ToString(), "_x005F_$1");
        if (escaped.Length <= Most)
        {
            return escaped;
        }

        int end = Most - 1;
        return escaped[..(char.IsHighSurrogate(escaped[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>A spreadsheet would take it for a formula if it were typed in again.</summary>
    /// <param name="text">Any text.</param>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
