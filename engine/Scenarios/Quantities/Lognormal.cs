using Downshift.Kernel.Numerics;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>
/// Reads <c>lognormal(median 14 d, iqr 10 d..19 d)</c> and <c>lognormal(median 6 d, logsd 0.5)</c>: the two ways in
/// which studies print such a distribution.
/// </summary>
internal static class Lognormal
{
    /// <summary>Upper quartile of the standard normal distribution.</summary>
    private const double UpperQuartile = 0.674489750196082;

    private const double LargestLogSd = 5;

    public static Phrase Allowed { get; } = new(
        "lognormal(median 14 d, iqr 10 d..19 d) or lognormal(median 6 d, logsd 0.5)",
        "lognormal(median 14 d, iqr 10 d..19 d) 或 lognormal(median 6 d, logsd 0.5)");

    public static bool TryRead(
        ParameterDefinition definition, string text, out double median, out double logSd, out Phrase problem)
    {
        median = 0;
        logSd = 0;
        problem = new($"'{SafeText.Of(text)}' is not a distribution", $"“{SafeText.Of(text)}”不是分布");
        const string Head = "lognormal(";
        if (!text.StartsWith(Head, StringComparison.Ordinal) || text[^1] != ')')
        {
            return false;
        }

        string[] parts = text[Head.Length..^1].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && TryNamed(parts[0], "median ", out string medianText)
            && TryTime(definition, medianText, out median, ref problem)
            && (TryNamed(parts[1], "logsd ", out string spread)
                ? TryLogSd(spread, out logSd, ref problem)
                : TryNamed(parts[1], "iqr ", out spread)
                    && TryQuartiles(definition, spread, median, out logSd, ref problem));
    }

    private static bool TryNamed(string part, string name, out string rest)
    {
        bool named = part.StartsWith(name, StringComparison.Ordinal);
        rest = named ? part[name.Length..].Trim() : "";
        return named;
    }

    private static bool TryTime(ParameterDefinition definition, string text, out double seconds, ref Phrase problem)
    {
        seconds = 0;
        if (!Quantity.TryParse(text, out Quantity quantity, out Phrase wrong)
            || !Units.TryHold(definition, quantity, out seconds, out wrong))
        {
            string shown = SafeText.Of(text);
            problem = new($"'{shown}' {Without(wrong.English, text)}", $"“{shown}”{Without(wrong.Chinese, text)}");
            return false;
        }

        return true;
    }

    /// <summary>A phrase about a text may already name it; once is enough.</summary>
    private static string Without(string phrase, string text) => phrase
        .Replace($"'{SafeText.Of(text)}' ", "", StringComparison.Ordinal)
        .Replace($"“{SafeText.Of(text)}”", "", StringComparison.Ordinal);

    private static bool TryLogSd(string text, out double logSd, ref Phrase problem)
    {
        if (NumberText.TryParse(text, out logSd, out Phrase wrong) && logSd is >= 0 and <= LargestLogSd)
        {
            return true;
        }

        problem = wrong.English.Length > 0 && !double.IsNormal(logSd) ? wrong
            : new($"logsd {SafeText.Of(text)} is not between 0 and 5", $"logsd {SafeText.Of(text)} 不在 0 到 5 之间");
        return false;
    }

    private static bool TryQuartiles(
        ParameterDefinition definition, string text, double median, out double logSd, ref Phrase problem)
    {
        logSd = 0;
        string[] ends = text.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryTime(definition, ends[0], out double low, ref problem)
            || !TryTime(definition, ends[1], out double high, ref problem))
        {
            return false;
        }

        if (low <= 0 || low >= median || median >= high)
        {
            problem = new(
                "the median does not lie between the quartiles", "中位数不在四分位数之间");
            return false;
        }

        logSd = PortableMath.Log(high / low) / (2 * UpperQuartile);
        return logSd <= LargestLogSd;
    }
}
