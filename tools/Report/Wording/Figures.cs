using Downshift.Experiments.Comparison;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>A mean and its interval, written alike: one scale, one number of decimals, one unit.</summary>
/// <param name="Mean">The mean without unit.</param>
/// <param name="Low">Lower end without unit.</param>
/// <param name="High">Upper end without unit.</param>
/// <param name="Scale">Word for thousands of thousands, leading space included; usually empty.</param>
/// <param name="Unit">Scale and unit, leading space included; may be empty.</param>
internal readonly record struct Figures(string Mean, string Low, string High, string Scale, string Unit)
{
    /// <summary>No number is written with more decimals.</summary>
    public const int MostDecimals = 4;

    /// <summary>The mean with its unit.</summary>
    public string Value => Mean + Unit;

    /// <summary>Writes a value.</summary>
    /// <param name="interval">Mean and interval in the outcome's unit.</param>
    /// <param name="measure">How the outcome is written.</param>
    /// <param name="language">Language of scale words and unit.</param>
    public static Figures Of(Interval interval, Measure measure, Language language) =>
        Write(interval, measure, measure.Unit.In(language), language, signed: false);

    /// <summary>Writes a difference.</summary>
    /// <param name="interval">Mean and interval of the difference in the outcome's unit.</param>
    /// <param name="measure">How the outcome is written.</param>
    /// <param name="language">Language of scale words and unit.</param>
    /// <param name="signed">A plus sign stands before positive numbers.</param>
    public static Figures OfDifference(
        Interval interval, Measure measure, Language language, bool signed = true) =>
        Write(interval, measure, measure.DifferenceUnit.In(language), language, signed);

    /// <summary>Writes one number with the unit of a difference, as the smallest difference that matters.</summary>
    /// <param name="value">The number.</param>
    /// <param name="measure">How the outcome is written.</param>
    /// <param name="language">Language of scale words and unit.</param>
    public static string Single(double value, Measure measure, Language language)
    {
        double scaled = value * measure.Factor;
        int decimals = DecimalsOfScaled(scaled);
        (double divisor, string word) = ScaleOf(Math.Abs(scaled), language);
        string number = divisor > 1 ? Text(scaled / divisor, 1, false).Replace(".0", "", StringComparison.Ordinal)
            : Text(scaled, decimals, false);
        return number + Join(word, measure.DifferenceUnit.In(language), language);
    }

    /// <summary>Decimals with which a mean and its interval are written out, without words for thousands.</summary>
    /// <param name="interval">Mean and interval in the outcome's unit.</param>
    /// <param name="measure">How the outcome is written.</param>
    public static int DecimalsOf(Interval interval, Measure measure)
    {
        double mean = interval.Mean * measure.Factor;
        double low = interval.Low * measure.Factor;
        double high = interval.High * measure.Factor;
        return Decimals(mean, low, high, Largest(mean, low, high) >= 1000 ? 0 : measure.Decimals);
    }

    /// <summary>Decimals with which one number is written out, as the smallest difference that matters.</summary>
    /// <param name="value">The number in the outcome's unit.</param>
    /// <param name="measure">How the outcome is written.</param>
    public static int DecimalsOf(double value, Measure measure) => DecimalsOfScaled(value * measure.Factor);

    /// <summary>Writes a number with grouped thousands and a true minus sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals, 0 to 28.</param>
    /// <param name="signed">A plus sign stands before a positive number.</param>
    public static string Text(double value, int decimals, bool signed)
    {
        string digits = Rounding.Digits(value, decimals);
        return Rounding.IsZero(digits) ? digits : value < 0 ? "−" + digits : signed ? "+" + digits : digits;
    }

    private static Figures Write(
        Interval interval, Measure measure, string unit, Language language, bool signed)
    {
        if (!double.IsFinite(interval.Mean))
        {
            return new Figures("—", "—", "—", "", "");
        }

        double mean = interval.Mean * measure.Factor;
        double low = interval.Low * measure.Factor;
        double high = interval.High * measure.Factor;
        double largest = Largest(mean, low, high);
        (double divisor, string word) = ScaleOf(largest, language);
        int usual = divisor > 1 ? 2 : largest >= 1000 ? 0 : measure.Decimals;
        int decimals = Decimals(mean / divisor, low / divisor, high / divisor, usual);
        return new Figures(
            Text(mean / divisor, decimals, signed), End(low), End(high), word, Join(word, unit, language));

        string End(double value) => double.IsFinite(value) ? Text(value / divisor, decimals, signed) : "—";
    }

    private static int DecimalsOfScaled(double scaled)
    {
        int decimals = 0;
        while (decimals < MostDecimals && Math.Abs(scaled - Math.Round(scaled, decimals)) > .01 * Math.Abs(scaled))
        {
            decimals++;
        }

        return decimals;
    }

    // Enough decimals that half the interval does not vanish and that an interval without zero shows none. A mean may
    // read 0.0 only inside an interval that includes zero.
    private static int Decimals(double mean, double low, double high, int usual)
    {
        double half = Math.Abs(high - low) / 2;
        double nearest = low > 0 ? low : high < 0 ? -high : 0;
        int decimals = usual;
        while (decimals < MostDecimals && (Vanishes(nearest, decimals)
            || (half > 0 ? Vanishes(half, decimals) : Vanishes(mean, decimals))))
        {
            decimals++;
        }

        return decimals;
    }

    // A Chinese scale word and its unit are one word: 1.25 万人.
    private static string Join(string scale, string unit, Language language) =>
        scale.Length > 0 && language == Language.Chinese ? scale + unit.TrimStart() : scale + unit;

    private static bool Vanishes(double value, int decimals) =>
        value != 0 && Math.Abs(value) < 0.5 * Math.Pow(10, -decimals);

    private static double Largest(double mean, double low, double high)
    {
        double largest = Math.Abs(mean);
        largest = double.IsFinite(low) ? Math.Max(largest, Math.Abs(low)) : largest;
        return double.IsFinite(high) ? Math.Max(largest, Math.Abs(high)) : largest;
    }

    private static (double Divisor, string Word) ScaleOf(double largest, Language language) =>
        language == Language.Chinese
            ? largest >= 1e8 ? (1e8, " 亿") : largest >= 1e5 ? (1e4, " 万") : (1, "")
            : largest >= 1e9 ? (1e9, " billion") : largest >= 1e6 ? (1e6, " million") : (1, "");
}
