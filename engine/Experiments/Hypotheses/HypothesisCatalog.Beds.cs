using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <content>Who holds the beds.</content>
public static partial class HypothesisCatalog
{
    private static readonly string[] CityAndDistrict = ["city", "district"];

    private static Hypothesis[] Beds() =>
    [
        new("H8",
            new("There is a delay of the city, within what is assumed possible, from which districts do better.",
                "在所假设的可能范围内，市级派床慢到一定程度，区级就更好。"),
            new("no delay that is assumed possible makes districts better", "任何可能的延迟下区级都不更好"),
            [Part("wait for a bed: city once a day above districts", "等床时间：市级每日一轮高于区级", "beds-crossover",
                ["district", "city-24h"], ContrastClaim.Higher(Wait, "city-24h", "district"))],
            new("The longest round that is assumed possible stands for the bound; that hops delay is by construction.",
                "以所假设的最长轮次代表上界；逐级传递造成延迟属模型设定。")),
        new("H9",
            new("With uneven demand the city does better than districts with shares by known need.",
                "病例分布不均时，市级统派优于按已知需求分配份额的区级。"),
            new("the city is not better", "市级并不更好"),
            [Part("wait for a bed: city below districts", "等床时间：市级低于区级", "wuhan-beds",
                CityAndDistrict, ContrastClaim.Lower(Wait, "city", "district")),
             Part("deaths while waiting: city below districts", "等床期间死亡：市级低于区级", "wuhan-beds",
                CityAndDistrict, ContrastClaim.Lower("deaths_waiting", "city", "district")),
             Part("wait of the worst district: city below districts", "等待最长的区：市级低于区级", "wuhan-beds",
                CityAndDistrict, ContrastClaim.Lower("worst_district_wait_hours", "city", "district"))],
            new("Over the whole horizon, not only while beds are short; the error of known need varies from 0 to 0.5.",
                "按整个模拟期，而非仅限床位紧缺时；已知需求的误差在0至0.5之间变动。")),
        new("H10",
            new("Within what is assumed possible, the city is better in some places and districts in others.",
                "在所假设的可能范围内，有的地方市级更好，有的地方区级更好。"),
            new("one of them is better everywhere", "其中一方处处更好"),
            [Part("wait for a bed: city below districts somewhere", "等床时间：某处市级低于区级", "wuhan-beds",
                CityAndDistrict, ContrastClaim.Lower(Wait, "city", "district")) with { Holds = Quantifier.Somewhere },
             Part("wait for a bed: districts below city somewhere", "等床时间：某处区级低于市级", "wuhan-beds",
                CityAndDistrict, ContrastClaim.Lower(Wait, "district", "city")) with { Holds = Quantifier.Somewhere }],
            new("Where theory puts the crossing of stationary queues is verification: downshift verify.",
                "稳态排队的理论交叉点属于验证：downshift verify。")),
        new("H11",
            new("Some reserve of the city is worse than neither extreme, in the mean wait and in its inequality.",
                "存在某一市级预留比例，平均等待与不均都不劣于两个极端。"),
            new("every reserve is worse in one of them", "任何预留比例都有一项更差"),
            [Part("wait and inequality: a reserve of 10, 20, 30 or 50 % not worse than city and districts",
                "等待与不均：预留10%、20%、30%或50%之一不劣于市级与区级", "beds-reserve",
                ["city", "district", "reserve-10", "reserve-20", "reserve-30", "reserve-50"],
                new AnyClaim(NotWorse("reserve-10"), NotWorse("reserve-20"), NotWorse("reserve-30"),
                    NotWorse("reserve-50")))],
            None),
        new("H18",
            new("A week of beds matters more than who holds them.", "床位早晚一周的影响大于由谁掌握床位。"),
            new("who holds them moves more", "由谁掌握影响更大"),
            [.. Timing("city-week-earlier", "a week earlier", "提前一周"),
                .. Timing("city-week-later", "a week later", "推迟一周")],
            None),
        new("H25",
            new("A ledger that follows scarcity is not worse than the better of city and districts.",
                "随紧缺上收下放的做法不劣于市级与区级中较好的一种。"),
            new("it is worse", "它更差"),
            [Part("wait for a bed: following scarcity not worse than city and districts",
                "等床时间：随紧缺上收下放不劣于市级与区级", "beds-adaptive", ["city", "district", "adaptive"],
                new NotWorseClaim("adaptive", CityAndDistrict, [Wait]))],
            new("Over the whole horizon, not phase by phase.", "按整个模拟期，未逐阶段检验。")),
    ];

    private static NotWorseClaim NotWorse(string variant) => new(variant, CityAndDistrict, [Wait, "wait_gini"]);

    private static IEnumerable<HypothesisPart> Timing(string variant, string english, string chinese)
    {
        foreach ((string id, string name, string nameZh) in ((string, string, string)[])
            [(Wait, "wait for a bed", "等床时间"), ("community_load", "load of communities", "社区负荷"),
                ("deaths", "deaths", "死亡")])
        {
            yield return Part(
                $"{name}: {english} moves more than districts instead of the city",
                $"{nameZh}：{chinese}的影响大于改由区级掌握", "beds-timing",
                ["city-on-time", variant, "district-on-time"],
                new SizeClaim(id, Contrast.Of(id, variant, "city-on-time"),
                    Contrast.Of(id, "district-on-time", "city-on-time")));
        }
    }
}
