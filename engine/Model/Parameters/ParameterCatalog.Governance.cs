namespace Downshift.Model.Parameters;

/// <content>Clinics, beds, work and command.</content>
public static partial class ParameterCatalog
{
    private static ParameterDefinition[] Clinics() =>
    [
        Share("clinic.careSeeking", "mild illness that seeks care", "轻症就医比例"),
        Span("clinic.delay", 0, 60 * Day, "onset to seeking care, mean", "发病至就医平均时间"),
        Ratio("clinic.delayShape", 0.1, 20, "shape of that delay (gamma)", "就医延迟分布形状"),
        Share("clinic.callFirst", "seekers who call the community first, from 24 January", "先联系社区的就医者比例"),
        Count("clinic.capacity", 1, 1e7, "visits a day at fever clinics", "发热门诊日接诊能力"),
        Count("clinic.normalSeekers", 0, 1e7, "fever patients a day in normal years", "常年日均发热就诊"),
        Share("clinic.pneumonia", "pneumonia, of progressive mild cases", "可进展轻症中肺炎比例"),
        Share("clinic.freedShareBefore", "freed beds that go to walk-ins before 12 February", "2月12日前释放床位给门诊留观比例"),
        Share("clinic.freedShareAfter", "the same from 12 February", "2月12日起同一比例"),
        Span("clinic.travel", 5 * Minute, Day, "way to a clinic", "前往门诊时间"),
        Ratio("tests.factor", 0, 10, "tests a day, relative to the series", "日检测能力相对记录的倍数"),
        Span("tests.turnaroundFirst", 0, 30 * Day, "sample to result on 23 January", "初期检测周期"),
        Span("tests.turnaroundLast", 0, 30 * Day, "sample to result from 12 February", "2月12日起检测周期"),
        Share("tests.falseNegative", "false negatives", "假阴性率"),
        Count("tests.retests", 0, 10, "retests after a negative with symptoms", "阴性复测次数"),
        Span("tests.retestAfter", 0, 30 * Day, "negative result to the next sample", "复测间隔"),
    ];

    private static ParameterDefinition[] Beds() =>
    [
        Span("hop.fixed", 0, Day, "shortest time between two levels (the lookahead)", "层级间最短传递时间"),
        Span("hop.mean", 0, 10 * Day, "mean time between two levels", "层级间平均传递时间"),
        Span("bed.batchCity", 10 * Minute, 10 * Day, "period of the city's allocation", "市级派床周期"),
        Span("bed.batchDistrict", 10 * Minute, 10 * Day, "period of a district's allocation", "区级派床周期"),
        Span("bed.batchCommunity", 10 * Minute, 10 * Day, "period of a street's allocation", "街道派床周期"),
        Span("bed.quotaPeriod", Hour, 30 * Day, "period of the quota", "配额周期"),
        Span("bed.quotaLag", 0, 30 * Day, "age of the figures behind the quota", "配额依据滞后"),
        Ratio("bed.quotaNoise", 0, 3, "error of the reported waiting (log sd)", "上报等待数误差"),
        Ratio("bed.quotaPadding", 0.1, 10, "padding of reported waiting", "虚报系数"),
        Ratio("bed.needError", 0, 3, "error of known cases as a basis of shares (log sd)", "病例份额误差"),
        Span("bed.lendAfter", 0, 60 * Day, "idle time after which a district lends a bed", "空床出借等待"),
        Share("bed.reserveShare", "share the city keeps under reserve", "市级预留比例"),
        Span("bed.adaptiveHold", 0, 60 * Day, "time on the other side before authority moves", "权限切换观察时间"),
        Count("bed.deskStreet", 1, 1000, "servers of a street's desk", "街道专班人数"),
        Count("bed.deskDistrict", 1, 1000, "servers of a district's desk", "区专班人数"),
        Count("bed.deskCity", 1, 10000, "servers of the city's desk", "市专班人数"),
        Span("bed.deskTime", 1, Day, "handling of a request at a desk", "每件请求处理时间"),
        Share("bed.queried", "requests sent back one level with a question", "退回核实比例"),
        Span("bed.triage", 0, 2 * Day, "triage at the health centre", "卫生服务中心分诊时间"),
        Span("bed.staleReturn", 0, 10 * Day, "return of a bed after a stale grant", "失效床位回收时间"),
        Span("bed.turnaround", 0, 10 * Day, "discharge to the bed's next use", "床位周转时间"),
        Count("beds.rampPerSite", 1, 1e6, "beds a day that become usable at a site", "单点每日可启用床位"),
        Share("bed.isolationUsable", "usable share of isolation places", "隔离点可用比例"),
        Ratio("beds.coreWeight", 0, 20, "designated beds per head in core districts against others", "中心城区定点床位权重"),
        Spread("bed.stayDesignated", Hour, 120 * Day, "stay in a designated hospital", "定点医院住院时间"),
        Spread("bed.stayCritical", Hour, 120 * Day, "stay of the critical before the ward", "危重症监护时间"),
        Spread("bed.stayFangcang", Hour, 120 * Day, "stay in a Fangcang", "方舱住院时间"),
        Span("bed.stayIsolation", Hour, 120 * Day, "stay in an isolation place", "隔离点停留时间"),
        Span("bed.stepDownAfter", Hour, 120 * Day, "severe stage to step-down", "重症转出时间"),
        Share("bed.chronicShare", "serious chronic illness (not for Fangcang)", "严重基础病比例"),
        Count("transport.carsCommunity", 0, 100, "cars of a community", "社区车辆数"),
        Count("transport.carsVillage", 0, 100, "cars of a village", "村车辆数"),
        Span("transport.trip", Minute, 2 * Day, "a trip with a patient", "单次转运时间"),
        Span("bed.chasePerPatient", 0, Day, "street time spent asking for a bed, per waiting patient and day",
            "街道争取床位时间"),
    ];

