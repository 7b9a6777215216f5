using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Quantities;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(12, "12 s")]
    [InlineData(144, "2.4 min")]
    [InlineData(180, "3 min")]
    [InlineData(5400, "90 min")]
    [InlineData(7200, "2 h")]
    [InlineData(86_400, "1 d")]
    [InlineData(129_600, "36 h")]
    [InlineData(198_720, "2.3 d")]
    [InlineData(1_209_600, "14 d")]
    [InlineData(10_368_000, "120 d")]
    [InlineData(100_001, "1.157 d")]
    [InlineData(0.5, "0.5 s")]
    public void Durations_read_in_the_unit_that_suits_them(double seconds, string text) =>
        Assert.Equal(text, QuantityText.Duration(seconds));

    [Theory]
    [InlineData("telling.r", .45, "45 %")]
    [InlineData("city.ageChild", .1305, "13.05 %")]
    [InlineData("reading.threshold", 37.3, "37.3 °C")]
    [InlineData("reading.infraredBias", -.3, "-0.3 K")]
    [InlineData("background.rate", .0009, "0.0009 /d")]
    [InlineData("city.households", 4.27e6, "4,270,000")]
    [InlineData("demand.unitCv", 1.25, "1.25")]
    public void Every_dimension_has_its_sign(string name, double held, string text) => Assert.Equal(
        text, QuantityText.Format(ParameterCatalog.All[ParameterCatalog.IndexOf(name)], held));

    [Fact]
    public void A_distribution_shows_median_and_spread_and_a_fixed_input_no_range()
    {
        ParameterDefinition definition = ParameterCatalog.All[ParameterCatalog.IndexOf("bed.stayFangcang")];
        var value = new ParameterValue(17 * 86_400, .4, 10 * 86_400, 21 * 86_400, Evidence.Assumption, "x");
        Assert.Equal("median 17 d, log sd 0.4", QuantityText.Format(definition, value));
        Assert.Equal("10 d – 21 d", QuantityText.FormatRange(definition, value));
        Assert.Equal("", QuantityText.FormatRange(definition, value with { RangeLow = 1, RangeHigh = 1 }));
    }
}
