namespace Downshift.Scenarios.Keys;

/// <content>Keys that choose procedures, policies, regimes and inputs.</content>
internal static partial class KeyTable
{
    private static Key[] Sweep() =>
    [
        Section("sweep", "how cases are looked for", "排查方式"),
        Word("sweep.procedure", null,
            ["none", "self-report", "door-to-door", "double-temperature", "targeted", "as-happened"],
            "procedure in the window", "窗口期内的排查程序"),
        Section("sweep.window", "days of the sweep", "排查窗口期"),
        Of("sweep.window.from", KeyKind.Date, "first day", "第一天") with { InVariant = true },
        Of("sweep.window.to", KeyKind.Date, "last day; the deadline is its 24:00", "最后一天，截止于当日24时")
            with { Default = "", InVariant = true },
        Of("sweep.deadline", KeyKind.Days, "length of the window instead of its last day, as 3 d", "窗口长度（代替最后一天），如 3 d")
            with { Default = "", InVariant = true },
        Word("sweep.asksSymptoms", "by-procedure", ["by-procedure", "always", "never"],
            "whether symptoms are asked beside the temperature; by procedure: at doors and in targeted sweeps only",
            "除体温外是否询问症状；按程序：仅逐户上门与重点上门询问"),
        Flag("sweep.proxyAllowed", true, "one member may speak for the absent", "允许代报"),
        Flag("sweep.retestAbnormal", true, "an abnormal door reading is repeated with an axillary thermometer",
            "上门异常读数用腋温复测"),
    ];

    private static Key[] Beds() =>
    [
        Section("beds", "who allots beds, and how", "床位分配"),
        Word("beds.policy", null, ["city", "daily-quota", "district", "reserve", "community", "adaptive"],
            "who holds the ledger and who picks", "谁掌握床位、谁挑选病人"),
        Word("beds.shares", "by-known-cases", ["by-known-cases", "by-population", "by-site"],
            "what a district's share is based on", "各区份额依据"),
        Of("beds.shift", KeyKind.SignedDays,
            "days by which beds of all types open later, as 7 d; earlier, as -7 d; dates of admission stay",
            "各类床位比记录晚开放的天数，如 7 d；提前写作 -7 d；收治日期不变")
            with { Default = "0 d", InVariant = true },
        Flag("beds.lending", true, "districts lend idle beds", "区之间出借空床"),
        Flag("beds.mildToDesignated", true,
            "from 12 February the mild who do not fit a Fangcang stay eligible for designated beds",
            "2月12日起不适合方舱的轻症仍可进定点医院"),
        Flag("beds.stepDown", true, "improving severe patients may step down to a Fangcang", "好转重症可转方舱"),
        Flag("beds.ownDistrictWalkIn", true, "notice 11: walk-ins use clinics of their own district",
            "11号通告：发热病人在本区就诊"),
    ];

    private static Key[] Command() =>
    [
        Section("command", "who commands the cadres sent down", "下沉干部的指挥"),
        Flag("command.cadres", true, "cadres are sent down", "是否下沉干部"),
        Word("command.regime", null, ["multi-head", "branch"], "several heads, or a temporary party branch",
            "多头指挥或临时党支部"),
        Of("command.branchFrom", KeyKind.DateOrNever, "day on which branches are ordered", "临时党支部通知日")
            with { Default = "never", InVariant = true },
        Of("command.parts", KeyKind.Words,
            "parts of the branch that act: b1 one queue, b2 merging, b3 detached, b4 attendance seen",
            "支部制的组成：b1统一派单、b2合并重复、b3与原单位脱钩、b4社区考勤")
            with { Words = ["b1", "b2", "b3", "b4"], Default = "b1 b2 b3 b4", InVariant = true },
        Flag("command.teamLeaders", true, "team leaders give orders too", "小分队长也派单"),
        Flag("command.curesDepartments", false,
            "the branch also ends the departments' own forms (claim of the paper)", "支部同时取消各部门表格（论文主张）"),
    ];

