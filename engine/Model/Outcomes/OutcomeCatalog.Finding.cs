namespace Downshift.Model.Outcomes;

/// <content>Coverage and the finding of cases.</content>
public static partial class OutcomeCatalog
{
    private static OutcomeDefinition[] Coverage() =>
    [
        Observed("reported_coverage", "K1", "share", Better.Higher, .01, OutcomeLevel.Unit, "Reported coverage",
            "上报覆盖率", "people on the register with any record at the deadline / people on the register",
            "截止时有记录的登记人口 / 登记人口"),
        Observed("reported_coverage_households", "K1h", "share", Better.Higher, .01, OutcomeLevel.Unit,
            "Reported coverage of households", "上报覆盖率（户）",
            "households with a record for every present member / households on the register",
            "在汉成员均有记录的户 / 登记户"),
        Observed("verified_coverage", "K2", "share", Better.Higher, .02, OutcomeLevel.Unit, "Verified coverage",
            "核实覆盖率", "people whose temperature or symptoms a worker took or verified in the window / people present",
            "窗口期内由工作人员测量或核实的人 / 在汉人口"),
        Observed("record_accuracy", "K2b", "share", Better.Higher, .01, OutcomeLevel.Unit, "Accuracy of records",
            "记录准确率", "records whose value equals the truth at their time stamp / records with a value",
            "与当时事实相符的记录 / 有值的记录"),
        Observed("record_age_hours", "K2c", "h", Better.Lower, 6, OutcomeLevel.Unit, "Age of records", "记录陈旧度",
            "median over the register of deadline minus time of the last record (unseen: the window's length)",
            "截止时距最近一次记录时间的中位数（无记录按窗口长度计）"),
    ];

    private static OutcomeDefinition[] FindingOutcomes() =>
    [
        Observed("case_finding_sensitivity", "K3", "share", Better.Higher, .02, OutcomeLevel.District,
            "Share of infected people found", "病例发现率",
            "of infected people ill at home and unknown at the window's start or falling ill at home in it, the share "
            + "known ten days after the start",
            "窗口开始时居家患病未被掌握者及窗口内居家发病者中，开始后十天内被掌握的比例"),
        new("case_finding_excess", "K3b", "share", Better.Higher, .02, 0, OutcomeLevel.District,
            Derivation.DifferenceFromControl, "case_finding_sensitivity", "", "Found beyond the control",
            "相对对照多发现比例", "share of infected people found minus the control's",
            "病例发现率减去无排查对照") { Lowest = -1, Highest = 1 },
        Observed("false_alarms_per_case", "K3c", "ratio", Better.Lower, .5, OutcomeLevel.City, "False alarms per case",
            "每例误报数", "verify orders on people not infected / cases found, window and ten days",
            "对未感染者的核查 / 发现病例（窗口及其后十天）"),
        Observed("onset_to_found_days", "K4", "d", Better.Lower, .25, OutcomeLevel.District, "Onset to found",
            "发病至被掌握", "mean over ill onsets of the time to being known, at most 14 d",
            "有症状发病者至被掌握的平均天数，上限14天") with { Highest = 14 },
        Observed("removed_within_10d_share", "K4b", "share", Better.Higher, .02, OutcomeLevel.District,
            "Removed within ten days", "十天内收治或隔离比例",
            "of the same people as case_finding_sensitivity, those in a bed or isolation place ten days after "
            + "the start",
            "同一人群中开始后十天内进入床位或隔离点的比例"),
        Total("cases_found", "K3n", "people", Better.Higher, 100, OutcomeLevel.District, "Cases found", "发现病例数",
            "infected people ill at home and unknown at the window's start or falling ill at home in it who are known "
            + "ten days after the start",
            "窗口开始时居家患病未被掌握者及窗口内居家发病者中，开始后十天内被掌握的人数"),
        new("hours_per_case_found", "K14b", "h", Better.Lower, 0, .10, OutcomeLevel.City,
            Derivation.RatioOfDifferences, "worker_hours", "cases_found", "Hours per additional case found",
            "每多发现一例所需工时",
            "(sweep hours minus the control's) / (cases found minus the control's); undefined if the interval of the "
            + "denominator includes 0",
            "（排查工时减对照）/（发现病例减对照）；分母区间含0时不定义"),
    ];
}
