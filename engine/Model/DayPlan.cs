using System.Collections.Immutable;

namespace Downshift.Model;

/// <summary>One entry of the order of a day.</summary>
/// <param name="Time">Clock time, or when it happens.</param>
/// <param name="English">What happens.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record DayStep(string Time, string English, string Chinese);

/// <summary>The order of a day, as <c>downshift explain</c> prints it. The code of each step stands where it
/// says.</summary>
public static class DayPlan
{
    /// <summary>All steps in the order in which they happen.</summary>
    public static ImmutableArray<DayStep> Steps { get; } =
    [
        new("00:00", "Infections and background illness of the day are drawn and placed on people; contacts leave "
            + "observation; windows of a sweep open (Streets/StreetPartition.Days, Population/ObservedDemand).",
            "抽取当日感染与背景疾病并落到个人；密接解除观察；排查窗口开启。"),
        new("00:00", "Newly opened beds become usable by ramp; tests of the day are counted anew (Beds, Clinics).",
            "新开床位按爬坡启用；当日检测能力重置。"),
        new("08:00", "Staff come or stay away; standing work becomes orders; guard posts are filled first "
            + "(Work/StreetWork).", "工作人员到岗或缺勤；常态任务生成工单；值守优先排班。"),
        new("08:00", "The day's procedure asks: reports, calls or visits are listed (Sweeps). From 20 February the "
            + "morning batch is sent.", "当日排查流程启动：自报、电话或上门；2月20日起早间汇总上报。"),
        new("08:00, 20:00", "The city allocates beds on its last list; districts every four hours (Beds).",
            "市级按最近名单派床；区级每四小时一次。"),
        new("08:30", "Cadres who are not absent or recalled begin (Command).", "未缺勤、未召回的下沉干部到岗。"),
        new("12:00", "Cadres pause for an hour.", "干部午休一小时。"),
        new("14:00", "The silent are listed for calls; visits not complete are listed again (Sweeps).",
            "列出未报户电话询问；未完成的上门再次列入。"),
        new("17:30", "Cadres end; what they hold goes back to its queue.", "干部下班，手中工单退回队列。"),
        new("18:00", "Staff end; guard, supplies and publicity not done lapse at midnight.",
            "工作人员下班；未完成的值守、保供、宣传当日作废。"),
        new("20:00", "The unit's figures are compiled and sent upward (batch report).", "社区汇总数据逐级上报。"),
        new("any time",
            "Onset, worsening, recovery and death; care sought; requests, grants and trips; results of tests; "
            + "discharges.", "发病、恶化、痊愈与死亡；就医；申请、派床与转运；检测结果；出院。"),
        new("24:00", "Tallies, conservation of people, beds, tests, orders and hours, and the hash of the state.",
            "统计、守恒核对与状态哈希。"),
    ];
}
