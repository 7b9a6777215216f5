using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Quantities;

/// <summary>Reads the text of a parameter's value into its held unit and checks the admissible bounds.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a value; of a distribution median and log-scale deviation.</summary>
    public static bool TryRead(
        ParameterDefinition definition, string text, out double value, out double logSd, out Phrase problem)
    {
        logSd = 0;
        bool distribution = definition.Dimension == Dimension.DurationDistribution
            && text.StartsWith("lognormal", StringComparison.Ordinal);
        return distribution
            ? Lognormal.TryRead(definition, text, out value, out logSd, out problem)
                && TryBound(definition, value, text, out problem)
            : TryReadPlain(definition, text, out value, out problem);
    }

    /// <summary>Reads one number with its unit, as at the ends of a range.</summary>
    public static bool TryReadPlain(ParameterDefinition definition, string text, out double value, out Phrase problem)
    {
        value = 0;
        if (!Quantity.TryParse(text, out Quantity quantity, out problem))
        {
            return false;
        }

        if (!Units.TryHold(definition, quantity, out value, out Phrase wrong))
        {
            problem = new($"'{SafeText.Of(text)}' {wrong.English}", $"“{SafeText.Of(text)}”{wrong.Chinese}");
            return false;
        }

        return TryBound(definition, value, text, out problem);
    }

    private static bool TryBound(ParameterDefinition definition, double value, string text, out Phrase problem)
    {
        problem = Phrase.None;
        if (value < definition.Low || value > definition.High)
        {
            problem = value < 0 && definition.Low >= 0
                ? new($"'{SafeText.Of(text)}' is negative", $"“{SafeText.Of(text)}”为负数")
                : new($"'{SafeText.Of(text)}' is out of bounds", $"“{SafeText.Of(text)}”超出允许范围");
            return false;
        }

        if (definition.Dimension == Dimension.Count && value != Math.Floor(value))
        {
            problem = new($"'{SafeText.Of(text)}' is not a whole number", $"“{SafeText.Of(text)}”不是整数");
            return false;
        }

        return true;
    }
}
