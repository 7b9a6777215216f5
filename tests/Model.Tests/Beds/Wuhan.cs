using System.Collections.Immutable;
using Downshift.Model.Parameters;

namespace Downshift.Model.Tests.Beds;

/// <summary>The 15 districts of the case: people, cases of 16 March, planned Fangcang beds.</summary>
internal static class Wuhan
{
    public static ImmutableArray<DistrictInput> Districts { get; } =
    [
        District("Jiang'an", DistrictKind.Core, 965260, 6549, 600),
        District("Jianghan", DistrictKind.Core, 647932, 5182, 1564),
        District("Qiaokou", DistrictKind.Core, 666661, 6834, 600),
        District("Hanyang", DistrictKind.Core, 837263, 4670, 600),
        District("Wuchang", DistrictKind.Core, 1092750, 7457, 784),
        District("Qingshan", DistrictKind.Core, 463295, 2782, 300),
        District("Hongshan", DistrictKind.Core, 1728811, 4679, 0),
        District("Dongxihu", DistrictKind.Outer, 845782, 2462, 2000),
        District("Caidian", DistrictKind.Outer, 554383, 1416, 600),
        District("Jiangxia", DistrictKind.Outer, 974715, 848, 600),
        District("Huangpi", DistrictKind.Outer, 1151644, 2114, 200),
        District("Xinzhou", DistrictKind.Outer, 860377, 1072, 200),
        District("WEDZ", DistrictKind.Zone, 481338, 1085, 1000),
        District("East Lake Hi-tech", DistrictKind.Zone, 935146, 2148, 4690),
        District("East Lake Scenic", DistrictKind.Zone, 121161, 480, 0),
    ];

    public static int Cases => Districts.Sum(district => district.Cases);

    public static double[] Population => [.. Districts.Select(district => (double)district.Population)];

    private static DistrictInput District(string name, DistrictKind kind, long people, int cases, int fangcang) =>
        new(name, name, "", kind, people, 1, 1, 1, cases, fangcang);
}
