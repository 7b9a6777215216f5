using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>A number with the unit written behind it.</summary>
internal readonly record struct Quantity(double Number, string Digits, string Unit)
{
    /// <summary>The number times a factor.</summary>
    public double Times(decimal factor) => NumberText.Scale(Digits, Number, factor);

    /// <summary>Splits <c>3 min</c>, <c>45%</c> or <c>4.27e6</c> into number and unit.</summary>
    public static bool TryParse(string text, out Quantity quantity, out Phrase problem)
    {
        quantity = default;
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string number = parts.Length > 0 ? parts[0] : "";
        string unit = parts.Length > 1 ? parts[1] : "";
        if (parts.Length > 2)
        {
            problem = new(
                $"'{SafeText.Of(text)}' is not one number with one unit", $"“{SafeText.Of(text)}”不是“一个数字加一个单位”");
            return false;
        }

        int length = NumberText.PrefixLength(number);
        if (parts.Length == 1 && length > 0 && IsUnit(number.AsSpan(length)))
        {
            unit = number[length..];
            number = number[..length];
        }

        if (!NumberText.TryParse(number, out double value, out problem))
        {
            return false;
        }

        quantity = new Quantity(value, number, unit);
        return true;
    }

    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (!char.IsAsciiLetter(letter) && letter is not ('%' or '/'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
