using Downshift.Model.Parameters;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Keys;

/// <summary>Regular expressions (ECMA 262) of what scenario files may write, for editors.</summary>
internal static class Patterns
{
    public const string Date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    public const string DateOrNever = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|never)$";
    public const string Days = "^[0-9]+ ?d$";
    public const string SignedDays = "^-?[0-9]+ ?d$";
    public const string Kebab = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    public const string File = "^[^/\\\\:~][^\\\\:]*$";

    private const string Number = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    /// <summary>One quantity of a parameter, as at an end of a range.</summary>
    public static string Quantity(ParameterDefinition definition)
    {
        string units = string.Join('|', Units.Of(definition).Where(unit => unit.Length > 0));
        bool plain = Units.Of(definition).Contains("", StringComparer.Ordinal);
        string unit = units.Length == 0 ? "" : plain ? $"( ?({units}))?" : $" ?({units})";
        return $"{Number}{unit}";
    }

    /// <summary>A value of a parameter.</summary>
    public static string Value(ParameterDefinition definition) =>
        definition.Dimension == Dimension.DurationDistribution
            ? $"^({Quantity(definition)}|lognormal\\(median .+, (iqr .+\\.\\..+|logsd .+)\\))$"
            : $"^{Quantity(definition)}$";
}
