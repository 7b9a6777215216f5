using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>
/// The hypotheses of the case, each as the model can test it. Claims are the specification's reading of Liu and Liu
/// (2021); which of them the model confirms is nowhere written down beforehand.
/// </summary>
public static partial class HypothesisCatalog
{
    private const string Found = "case_finding_sensitivity";
    private const string Wait = "request_to_bed_hours";
    private const string Productive = "cadre_productive_share";
    private const string Verified = "verified_coverage";
    private const string Reported = "reported_coverage";
    private const string Field = "field_hours";

    private static readonly BilingualText None = new("", "");

    /// <summary>All hypotheses in the order of their numbers.</summary>
    public static IReadOnlyList<Hypothesis> All { get; } =
        [.. ((Hypothesis[])[.. Sweeps(), .. Beds(), .. Command(), .. NotYet()]).OrderBy(item => Number(item.Id))];

    private static int Number(string id) => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static Hypothesis[] Sweeps() =>
    [
        new("H2",
            new("The door finds more of the infected than the report, in the same days.", "同一窗口期内，逐户上门比自主上报发现更多感染者。"),
            new("the report finds as many or more", "自主上报发现的不少于上门"),
            [Part("people found: second sweep above first", "发现的感染者：第二轮高于第一轮", "wuhan-sweeps",
                ["first-sweep", "second-sweep"], ContrastClaim.Higher(Found, "second-sweep", "first-sweep"))],
            new("As staffed; at equal hours is not tested. Symptoms are asked at doors only, as the procedures had it.",
                "按当时人手；未检验等工时情形。按当时程序，仅上门询问症状。")),
        new("H3",
            new("Each additional case costs more hours at the door than by report.", "每多发现一例，上门所需工时高于自主上报。"),
            new("as many hours or fewer", "工时相同或更少"),
            [Part("hours per additional case: second sweep above first", "每多发现一例的工时：第二轮高于第一轮", "wuhan-sweeps",
                ["no-sweep", "first-sweep", "second-sweep"],
                new RatioClaim("hours_per_case_found", "second-sweep", "first-sweep"))],
            new("Cases found, not cases removed; not defined where a sweep may find nobody in addition.",
                "按发现而非收治计；若排查可能没有额外发现，则无法计算。")),
        new("H4",
            new("Records of the door are truer, and less of what is reported is unverified.", "上门记录更真实，上报与核实之间的差距更小。"),
            new("the gap between reported and verified is not smaller", "上报与核实的差距并未缩小"),
            [Part("accuracy of records: second sweep above first", "记录真实率：第二轮高于第一轮", "wuhan-sweeps",
                ["first-sweep", "second-sweep"],
                ContrastClaim.Higher("record_accuracy", "second-sweep", "first-sweep")),
             Part("reported minus verified coverage: second sweep below first", "上报减核实覆盖率：第二轮低于第一轮", "wuhan-sweeps",
                ["first-sweep", "second-sweep"], new ContrastClaim(Verified, new Contrast(
                    (1, "first-sweep", Reported), (-1, "first-sweep", Verified),
                    (-1, "second-sweep", Reported), (1, "second-sweep", Verified))))],
            new("Deadline and pressure are equal in both; pledges are not in the model yet.", "两轮期限与压力相同；模型尚无责任状。")),
        new("H21",
            new("Closing compounds raises the load of communities.", "封闭小区增加社区负荷。"),
            new("the load falls", "负荷下降"),
            [Part("load of communities: closed above open", "社区负荷：封闭高于不封闭", "community-closure",
                ["open", "closed"], ContrastClaim.Higher("community_load", "closed", "open"))],
            new("Guards and supplies are counted; fewer infections are not, they follow the record.",
                "计入值守与保供；感染按实际记录，不因封闭减少。")),
    ];

    private static HypothesisPart Part(
        string english, string chinese, string scenario, IReadOnlyList<string> variants, IClaim claim) =>
        new(new BilingualText(english, chinese), scenario, variants, claim);
}
