using Downshift.Kernel.Numerics;

namespace Downshift.Kernel.Tests.Numerics;

/// <summary>True values computed with mpmath at 50 digits.</summary>
public sealed class SpecialFunctionTests
{
    [Theory]
    [InlineData(0.25, -0.674489750196082)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    public void The_normal_quantile_gives_the_checks_of_AS241(double p, double expected) =>
        Assert.Equal(expected, PortableMath.NormalQuantile(p), 2e-15 * Math.Abs(expected));

    [Theory]
    [InlineData(-38, 2.88542836006878431e-316, 1e-6)]
    [InlineData(-20, 2.7536241186062337e-89, 1e-13)]
    [InlineData(-8, 6.22096057427178412e-16, 1e-13)]
    [InlineData(-5, 2.86651571879193912e-7, 1e-13)]
    [InlineData(-2.5, 0.00620966532577613517, 1e-14)]
    [InlineData(-1, 0.158655253931457051, 1e-14)]
    [InlineData(-0.3, 0.382088577811047367, 1e-14)]
    [InlineData(0, 0.5, 0)]
    [InlineData(0.7, 0.758036347776926971, 1e-14)]
    [InlineData(1.3, 0.903199515414389674, 1e-14)]
    [InlineData(3, 0.998650101968369905, 1e-14)]
    public void The_normal_distribution_function_keeps_relative_accuracy_in_both_tails(
        double x, double expected, double relative) =>
        Assert.Equal(expected, PortableMath.NormalCdf(x), expected * relative);

    [Fact]
    public void Quantile_and_distribution_function_of_the_normal_are_inverse()
    {
        for (var p = 1e-12; p < 0.5; p *= 1.7)
        {
            Assert.Equal(p, PortableMath.NormalCdf(PortableMath.NormalQuantile(p)), p * 1e-13);
            Assert.Equal(-PortableMath.NormalQuantile(p), PortableMath.NormalQuantile(1.0 - p), 1e-4);
        }
    }

    [Theory]
    [InlineData(0.1, 2.2527126517342059)]
    [InlineData(0.5, 0.572364942924700087)]
    [InlineData(1.5, -0.120782237635245222)]
    [InlineData(2.0, 0.0)]
    [InlineData(3.0, 0.693147180559945309)]
    [InlineData(10.5, 13.9406252194037636)]
    [InlineData(100.0, 359.134205369575399)]
    [InlineData(1e6, 12815504.5691476117)]
    public void The_logarithm_of_gamma_is_exact_to_fourteen_digits(double x, double expected) =>
        Assert.Equal(expected, PortableMath.LogGamma(x), 1e-14 * Math.Max(1.0, Math.Abs(expected)));

    [Theory]
    [InlineData(0.1, 0.01, 0.662621259954479792, 0.337378740045520208)]
    [InlineData(0.5, 0.5, 0.682689492137085897, 0.317310507862914103)]
    [InlineData(2, 1, 0.264241117657115357, 0.735758882342884643)]
    [InlineData(2, 5, 0.959572318005487197, 0.0404276819945128026)]
    [InlineData(10, 8, 0.283375741272989098, 0.716624258727010902)]
    [InlineData(10, 20, 0.995004587691692413, 0.00499541230830758717)]
    [InlineData(100, 110, 0.841721329939912906, 0.158278670060087094)]
    [InlineData(1000, 950, 0.0550546862307380345, 0.944945313769261966)]
    [InlineData(100000, 100300, 0.828636311251207648, 0.171363688748792352)]
    public void The_incomplete_gamma_integrals_match(double a, double x, double lower, double upper)
    {
        // x^a e^-x is computed in logarithms, whose size limits the relative accuracy for large a.
        var relative = 2e-14 * Math.Max(1.0, a / 10.0);
        Assert.Equal(lower, PortableMath.GammaP(a, x), lower * relative);
        Assert.Equal(upper, PortableMath.GammaQ(a, x), upper * relative);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.1, 0.204832764699133458)]
    [InlineData(2, 3, 0.4, 0.524800000000000038)]
    [InlineData(8, 4, 0.67619554, 0.500000007488943762)]
    [InlineData(30, 70, 0.35, 0.861575475866109095)]
    [InlineData(500, 500, 0.48, 0.102917527306995714)]
    [InlineData(0.2, 5, 1e-6, 0.0932806716208467652)]
    public void The_incomplete_beta_integral_matches(double a, double b, double x, double expected) =>
        Assert.Equal(expected, PortableMath.BetaI(a, b, x), expected * 1e-13 * Math.Max(1.0, (a + b) / 20.0));

    [Fact]
    public void Integrals_are_0_and_1_at_their_ends()
    {
        Assert.Equal((0.0, 1.0), (PortableMath.GammaP(2, 0), PortableMath.GammaQ(2, 0)));
        Assert.Equal((0.0, 1.0), (PortableMath.BetaI(2, 3, 0), PortableMath.BetaI(2, 3, 1)));
        Assert.Equal(double.NegativeInfinity, PortableMath.NormalQuantile(0));
        Assert.Equal(double.PositiveInfinity, PortableMath.NormalQuantile(1));
        Assert.Equal(double.NaN, PortableMath.NormalQuantile(1.5));
    }
}
