using System.Globalization;

namespace Downshift.Report.Wording;

/// <summary>
/// The one rule by which table and report round, so that both show the same digits: ties go away from zero, and what is
/// left of binary fractions beyond twelve digits (0.825 is held as 0.82499999999999996) does not decide.
/// </summary>
public static class Rounding
{
    private const int TrustedDigits = 12;
    private const int MostDecimals = 28;
    private const double LargestDecimal = 7e27;

    /// <summary>A number rounded.</summary>
    /// <param name="value">The number; one that is not finite stays as it is.</param>
    /// <param name="decimals">Decimals, 0 to 28.</param>
    public static double Of(double value, int decimals) =>
        Fits(value) ? (double)Exact(value, decimals) : value;

    /// <summary>The digits of a rounded number without its sign, thousands grouped.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals, 0 to 28.</param>
    public static string Digits(double value, int decimals)
    {
        string format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return Fits(value)
            ? Math.Abs(Exact(value, decimals)).ToString(format, CultureInfo.InvariantCulture)
            : Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>All digits are zeros: a sign before them would say nothing.</summary>
    /// <param name="digits">Digits as <see cref="Digits"/> writes them.</param>
    public static bool IsZero(string digits) => digits.AsSpan().IndexOfAnyExcept("0.,") < 0;

    private static bool Fits(double value) => double.IsFinite(value) && Math.Abs(value) < LargestDecimal;

    private static decimal Exact(double value, int decimals)
    {
        if (value == 0) { return 0; }
        int trusted = TrustedDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        decimal clean = Math.Round((decimal)value, Math.Clamp(trusted, 0, MostDecimals));
        return Math.Round(clean, decimals, MidpointRounding.AwayFromZero);
    }
}