    private static ParameterDefinition[] Work() =>
    [
        Count("staff.residentsPerWorker", 10, 1e5, "residents a worker", "每名社区工作者服务居民数"),
        Count("staff.least", 1, 1000, "least staff of a unit", "社区最少工作人员数"),
        Share("staff.absentShare", "staff absent", "工作人员缺勤率"),
        Span("staff.day", Hour, Day, "working day of staff", "工作人员日工时"),
        Span("cadre.day", Hour, Day, "working day of cadres", "下沉干部日工时"),
        Span("work.orderLength", 5 * Minute, Day, "longest work order", "单个工单最长时间"),
        Span("work.guardPost", 30 * Minute, Day, "length of a guard post", "值守班次长度"),
        Share("work.guardCap", "share of present hands that guards may take first", "值守优先占用人手上限"),
        PerDay("calls.perHouseholdDay", 0, 5, "calls of residents a household", "每户日均来电"),
        PerDay("calls.perWaitingDay", 0, 50, "calls of residents a waiting person", "等待者日均来电"),
        Span("calls.patience", Minute, Day, "time in which a call should start", "来电应答时限"),
        Count("petition.waitingDays", 1, 1e6, "waiting person-days for one complaint", "每件投诉对应的等待人日"),
    ];

    private static ParameterDefinition[] Command() =>
    [
        Ratio("cadres.factor", 0, 3, "stock of cadres, relative to the series", "下沉干部人数相对记录的倍数"),
        Count("command.heads", 1, 32, "heads over the cadres of a unit", "多头指挥的头数"),
        Share("command.share", "content orders issued through heads", "经各头下达的工单比例"),
        Share("command.duplicate", "heads' orders issued a second time by another head", "重复下达比例"),
        Share("command.accept", "an idle cadre accepts the secretary's request", "闲置干部接受社区安排的概率"),
        PerDay("command.urgent", 0, 24, "urgent orders of a head", "每头每日紧急插单"),
        Span("command.resume", 0, 8 * Hour, "resuming an interrupted order", "中断后恢复时间"),
        PerDay("command.recall", 0, 1, "recalls by the home unit, a cadre", "原单位召回率"),
        Unread(Count("command.homeUnits", 1, 32, "home units of a unit's cadres", "派出单位数")),
        Share("command.seenByHead", "attendance seen by the own head, a day", "本单位查岗概率"),
        Span("branch.dispatch", 0, 2 * Hour, "giving one order", "书记派单时间"),
        Share("branch.merge", "duplicates merged before work", "重复工单合并率"),
        Count("branch.teamLeaders", 0, 100, "team leaders who also give orders", "小分队长数"),
        Share("branch.seen", "attendance seen under a branch, a day", "支部查岗概率"),
        Span("branch.formation", 0, 60 * Day, "order to forming the branch", "支部组建时间"),
        Span("branch.secretaryCost", 0, 40 * Hour, "secretary's hours to form it", "书记组建耗时"),
        Span("branch.meeting", 0, 8 * Hour, "daily meeting of all cadres", "每日例会时间"),
        Share("presence.a0", "absence without any observer", "无人查岗时缺勤率"),
        Ratio("presence.s", 0, 50, "how much being seen deters", "查岗威慑系数"),
        Ratio("presence.g", 0, 50, "how much idleness discourages", "闲置对缺勤的影响系数"),
        Share("presence.most", "largest absence", "缺勤率上限"),
    ];
}
