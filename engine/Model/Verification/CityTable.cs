using Downshift.Model.Hierarchy;

namespace Downshift.Model.Verification;

/// <summary>The city at full size against the published table of its parts.</summary>
internal static class CityTable
{
    private static readonly (string Name, int Communities, int Villages, int Streets)[] Table =
    [
        ("Jiang'an", 135, 0, 17), ("Jianghan", 109, 0, 12), ("Qiaokou", 93, 0, 11), ("Hanyang", 117, 0, 11),
        ("Wuchang", 153, 0, 14), ("Qingshan", 65, 0, 10), ("Hongshan", 242, 0, 16), ("Dongxihu", 58, 355, 11),
        ("Caidian", 38, 232, 12), ("Jiangxia", 66, 409, 15), ("Huangpi", 78, 483, 16), ("Xinzhou", 59, 361, 13),
        ("WEDZ (Hannan)", 60, 39, 4), ("East Lake Hi-tech", 118, 76, 14), ("East Lake Scenic", 15, 10, 2),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.City, "Wuhan at full size", "全尺寸武汉",
            "specification, section 4.1: census bulletin, press counts, largest remainder",
            book => Count(city.Full, book)),
    ];

    private static void Count(World world, OracleBook book)
    {
        Geography geography = world.Geography;
        int communities = 0;
        int villages = 0;
        int streets = 0;
        foreach (District district in geography.Districts)
        {
            (string Name, int Communities, int Villages, int Streets) row = Table[district.Index];
            bool named = string.Equals(row.Name, district.Input.Name, StringComparison.Ordinal);
            communities += named ? Math.Abs(Units(geography, district, UnitKind.Community) - row.Communities) : 1;
            villages += named ? Math.Abs(Units(geography, district, UnitKind.Village) - row.Villages) : 1;
            streets += named ? Math.Abs(district.StreetCount - row.Streets) : 1;
        }

        book.Exact("communities off the table of 15 districts", "与十五区表不符的社区数", communities, 0);
        book.Exact("villages off the table of 15 districts", "与十五区表不符的村数", villages, 0);
        book.Exact("streets off the table of 15 districts", "与十五区表不符的街道数", streets, 0);
        book.Exact("units", "社区与村", geography.Units.Length, 3371);
        book.Exact("streets", "街道", geography.Streets.Length, 178);
        book.Exact("grids", "网格", geography.GridCount, 13822);
        book.Exact("compounds", "小区", Urban(geography).Sum(unit => unit.Compounds), 7102);
        book.Exact("households", "户数", world.Households, 4_270_000);
        book.Exact("urban households", "城市户数", Urban(geography).Sum(unit => unit.Households), 3_437_350);

        // Sizes of households are drawn: mean 2.507, variance 1.53, so their sum has a deviation of 2,550.
        book.Near("people", "人口", world.People, 2.507 * 4_270_000, 5 * 2_550);
    }

    private static int Units(Geography geography, District district, UnitKind kind) =>
        geography.Units.Count(unit => unit.District == district.Index && unit.Kind == kind);

    private static IEnumerable<Unit> Urban(Geography geography) =>
        geography.Units.Where(unit => unit.Kind == UnitKind.Community);
}
