using Downshift.Model.Beds;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Beds;

/// <summary>Splitting whole beds.</summary>
public sealed class LargestRemainderTests
{
    [Property]
    public bool PartsSumToTheWholeAndStayWithinOneOfTheExactShare(NonEmptyArray<ushort> weights, ushort total)
    {
        double[] claims = [.. weights.Get.Select(weight => (double)weight)];
        int[] parts = new int[claims.Length];
        LargestRemainder.Split(total, claims, parts);
        double sum = claims.Sum();
        return parts.Sum() == total && parts.All(part => part >= 0)
            && (sum == 0 || claims.Zip(parts).All(pair => Math.Abs(pair.Second - (total * pair.First / sum)) < 1.0001));
    }

    [Theory]
    [InlineData(5, new double[] { 1, 1 }, new[] { 3, 2 })]
    [InlineData(4, new double[] { 0, 0, 0 }, new[] { 2, 1, 1 })]
    [InlineData(10, new double[] { 6, 3, 1 }, new[] { 6, 3, 1 })]
    [InlineData(0, new double[] { 6, 3 }, new[] { 0, 0 })]
    public void TiesGoToTheLowestIndexAndNoWeightsMeanEqualParts(int total, double[] weights, int[] expected)
    {
        int[] parts = new int[weights.Length];
        LargestRemainder.Split(total, weights, parts);
        Assert.Equal(expected, parts);
    }
}
