using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Tests.Quantities;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3", 3)]
    [InlineData("-0.3", -.3)]
    [InlineData("0.45", .45)]
    [InlineData("4.27e6", 4.27e6)]
    [InlineData("1E-3", .001)]
    [InlineData("1e+2", 100)]
    public void One_grammar_is_read(string text, double value)
    {
        Assert.True(NumberText.TryParse(text, out double read, out _));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("05")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("1:30")]
    [InlineData("0x10")]
    [InlineData("0o17")]
    [InlineData("0b1")]
    [InlineData("1e")]
    [InlineData("1e999")]
    [InlineData("1e-400")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData(".nan")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("٣")]
    [InlineData("３")]
    [InlineData("1e5e5")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Nothing_else_is(string text) => Assert.False(NumberText.TryParse(text, out _, out _));

    [Theory]
    [InlineData("2.3", 86400, 198720)]
    [InlineData("4.6", 86400, 397440)]
    [InlineData("0.05", 3600, 180)]
    [InlineData("0.1", 3600, 360)]
    [InlineData("2.4", 60, 144)]
    public void Units_of_time_multiply_without_an_error_in_the_last_bit(string text, int factor, double product)
    {
        Assert.True(NumberText.TryParse(text, out double value, out _));
        Assert.Equal(product, NumberText.Scale(text, value, factor));
    }
}
