using Downshift.Experiments.Comparison;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>Values and differences of an outcome as people read them; numbers are the same in both languages.</summary>
/// <param name="unit">Unit of the outcome catalogue; a share is shown in per cent, its difference in points.</param>
/// <param name="language">Language of units.</param>
public sealed class Amount(string unit, Language language)
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    private const int MostDecimals = 4;

    private double Factor => IsShare ? 100 : 1;

    private bool IsShare => string.Equals(unit, "share", StringComparison.Ordinal);

    /// <summary>A value with its unit.</summary>
    /// <param name="interval">The value; its width decides the decimals.</param>
    public string Value(Interval interval) =>
        interval.IsDefined ? Number(interval.Mean, Decimals(interval)) + ValueUnit() : None;

    /// <summary>A value without its unit.</summary>
    /// <param name="interval">The value; its width decides the decimals.</param>
    public string Bare(Interval interval) => interval.IsDefined ? Number(interval.Mean, Decimals(interval)) : None;

    /// <summary>A difference with its sign, without unit.</summary>
    /// <param name="interval">The difference.</param>
    public string Signed(Interval interval) =>
        interval.IsDefined ? WithSign(interval.Mean, Decimals(interval)) : None;

    /// <summary>A difference of which no interval is known, with its sign, without unit.</summary>
    /// <param name="difference">The difference, in the outcome's unit.</param>
    public string Signed(double difference) => Signed(new Interval(difference, double.NaN, double.NaN, 0));

    /// <summary>The size of a difference with its unit, without sign.</summary>
    /// <param name="interval">The difference.</param>
    public string Size(Interval interval) =>
        interval.IsDefined ? Counted(Number(Math.Abs(interval.Mean), Decimals(interval))) : None;

    /// <summary>A smallest difference that matters, with its unit.</summary>
    /// <param name="matters">The difference, in the outcome's unit.</param>
    public string Threshold(double matters) =>
        double.IsFinite(matters) ? Counted(Short(Number(matters, Decimals(matters * Factor)))) : None;

    /// <summary>Both ends of an interval of values.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="between">What stands between the ends.</param>
    public string Ends(Interval interval, string between)
    {
        int decimals = Decimals(interval);
        return interval.HasEnds
            ? Number(interval.Low, decimals) + between + Number(interval.High, decimals)
            : None;
    }

    /// <summary>Both ends of an interval of differences, with signs.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="between">What stands between the ends.</param>
    public string SignedEnds(Interval interval, string between)
    {
        int decimals = Decimals(interval);
        return interval.HasEnds
            ? WithSign(interval.Low, decimals) + between + WithSign(interval.High, decimals)
            : None;
    }

    /// <summary>The unit behind a value, with a leading space where one belongs.</summary>
    public string ValueUnit() => unit switch
    {
        "share" => " %",
        "h" => Say(" h", " 小时"),
        "d" => Say(" d", " 天"),
        "people" => Say(" people", " 人"),
        "bed-h" => Say(" bed-h", " 床时"),
        _ => "",
    };

    /// <summary>The unit behind a difference.</summary>
    public string DifferenceUnit() =>
        IsShare ? Say(" percentage points", " 个百分点") : ValueUnit();

    private string Say(string english, string chinese) => new BilingualText(english, chinese).In(language);

    private string Counted(string number) => IsShare && number is "1"
        ? Say("1 percentage point", "1 个百分点")
        : number + DifferenceUnit();

    private string WithSign(double value, int decimals)
    {
        string digits = Rounding.Digits(value * Factor, decimals);
        return Rounding.IsZero(digits) ? digits : (value < 0 ? "−" : "+") + digits;
    }

    private string Number(double value, int decimals)
    {
        string digits = Rounding.Digits(value * Factor, decimals);
        return Rounding.IsZero(digits) || value >= 0 ? digits : "−" + digits;
    }

    private static string Short(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    /// <summary>Two digits of the half-width, or three of the value where there is no width.</summary>
    private int Decimals(Interval interval)
    {
        double half = interval.HasEnds ? interval.HalfWidth * Factor : 0;

        // Below a billionth of the value a width is rounding, not chance.
        if (half <= 1e-9 * Math.Abs(interval.Mean * Factor)) { return Decimals(interval.Mean * Factor); }
        return (int)Math.Clamp(1 - Math.Floor(Math.Log10(half)), 0, MostDecimals);
    }

    private static int Decimals(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value - Math.Round(value)) <= 1e-9 * Math.Abs(value)) { return 0; }
        return (int)Math.Clamp(2 - Math.Floor(Math.Log10(Math.Abs(value))), 0, MostDecimals);
    }
}
