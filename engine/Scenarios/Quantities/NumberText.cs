using System.Globalization;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>
/// The one grammar of numbers: optional minus, digits without leading zeros, optional point and digits, optional
/// exponent. No hexadecimal or octal, no underscores, commas or colons, no infinity, no NaN.
/// </summary>
internal static class NumberText
{
    private const int Longest = 40;

    public static Phrase Allowed { get; } = new("a number such as 3, 0.45 or 4.27e6", "数字，如 3、0.45 或 4.27e6");

    /// <summary>Length of the number that a text starts with; 0 if it starts with none.</summary>
    public static int PrefixLength(ReadOnlySpan<char> text)
    {
        int at = text is ['-', ..] ? 1 : 0;
        int digits = Digits(text[at..]);
        if (digits == 0)
        {
            return 0;
        }

        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            int decimals = Digits(text[(at + 1)..]);
            at += decimals == 0 ? 0 : decimals + 1;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            int exponent = Digits(text[(at + 1 + sign)..]);
            at += exponent == 0 ? 0 : 1 + sign + exponent;
        }

        return at;
    }

    /// <summary>Reads a whole text as a number.</summary>
    public static bool TryParse(string text, out double value, out Phrase problem)
    {
        value = 0;
        problem = new($"'{SafeText.Of(text)}' is not a number", $"“{SafeText.Of(text)}”不是数字");
        if (text.Length is 0 or > Longest || PrefixLength(text) != text.Length || HasLeadingZero(text))
        {
            return false;
        }

        value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            problem = new($"'{SafeText.Of(text)}' is too large for a number", $"“{SafeText.Of(text)}”超出数值范围");
            return false;
        }

        if (value == 0 && text[0] == '-')
        {
            problem = new($"'{SafeText.Of(text)}' is a negative zero; write 0", $"“{SafeText.Of(text)}”为负零，请写 0");
            return false;
        }

        int exponentAt = text.IndexOfAny(['e', 'E']);
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        if (value == 0 && mantissa.AsSpan().IndexOfAnyInRange('1', '9') >= 0)
        {
            problem = new(
                $"'{SafeText.Of(text)}' is not zero but reads as zero; write 0",
                $"“{SafeText.Of(text)}”会被读作零，请写 0");
            return false;
        }

        return true;
    }

    /// <summary>
    /// A number that was read, times a factor, as close to the decimal product as a double can be: 2.3 d and 55.2 h are
    /// the same number of seconds, to the last bit.
    /// </summary>
    public static double Scale(string text, double value, decimal factor)
    {
        bool exact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && (double)number == value && Math.Abs(number) < 1e18m && (number == 0 || Math.Abs(number) > 1e-18m);
        return exact ? (double)(number * factor) : value * (double)factor;
    }

    private static bool HasLeadingZero(string text)
    {
        int at = text[0] == '-' ? 1 : 0;
        return text[at] == '0' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
