using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.City;

/// <summary>The city at full size, against the table of the specification, 4.1.</summary>
public class WorldTests
{
    private static readonly (string Name, int Communities, int Villages, int Streets)[] Table =
    [
        ("Jiang'an", 135, 0, 17), ("Jianghan", 109, 0, 12), ("Qiaokou", 93, 0, 11), ("Hanyang", 117, 0, 11),
        ("Wuchang", 153, 0, 14), ("Qingshan", 65, 0, 10), ("Hongshan", 242, 0, 16), ("Dongxihu", 58, 355, 11),
        ("Caidian", 38, 232, 12), ("Jiangxia", 66, 409, 15), ("Huangpi", 78, 483, 16), ("Xinzhou", 59, 361, 13),
        ("WEDZ (Hannan)", 60, 39, 4), ("East Lake Hi-tech", 118, 76, 14), ("East Lake Scenic", 15, 10, 2),
    ];

    private static readonly Lazy<World> Full = new(
        () => WorldBuilder.Build(Cities.Variant("wuhan-sweeps", "no-sweep"), 1, 1));

    [Fact]
    public void Units_and_streets_follow_the_published_table()
    {
        Geography geography = Full.Value.Geography;
        foreach ((string name, int communities, int villages, int streets) in Table)
        {
            District district = geography.Districts.Single(d => d.Input.Name == name);
            Assert.Equal(communities, Count(geography, district, UnitKind.Community));
            Assert.Equal(villages, Count(geography, district, UnitKind.Village));
            Assert.Equal(streets, district.StreetCount);
        }
    }

    [Fact]
    public void The_city_has_its_published_size()
    {
        World world = Full.Value;
        Assert.Equal(4_270_000, world.Households);
        Assert.InRange(world.People, 10_690_000, 10_720_000);
        Assert.Equal(3371, world.Geography.Units.Length);
        Assert.Equal(178, world.Geography.Streets.Length);
        Assert.Equal(13822, world.Geography.GridCount);
        Assert.Equal(7102, world.Geography.Units.Where(u => u.Kind == UnitKind.Community).Sum(u => u.Compounds));
        Assert.All(world.Geography.Units, u => Assert.True(u.Grids >= 1));
    }

    [Fact]
    public void The_register_equals_what_identity_says()
    {
        World world = Full.Value;
        Register register = world.Register;
        Kernel.Random.DrawSource draws = new(1, uint.MaxValue);
        foreach (int index in new[] { 0, 1, 17, 511, 512, 513, 99_999, 4_269_999 })
        {
            Unit unit = world.Geography.Units.Last(u => u.FirstHousehold <= index);
            long identity = unit.FirstHouseholdIdentity + index - unit.FirstHousehold;
            Kernel.Random.PhiloxBlock block = draws.Block(Events.Purpose.HouseholdSize, (ulong)identity);
            Assert.Equal(
                register.Compute(identity, block.X0, block.X1, block.X2, block.X3), register.Households[index]);
        }
    }

    [Fact]
    public void A_smaller_scale_keeps_whole_units_with_the_same_households()
    {
        ModelParameters parameters = Cities.Variant("wuhan-sweeps", "no-sweep");
        World small = WorldBuilder.Build(parameters, 1, 50);
        Assert.InRange(small.Geography.Units.Length, 67, 68);
        foreach (Unit unit in small.Geography.Units)
        {
            Unit full = Full.Value.Geography.Units.Single(u => u.Identity == unit.Identity);
            Assert.Equal((full.Households, full.Grids, full.Compounds, full.Code),
                (unit.Households, unit.Grids, unit.Compounds, unit.Code));
            Assert.Equal(
                Full.Value.Register.Households.Slice(full.FirstHousehold, full.Households).ToArray(),
                small.Register.Households.Slice(unit.FirstHousehold, unit.Households).ToArray());
        }
    }

    private static int Count(Geography geography, District district, UnitKind kind) =>
        geography.Units.Count(u => u.District == district.Index && u.Kind == kind);
}