    private static Key[] Mechanisms() =>
    [
        Section("demand", "where illness falls", "病例分布"),
        Word("demand.shares", "uneven", ["uneven", "even"],
            "cases by district: those of 16 March (hindsight), or by population", "各区病例：3月16日分布（事后数据）或按人口"),
        Section("demand.smooth", "days of a recording spike, replaced by their mean", "登记尖峰日期，以均值代替"),
        Of("demand.smooth.from", KeyKind.AnyDate, "first day", "第一天") with { Default = "", InVariant = true },
        Of("demand.smooth.to", KeyKind.AnyDate, "last day", "最后一天") with { Default = "", InVariant = true },
        Of("demand.cases", KeyKind.ByDistrict, "cases by district instead of the file of places",
            "各区病例数（代替地点文件）") with { Default = "", InVariant = true },
        Section("mechanisms", "mechanisms that can be switched off", "可关闭的机制"),
        Flag("mechanisms.gradedCare", true, "seekers of care may call the community first", "分级诊疗：先联系社区"),
        Flag("mechanisms.closure", true, "compounds and villages are closed and guarded", "小区封闭管理"),
        Flag("mechanisms.departments", true, "departments command the community", "部门对社区派表"),
        Flag("mechanisms.walkIn", true, "fever clinics and observation rooms", "发热门诊与留观"),
        Flag("mechanisms.tests", true, "a confirmed case needs a test", "确诊需核酸检测"),
        Flag("mechanisms.clinicalDiagnosis", true, "pneumonia counts without a test from its date", "临床诊断计入确诊"),
    ];

    private static Key[] Inputs() =>
    [
        Of("places", KeyKind.File, "districts, CSV", "各区，CSV"),
        Of("tasks", KeyKind.File, "classes of work from above, CSV", "上级任务清单，CSV") with { InVariant = true },
        Section("series", "dated inputs, CSV files read one after the other", "按日期的输入，依次读取的CSV文件"),
        Series("onsets", "laboratory-confirmed cases by day of onset", "按发病日的确诊病例"),
        Series("beds", "open beds by type", "各类开放床位"),
        Series("tests", "tests a day", "日检测能力"),
        Series("cadres", "cadres sent down by level", "各级下沉干部"),
        Section("calendar", "dated switches of the case", "带日期的转折"),
        Day("gradedCare", "notice 7: communities screen the febrile", "7号通告：社区排查发热"),
        Day("firstSweepFrom", "first day of the first sweep", "第一轮排查首日"),
        Day("firstSweepTo", "last day of the first sweep", "第一轮排查末日"),
        Day("secondSweepFrom", "first day of the second sweep", "第二轮排查首日"),
        Day("secondSweepTo", "last day of the second sweep", "第二轮排查末日"),
        Day("doubleTemperature", "notice 15: two temperatures, two reports a day", "15号通告：双测温两报告"),
        Day("fangcangAdmission", "first Fangcang patients", "方舱首批收治"),
        Day("isolationAdmission", "notice 10: isolation places", "10号通告：隔离点"),
        Day("clinicalDiagnosis", "clinical diagnosis counts; designated beds for the severe", "临床诊断计入；定点医院收重症"),
        Day("ownDistrict", "notice 11: no care across districts", "11号通告：禁止跨区就诊"),
        Day("panicTo", "last day of the peak of seekers", "就诊高峰末日"),
        Day("panicOver", "seekers are back to normal", "就诊恢复常态日"),
    ];

    private static Key Series(string name, string english, string chinese) =>
        Of("series." + name, KeyKind.Files, english, chinese) with { InVariant = true };

    private static Key Day(string name, string english, string chinese) =>
        Of("calendar." + name, KeyKind.DateOrNever, english, chinese) with { InVariant = true };
}
