using System.Globalization;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>Dates as <c>2020-02-17</c>, nothing else.</summary>
internal static class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public static Phrase Allowed { get; } = new("a date as 2020-02-17", "日期，如 2020-02-17");

    public static bool TryParse(string text, out DateOnly date, out Phrase problem)
    {
        problem = new($"'{SafeText.Of(text)}' is not a date", $"“{SafeText.Of(text)}”不是日期");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return false;
        }

        problem = new(
            $"'{text}' lies outside the years {FirstYear} to {LastYear}", $"“{text}”不在 {FirstYear} 至 {LastYear} 年内");
        return date.Year is >= FirstYear and <= LastYear;
    }

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
