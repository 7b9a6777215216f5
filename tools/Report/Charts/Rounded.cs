using Downshift.Report.Wording;

namespace Downshift.Report.Charts;

/// <summary>Numbers short enough for a page.</summary>
internal static class Rounded
{
    private const int Digits = 6;
    private const int MostDecimals = 12;

    /// <summary>Six significant digits; null where there is no number.</summary>
    /// <param name="value">The number.</param>
    public static double? Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        int decimals = value == 0 ? 0 : Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Rounding.Of(value, Math.Clamp(decimals, 0, MostDecimals));
    }
}
