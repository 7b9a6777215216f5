using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Report.Charts;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(-58.5, 0, "59")]
    [InlineData(46.5, 0, "47")]
    [InlineData(2.5, 0, "3")]
    [InlineData(0.825, 2, "0.83")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(58.499999999999986, 0, "59")]
    [InlineData(0.49, 0, "0")]
    [InlineData(1234567.5, 0, "1,234,568")]
    [InlineData(0, 1, "0.0")]
    [InlineData(1e-30, 4, "0.0000")]
    public void Ties_go_away_from_zero_whatever_the_binary_fraction(double value, int decimals, string digits) =>
        Assert.Equal(digits, Rounding.Digits(value, decimals));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e300)]
    public void Numbers_beyond_all_use_do_not_stop_the_page(double value)
    {
        Assert.Equal(value, Rounding.Of(value, 2));
        Assert.NotEmpty(Rounding.Digits(value, 2));
    }

    /// <summary>The difference of two runs that gave 234 and 235 cases, then 117 fewer in all.</summary>
    [Theory]
    [InlineData("cases_found", -58.5, "−59")]
    [InlineData("cases_found", 46.5, "+47")]
    [InlineData("deaths", 0.5, "+1")]
    public void Terminal_and_report_write_the_same_difference(string id, double mean, string text)
    {
        OutcomeDefinition outcome = OutcomeCatalog.Find(id);
        Interval wide = new(mean, mean - 400, mean + 400, 2);
        Assert.Equal(text, new Amount(outcome.Unit, Language.English).Signed(wide));
        Assert.Equal(text, Figures.OfDifference(wide, Measure.Of(outcome), Language.English).Mean);
    }

    [Fact]
    public void Terminal_and_report_write_the_same_load()
    {
        OutcomeDefinition load = OutcomeCatalog.Find("community_load_p90");
        Interval value = new(0.825, 0.725, 0.925, 2);
        Assert.Equal("0.83", new Amount(load.Unit, Language.English).Bare(value));
        Assert.Equal("0.83", Figures.Of(value, Measure.Of(load), Language.English).Mean);
    }

    [Fact]
    public void Charts_get_numbers_rounded_by_the_same_rule() => Assert.Equal(1000.13, Rounded.Of(1000.125));
}
