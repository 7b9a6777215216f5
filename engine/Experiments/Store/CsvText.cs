using System.Globalization;

namespace Downshift.Experiments.Store;

/// <summary>Writes CSV that spreadsheets read as data: RFC 4180 quoting, LF, invariant numbers, no formulas.</summary>
internal static class CsvText
{
    /// <summary>A text field. A text that a spreadsheet would take for a formula gets a leading apostrophe.</summary>
    /// <param name="text">Any text.</param>
    public static string Field(string text)
    {
        if (text.Length == 0) { return text; }
        string safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A number in the shortest form that reads back the same; empty where it is not defined.</summary>
    /// <param name="value">Any number.</param>
    public static string Field(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A whole number.</summary>
    /// <param name="value">Any whole number.</param>
    public static string Field(int value) => value.ToString(CultureInfo.InvariantCulture);
}
