using Downshift.Experiments.Designs;
using Downshift.Experiments.Tests.Fakes;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Designs;

/// <summary>McKay, Beckman and Conover (1979): every factor has one value in each part of its range.</summary>
public sealed class HypercubeTests
{
    [Property(MaxTest = 200)]
    public void Every_column_has_one_value_in_each_part(PositiveInt count, uint seed, NonNull<string> name)
    {
        int n = 1 + (count.Get % 400);
        double[] column = HypercubeColumn.Of(name.Get, n, seed);
        Assert.All(column, value => Assert.InRange(value, 0, 1));
        Assert.Equal(Enumerable.Range(0, n), column.Select(value => (int)Math.Floor(value * n)).Order());
    }

    [Fact]
    public void Columns_hang_on_seed_and_name()
    {
        double[] one = HypercubeColumn.Of("telling.r", 59, 7);
        Assert.Equal(one, HypercubeColumn.Of("telling.r", 59, 7));
        Assert.NotEqual(one, HypercubeColumn.Of("telling.r", 59, 8));
        Assert.NotEqual(one, HypercubeColumn.Of("telling.icc", 59, 7));
    }

    [Property(MaxTest = 30)]
    public void Places_within_the_parts_and_their_order_are_even(uint seed)
    {
        // Of 400 uniform numbers the mean is within 5 standard errors of one half; so is that of 200 strata.
        double[] column = HypercubeColumn.Of("telling.r", 400, seed);
        double[] places = [.. column.Select(value => (value * 400) - Math.Floor(value * 400))];
        Assert.InRange(places.Average(), 0.5 - (5 / Math.Sqrt(12 * 400)), 0.5 + (5 / Math.Sqrt(12 * 400)));
        Assert.InRange(column.Take(200).Average(), 0.5 - (5 / Math.Sqrt(12 * 400)), 0.5 + (5 / Math.Sqrt(12 * 400)));
    }

    [Fact]
    public void A_factor_more_or_less_moves_no_other()
    {
        Scenarios.Scenario scenario = SweepTown.Scenario();
        var few = Design.LatinHypercube(SweepTown.Factors(scenario, "telling.r", "hop.mean"), 20, 3);
        var many = Design.LatinHypercube(SweepTown.Factors(scenario, "assumptions"), 20, 3);
        Assert.True(many.Factors.Count > 50);
        foreach (DesignFactor factor in few.Factors)
        {
            Assert.Equal(few.Points.Select(point => point.ValueOf(factor)), many.Points.Select(p => p.ValueOf(factor)));
        }

        Assert.NotEqual(
            few.Points[0].ValueOf(few.Factors[0]),
            Design.LatinHypercube(few.Factors, 20, 4).Points[0].ValueOf(few.Factors[0]));
    }

    [Fact]
    public void Values_lie_in_their_part_but_for_the_digits_they_are_written_in()
    {
        Scenarios.Scenario scenario = SweepTown.Scenario();
        var design = Design.LatinHypercube(SweepTown.Factors(scenario, "all"), 59, 3);
        foreach (DesignFactor factor in design.Factors)
        {
            double[] column = HypercubeColumn.Of(factor.Name, 59, 3);
            double range = factor.Value.RangeHigh - factor.Value.RangeLow;
            bool count = factor.Definition.Dimension == Model.Parameters.Dimension.Count;
            foreach (DesignPoint point in design.Points)
            {
                double meant = factor.Value.RangeLow + (column[point.Index] * range);
                double allowed = count ? 1 : Math.Abs(meant) * 5.1e-4;
                Assert.InRange(point.ValueOf(factor), meant - allowed, meant + allowed);
            }
        }
    }
}
