using Downshift.Kernel.Numerics;

namespace Downshift.Kernel.Tests.Numerics;

public sealed class PortableMathTests
{
    [Theory]
    [InlineData(1.0, 0x4005BF0A8B145769)]
    [InlineData(-1.0, 0x3FD78B56362CEF38)]
    [InlineData(0.5, 0x3FFA61298E1E069C)]
    [InlineData(1e-10, 0x3FF000000006DF38)]
    [InlineData(10.0, 0x40D5829DCF950560)]
    [InlineData(-700.0, 0x00D14F2B0FB9307F)]
    [InlineData(700.0, 0x7F0D945DF4F8EC8E)]
    [InlineData(-740.0, 0x0000000000000055)]
    [InlineData(123.456, 0x4B11428E1CBC0143)]
    public void Exp_is_within_one_ulp_of_the_true_value(double x, long bits) =>
        Assert.InRange(BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)) - bits, -1, 1);

    [Theory]
    [InlineData(2.0, 0x3FE62E42FEFA39EF)]
    [InlineData(10.0, 0x40026BB1BBB55516)]
    [InlineData(0.1, unchecked((long)0xC0026BB1BBB55515))]
    [InlineData(1.0000001, 0x3E7AD7F2847B6492)]
    [InlineData(1e-320, unchecked((long)0xC087069E3078E52D))]
    [InlineData(1.7e308, 0x40862DD08FDC6F88)]
    [InlineData(3.0, 0x3FF193EA7AAD030B)]
    [InlineData(0.70710678, unchecked((long)0xBFD62E4300C77AE8))]
    public void Log_is_within_one_ulp_of_the_true_value(double x, long bits) =>
        Assert.InRange(BitConverter.DoubleToInt64Bits(PortableMath.Log(x)) - bits, -1, 1);

    [Theory]
    [InlineData(2.0, 0.5, 0x3FF6A09E667F3BCD)]
    [InlineData(10.0, -3.5, 0x3F34B96BE9C2DA2C)]
    [InlineData(1.0001, 1e4, 0x4005BEC34AABBFD3)]
    [InlineData(0.3, 200.0, 0x2A385E0EC1235CA8)]
    [InlineData(1e10, 25.3, 0x7475D2CE55747A7D)]
    public void Pow_is_within_one_ulp_of_the_true_value(double x, double y, long bits) =>
        Assert.InRange(BitConverter.DoubleToInt64Bits(PortableMath.Pow(x, y)) - bits, -1, 1);

    [Fact]
    public void Exp_and_log_agree_with_the_platform_within_two_ulps()
    {
        var (worstExp, worstLog, worstLog1p, worstExpm1) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < 400_000; i++)
        {
            var t = (i + 0.37) / 400_000.0;
            worstExp = Math.Max(worstExp, Ulps(Math.Exp(1400.0 * (t - 0.5)), PortableMath.Exp(1400.0 * (t - 0.5))));
            var x = Math.Exp(40.0 * (t - 0.5));
            worstLog = Math.Max(worstLog, Ulps(Math.Log(x), PortableMath.Log(x)));

            // The platform has no log1p or expm1 in .NET: compare where the plain forms lose nothing.
            worstLog1p = Math.Max(worstLog1p, Ulps(Math.Log(1.0 + Dyadic(t)), PortableMath.Log1p(Dyadic(t))));
            worstExpm1 = Math.Max(worstExpm1, Ulps(Math.Exp(1.0 + t) - 1.0, PortableMath.Expm1(1.0 + t)));
        }

        Assert.True(worstExp <= 2, $"exp {worstExp}");
        Assert.True(worstLog <= 2, $"log {worstLog}");
        Assert.True(worstLog1p <= 2, $"log1p {worstLog1p}");
        Assert.True(worstExpm1 <= 4, $"expm1 {worstExpm1}");
    }

    [Fact]
    public void Pow_agrees_with_the_platform_within_two_ulps_in_the_middle_range()
    {
        var worst = 0L;
        for (var i = 0; i < 200_000; i++)
        {
            var x = Math.Exp(((i * 0.6180339887498949 % 1.0) - 0.5) * 20.0);
            var y = ((i * 0.7548776662466927 % 1.0) - 0.5) * 40.0;
            worst = Math.Max(worst, Ulps(Math.Pow(x, y), PortableMath.Pow(x, y)));
        }

        Assert.True(worst <= 2, $"pow {worst}");
    }

    [Fact]
    public void Edges_follow_the_rules_of_arithmetic()
    {
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(710.0));
        Assert.Equal(0.0, PortableMath.Exp(-746.0));
        Assert.Equal(1.0, PortableMath.Exp(0.0));
        Assert.Equal(double.NaN, PortableMath.Exp(double.NaN));
        Assert.Equal(double.NegativeInfinity, PortableMath.Log(0.0));
        Assert.Equal(double.NaN, PortableMath.Log(-1.0));
        Assert.Equal(double.PositiveInfinity, PortableMath.Log(double.PositiveInfinity));
        Assert.Equal(0.0, PortableMath.Log(1.0));
        Assert.Equal(1e-300, PortableMath.Log1p(1e-300));
        Assert.Equal(-1e-300, PortableMath.Expm1(-1e-300));
        Assert.Equal(double.NegativeInfinity, PortableMath.Log1p(-1.0));
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0, 2.0)]
    [InlineData(0.0, -2.0)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.5, double.PositiveInfinity)]
    [InlineData(0.5, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, -1.0)]
    [InlineData(double.PositiveInfinity, 2.0)]
    [InlineData(10.0, 400.0)]
    [InlineData(10.0, -400.0)]
    public void Pow_treats_edges_like_the_platform(double x, double y) =>
        Assert.Equal(Math.Pow(x, y), PortableMath.Pow(x, y));

    /// <summary>Multiples of 2^-20, for which 1 + x is exact.</summary>
    private static double Dyadic(double t) => (Math.Floor(t * 2097152.0) - 1000000.0) / 1048576.0;

    private static long Ulps(double a, double b) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
}
