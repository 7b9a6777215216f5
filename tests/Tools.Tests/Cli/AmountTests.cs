using System.Globalization;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Cli;

public sealed class AmountTests
{
    [Theory]
    [InlineData("share", 0.34567, 0.33, 0.36, "34.6 %")]
    [InlineData("h", 1234.4, 1200, 1260, "1,234 h")]
    [InlineData("people", 12.34, 12.1, 12.6, "12.34 people")]
    [InlineData("ratio", 0.5, double.NaN, double.NaN, "0.500")]
    [InlineData("share", double.NaN, 0, 0, "–")]
    public void Decimals_follow_the_width_of_the_interval(
        string unit, double mean, double low, double high, string text) =>
        Assert.Equal(text, new Amount(unit, Language.English).Value(new Interval(mean, low, high, 5)));

    [Theory]
    [InlineData(0.0123, "+1.2")]
    [InlineData(-0.0123, "−1.2")]
    [InlineData(0.00001, "0.0")]
    public void Differences_carry_their_sign(double mean, string text) => Assert.Equal(
        text, new Amount("share", Language.English).Signed(new Interval(mean, mean - 0.01, mean + 0.01, 5)));

    [Fact]
    public void Numbers_are_invariant_whatever_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(
                "1,234.5 小时", new Amount("h", Language.Chinese).Value(new Interval(1234.5, 1232, 1237, 5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("plain 中文", "plain 中文")]
    [InlineData("a\u001b[31mb", "a<U+001B>[31mb")]
    [InlineData("a\u202eb", "a<U+202E>b")]
    [InlineData("two\nlines", "two<U+000A>lines")]
    public void Invisible_characters_are_spelled_out(string text, string expected) =>
        Assert.Equal(expected, Plain.Text(text));
}
