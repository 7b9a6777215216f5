using Downshift.Kernel.Statistics;

namespace Downshift.Kernel.Tests.Statistics;

public sealed class NeumaierSumTests
{
    [Fact]
    public void Small_terms_survive_large_ones()
    {
        var sum = default(NeumaierSum);
        foreach (var term in new[] { 1, 1e100, 1, -1e100 })
        {
            sum.Add(term);
        }

        Assert.Equal(2.0, sum.Value);
    }

    [Fact]
    public void Ten_tenths_are_one()
    {
        var sum = default(NeumaierSum);
        for (var i = 0; i < 10; i++)
        {
            sum.Add(0.1);
        }

        Assert.Equal(1.0, sum.Value);
    }
}
