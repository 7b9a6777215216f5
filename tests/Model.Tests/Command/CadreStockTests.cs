using System.Collections.Immutable;
using Downshift.Kernel.Numerics;
using Downshift.Model.Command;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Tests.Work;
using Downshift.Model.Work;

namespace Downshift.Model.Tests.Command;

/// <summary>Staffing arithmetic of the specification, 4.6 to 4.8, on a city of its size.</summary>
public sealed class CadreStockTests
{
    private const int Communities = 1406;
    private const int Core = 914;
    private const int Villages = 1965;

    private static ImmutableArray<SeriesKnot> Municipal { get; } = [new(13, 0), new(17, 16739)];

    private static ImmutableArray<SeriesKnot> Provincial { get; } = [new(12, 3228)];

    private static ImmutableArray<SeriesKnot> District { get; } =
        [new(15, 0), new(19, 17759), new(35, 44500 - 16739 - 3228)];

    [Fact]
    public void The_stocks_of_the_record_reach_every_unit_evenly()
    {
        CadreStock stock = new(City());
        Assert.Equal(0, Total(stock, 0, 11));
        Assert.Equal(3228, Total(stock, 0, 12));
        Assert.Equal(16739 / 2.0, Total(stock, 1, 15), 1.0);
        Assert.Equal(16739, Total(stock, 1, 17));
        Assert.Equal(34498, Total(stock, 1, 19) + Total(stock, 2, 19));
        Assert.Equal(44500, Total(stock, 0, 40) + Total(stock, 1, 40) + Total(stock, 2, 40));

        // 18.3 for each of 914 core communities, 5.3 for every unit, nobody of the city elsewhere.
        Assert.All(Enumerable.Range(0, Core), unit => Assert.InRange(stock.Stationed(1, unit, 20), 18, 19));
        Assert.All(Enumerable.Range(Core, 500), unit => Assert.Equal(0, stock.Stationed(1, unit, 20)));
        Assert.All(Enumerable.Range(0, 3371), unit => Assert.InRange(stock.Stationed(2, unit, 19), 5, 6));
    }

    [Fact]
    public void Nobody_leaves_while_a_stock_grows()
    {
        CadreStock stock = new(City());
        for (int unit = 0; unit < 3371; unit += 17)
        {
            for (int day = 1; day < 48; day++)
            {
                for (int pool = 0; pool < CadreStock.Pools; pool++)
                {
                    Assert.True(stock.Stationed(pool, unit, day) >= stock.Stationed(pool, unit, day - 1));
                }
            }
        }
    }

    [Fact]
    public void Three_days_of_the_stock_announced_are_828_000_hours_and_a_quarter_is_the_barest_need()
    {
        CadreStock stock = new(City());
        double hours = 3 * 8.0 * (Total(stock, 1, 19) + Total(stock, 2, 19));
        Assert.Equal(828_000, hours, 500.0);
        Assert.Equal(213_700, hours * 8 / 31, 100.0);
        Assert.Equal(213_500, 4.27e6 * 3 / 60, 1.0);
        Assert.Equal(569_000, 4.27e6 * 3 * 2 / .75 / 60, 500.0);
        Assert.Equal(949_000, 4.27e6 * 5 * 2 / .75 / 60, 500.0);
    }

    [Fact]
    public void Staff_are_about_26_700_in_all_and_23_800_without_minimum_and_rounding()
    {
        WorkPlan plan = new(new WorkSetting().Build());
        double staff = 0;
        foreach ((int count, double mean, double logSd) in new[] { (Communities, 2445, .55), (Villages, 424, .60) })
        {
            for (int unit = 0; unit < count; unit++)
            {
                double median = mean * PortableMath.Exp(-logSd * logSd / 2);
                staff += plan.StaffOf((int)Quantile.LogNormal((unit + .5) / count, median, logSd));
            }
        }

        Assert.InRange(staff, 26_300, 27_100);
        Assert.Equal(23_800, 4.27e6 * WorkPlan.PeoplePerHousehold / 450, 50.0);
    }

    [Fact]
    public void Half_the_city_holds_half_of_the_stock()
    {
        RunContext whole = City();
        Geography half = whole.Geography with { ScaleDivisor = 2 };
        CadreStock stock = new(new WorkSetting { Days = 48 }.Build(half, Municipal, Provincial, District));
        Assert.Equal(Math.Round(16739 / 2.0), Total(stock, 1, 20));
    }

    [Theory]
    [InlineData(1.25)]
    [InlineData(.5)]
    [InlineData(0)]
    public void The_factor_multiplies_every_stock_on_every_day(double factor)
    {
        CadreStock stock = new(City());
        CadreStock other = new(
            new WorkSetting { Days = 48 }.With("cadres.factor", factor)
                .Build(City().Geography, Municipal, Provincial, District));
        foreach (int day in (int[])[11, 12, 16, 19, 30, 47])
        {
            for (int pool = 0; pool < CadreStock.Pools; pool++)
            {
                Assert.Equal(factor * Total(stock, pool, day), Total(other, pool, day), 1.0);
            }
        }
    }

    private static int Total(CadreStock stock, int pool, int day)
    {
        int total = 0;
        for (int unit = 0; unit < Communities + Villages; unit++) { total += stock.Stationed(pool, unit, day); }

        return total;
    }

    // One household a unit: only the number and kind of units matter here. Core communities come first.
    private static RunContext City()
    {
        District[] districts = [.. new[] { DistrictKind.Core, DistrictKind.Outer }.Select((kind, index) =>
            new District(index, new DistrictInput("", "", "", kind, 1, 1, 1, 1, 1, 0), index, 1, 1))];
        int units = Communities + Villages;
        Street[] streets = [new(0, 0, "", 0, Core), new(1, 1, "", Core, units - Core)];
        Unit[] all = [.. Enumerable.Range(0, units).Select(unit => new Unit(
            unit, unit, unit < Core ? 0 : 1, unit < Core ? 0 : 1,
            unit < Communities ? UnitKind.Community : UnitKind.Village, 0, unit, 1, unit, unit, 1, 1))];
        int[] grids = [.. Enumerable.Range(0, units + 1)];
        Geography geography = new([.. districts], [.. streets], [.. all], [.. grids], 1);
        return new WorkSetting { Days = 48 }.Build(geography, Municipal, Provincial, District);
    }
}
