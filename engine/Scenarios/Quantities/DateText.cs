using System.Globalization;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>Dates as <c>2020-02-17</c>, nothing else.</summary>
internal static class DateText
{
    public static Phrase Allowed { get; } = new("a date as 2020-02-17", "日期，如 2020-02-17");

    public static bool TryParse(string text, out DateOnly date, out Phrase problem)
    {
        problem = new($"'{SafeText.Of(text)}' is not a date", $"“{SafeText.Of(text)}”不是日期");
        return DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && date.Year is >= 1900 and <= 2200;
    }

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
