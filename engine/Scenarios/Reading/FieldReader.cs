using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Reading;

/// <summary>Typed reading of fields of a CSV row; every fault becomes a finding.</summary>
internal sealed class FieldReader(FindingCollector findings)
{
    /// <summary>A number of 0 or more, up to a bound.</summary>
    public bool Number(CsvRow row, string column, double high, out double value)
    {
        string text = row[column];
        if (!NumberText.TryParse(text, out value, out Phrase problem))
        {
            findings.Error(row.MarkOf(column), column, problem, NumberText.Allowed);
            return false;
        }

        if (value >= 0 && value <= high)
        {
            return true;
        }

        findings.Error(row.MarkOf(column), column, value < 0
            ? new($"'{SafeText.Of(text)}' is negative", $"“{SafeText.Of(text)}”为负数")
            : new($"'{SafeText.Of(text)}' is out of bounds", $"“{SafeText.Of(text)}”超出允许范围"),
            Phrase.Same($"0 – {high:R}"));
        return false;
    }

    /// <summary>A whole number of 0 or more, up to a bound.</summary>
    public bool Whole(CsvRow row, string column, double high, out long value)
    {
        value = 0;
        if (!Number(row, column, high, out double number))
        {
            return false;
        }

        value = (long)number;
        if (value == number)
        {
            return true;
        }

        findings.Error(row.MarkOf(column), column, new(
            $"'{SafeText.Of(row[column])}' is not a whole number", $"“{SafeText.Of(row[column])}”不是整数"),
            Phrase.Same($"0 – {high:R}"));
        return false;
    }

    /// <summary>A date.</summary>
    public bool Date(CsvRow row, string column, out DateOnly date)
    {
        if (DateText.TryParse(row[column], out date, out Phrase problem))
        {
            return true;
        }

        findings.Error(row.MarkOf(column), column, problem, DateText.Allowed);
        return false;
    }

    /// <summary>One of some words: its position.</summary>
    public bool Word(CsvRow row, string column, IReadOnlyList<string> words, out int index)
    {
        string text = row[column];
        for (index = 0; index < words.Count; index++)
        {
            if (string.Equals(words[index], text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        findings.Error(row.MarkOf(column), column,
            new($"'{SafeText.Of(text)}' is not allowed here", $"此处不允许“{SafeText.Of(text)}”"),
            Phrase.Same(string.Join(", ", words)), findings.Nearest(text, words));
        return false;
    }

    /// <summary>A line of text without invisible characters.</summary>
    public bool Text(CsvRow row, string column, int longest, out string text)
    {
        text = row[column];
        if (text.Length > 0 && text.Length <= longest && SafeText.IsClean(text))
        {
            return true;
        }

        findings.Error(row.MarkOf(column), column, text.Length == 0
            ? new("has no value", "没有值") : new("is not a plain line of text", "不是一行普通文字"),
            new($"1 to {longest} visible characters", $"1 至 {longest} 个可见字符"));
        return false;
    }
}
