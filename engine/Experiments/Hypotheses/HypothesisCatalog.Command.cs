using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <content>Who commands the cadres.</content>
public static partial class HypothesisCatalog
{
    /// <summary>Outcomes of 17 to 19 February that are settled before 27 February.</summary>
    private static readonly string[] OfTheWindow =
        [Reported, "reported_coverage_households", Verified, "record_accuracy", "record_age_hours", Found];

    private static readonly string[] OfLater =
        [Wait, "deaths", "onset_to_found_days", "community_load", Productive];

    private static Hypothesis[] Command() =>
    [
        new("H12",
            new("More heads over the same work waste more of the cadres' time, and ever more.",
                "同样的工作，头越多，干部有效工时占比越低，且降幅越来越大。"),
            new("flat, rising, or each further head costs less", "不变、上升，或每多一头的代价递减"),
            [Part("productive share of cadre time: eight heads below one", "干部有效工时占比：八头低于一头", "command-heads",
                ["heads-1", "heads-8"], ContrastClaim.Lower(Productive, "heads-8", "heads-1")),
             Part("each head from the third to the eighth costs more than the second", "第三至第八头每头的代价大于第二头",
                "command-heads", ["heads-1", "heads-2", "heads-8"], new ContrastClaim(Productive, new Contrast(
                    (1, "heads-2", Productive), (-1, "heads-8", Productive),
                    (-6, "heads-1", Productive), (6, "heads-2", Productive))))],
            None),
        new("H13",
            new("A branch with all its four parts gets more field work done, and more people verified in time.",
                "支部制四部分齐备时，一线工时更多，按期核实的人更多。"),
            new("no gain, or a loss because one desk gives all orders", "没有增益，或因一人派单而下降"),
            [Part("field hours: branch above many heads", "一线工时：支部制高于多头指挥", "branch-parts",
                ["multi-head", "all"], ContrastClaim.Higher(Field, "all", "multi-head")),
             Part("people verified by the deadline: branch above many heads", "按期核实：支部制高于多头指挥", "branch-parts",
                ["multi-head", "all"], ContrastClaim.Higher(Verified, "all", "multi-head"))],
            new("A branch from 10 February, a what-if; which part does it: compare branch-parts.",
                "2月10日起的支部制，属假想；哪一部分起作用：compare branch-parts。")),
        new("H14",
            new("Under many heads a further cadre adds less than half of what he adds under a branch.",
                "多头指挥下多派一名干部的增量不到支部制下的一半。"),
            new("more than half; never below zero refutes that cadres can harm", "超过一半；若从不为负，则“下派反而有害”不成立"),
            [Part("field hours of a quarter more cadres: many heads below half of the branch",
                "干部增四分之一的一线工时：多头低于支部制的一半",
                "cadres-marginal", ["multi-head", "multi-head-more", "branch-10-feb", "branch-10-feb-more"],
                new ContrastClaim(Field, new Contrast(
                    (.5, "branch-10-feb-more", Field), (-.5, "branch-10-feb", Field),
                    (-1, "multi-head-more", Field), (1, "multi-head", Field)))),
             Part("a quarter more cadres under many heads lower field hours somewhere", "多头指挥下干部增四分之一在某处使一线工时下降",
                "cadres-marginal", ["multi-head", "multi-head-more"],
                ContrastClaim.Lower(Field, "multi-head-more", "multi-head")) with { Holds = Quantifier.Somewhere }],
            None),
        new("H26",
            new("A branch from 27 February cannot have moved the sweep of 17 to 19 February, and moves nothing later "
                + "that matters.",
                "2月27日起的支部制不可能影响2月17至19日的排查，对此后也没有有意义的影响。"),
            new("later outcomes move", "此后的结果有变化"),
            [Part("outcomes of the sweep: equal to the last bit", "排查的各项结果：完全相同", "wuhan-cadres",
                ["multi-head", "branch-27-feb"],
                new SameClaim("branch-27-feb", "multi-head", OfTheWindow, Exactly: true)),
             Part("outcomes of the whole horizon: no difference that matters", "整个模拟期的结果：无有意义的差别", "wuhan-cadres",
                ["multi-head", "branch-27-feb"],
                new SameClaim("branch-27-feb", "multi-head", OfLater, Exactly: false))],
            new("The first part is an identity and must hold.", "第一项是恒等式，必须成立。")),
    ];

    private static Hypothesis[] NotYet() =>
    [
        Later("H1", "The report reaches 95 % reported coverage sooner than the door.", "自主上报比上门更早达到95%上报覆盖率。",
            "no outcome says when coverage passes 95 %", "尚无结局记录覆盖率何时超过95%"),
        Later("H5", "A pledge raises reported coverage; its effect on the truth of records hangs on inspection.",
            "责任状提高上报覆盖率；对记录真实性的影响取决于督查。", "pledges and inspection are not in the model", "模型尚无责任状与督查"),
        Later("H6", "A clear list of duties finds more, net of its own work.", "明确的职责清单扣除自身工作量后发现更多。",
            "lists of duties are not in the model", "模型尚无职责清单"),
        Later("H7", "Some tightening at each level finds more, too much finds less.", "适度层层加码发现更多，过度则更少。",
            "tightening at each level is not in the model", "模型尚无层层加码"),
        Later("H15", "Lists and attendance lower idle hours; inspection has an optimum.", "清单与考勤减少闲置；督查存在最优强度。",
            "lists and inspection are not in the model", "模型尚无清单与督查"),
        Later("H16", "AI calls and apps save hours without losing those who are not online.", "智能外呼与应用节省工时，且不遗漏不上网者。",
            "AI calls and apps are not in the model", "模型尚无智能外呼与应用"),
        Later("H17", "The first volunteers of a grid help, net of who directs them.", "网格的头几名志愿者扣除调度后有助益。",
            "volunteers are not in the model", "模型尚无志愿者"),
        Later("H19", "What outside pressure built up fades when it ends, each in its own way.", "外部压力退去后，成效各自消退。",
            "external pressure is not in the model", "模型尚无外部压力"),
        Later("H20", "Inspection and the relief notice lower overload.", "督查与减负通知降低超负荷。",
            "inspection and relief are not in the model", "模型尚无督查与减负"),
        Later("H22", "Graded care moves unmet requests from clinics to communities.", "分级诊疗把未满足的需求从门诊转到社区。",
            "requests are not reported by channel", "请求尚未按渠道统计"),
        Later("H23", "At least a quarter of the turn to order is due to governance.", "局面好转至少四分之一归因于治理。",
            "infection inside the model is not built", "尚未建立内生传播"),
        Later("H24", "Tasks sink faster than people, people faster than power.", "任务下沉快于人员，人员快于权力。",
            "the cascade of orders is not in the model", "模型尚无任务逐级传导"),
    ];

    private static Hypothesis Later(string id, string english, string chinese, string lacks, string lacksZh) =>
        new(id, new BilingualText(english, chinese), None, [], new BilingualText(lacks, lacksZh));
}
