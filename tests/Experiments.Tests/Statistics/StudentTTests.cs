using Downshift.Experiments.Statistics;

namespace Downshift.Experiments.Tests.Statistics;

public sealed class StudentTTests
{
    // METHOD.md 3.2; its value for 999 degrees, 1.962342, is 1.96234146 to more places.
    [Theory]
    [InlineData(4, 2.776445)]
    [InlineData(9, 2.262157)]
    [InlineData(19, 2.093024)]
    [InlineData(29, 2.045230)]
    [InlineData(49, 2.009575)]
    [InlineData(99, 1.984217)]
    [InlineData(999, 1.962341)]
    [InlineData(1, 12.706205)]
    [InlineData(2, 4.302653)]
    [InlineData(3, 3.182446)]
    public void Two_sided_95_percent_factor_is_the_tabulated_quantile(int degrees, double expected) =>
        Assert.Equal(expected, StudentT.TwoSided(degrees, 0.95), 6);

    [Theory]
    [InlineData(1, 2.093024)]
    [InlineData(3, 2.625106)]
    [InlineData(6, 2.943895)]
    [InlineData(10, 3.173725)]
    [InlineData(20, 3.481151)]
    public void Bonferroni_factor_of_19_degrees(int comparisons, double expected) =>
        Assert.Equal(expected, StudentT.Bonferroni(19, 0.95, comparisons), 6);

    [Fact]
    public void Far_tail_of_one_degree_is_reached() =>
        Assert.Equal(1273.239283, StudentT.Bonferroni(1, 0.95, 100), 5);

    [Theory]
    [InlineData(0, 0.95)]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    public void Arguments_out_of_range_are_refused(int degrees, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.TwoSided(degrees, confidence));
}
