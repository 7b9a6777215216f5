using System.Collections.Immutable;

namespace Downshift.Model.Outcomes;

/// <summary>A daily series the model records.</summary>
/// <param name="Id">Snake-case id.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="English">Name.</param>
/// <param name="Chinese">Name in Chinese.</param>
public sealed record SeriesDefinition(string Id, string Unit, string English, string Chinese);

/// <summary>All daily series, recorded for the city; those of waiting also for districts.</summary>
public static class SeriesCatalog
{
    /// <summary>All series in the order of the report.</summary>
    public static ImmutableArray<SeriesDefinition> All { get; } =
    [
        new("onsets", "people", "Onsets of infected people", "感染者发病"),
        new("known_cases", "people", "Infected people known so far", "累计掌握的感染者"),
        new("confirmed_cases", "people", "Confirmed so far", "累计确诊"),
        new("ill_unknown", "people", "Infected, ill at home, unknown", "居家患病未掌握者"),
        new("waiting", "people", "Waiting for a bed", "等待床位者"),
        new("deaths", "people", "Deaths so far", "累计死亡"),
        new("usable_designated", "beds", "Usable designated beds", "定点医院可用床位"),
        new("occupied_designated", "beds", "Occupied or blocked designated beds", "定点医院占用床位"),
        new("usable_fangcang", "beds", "Usable Fangcang beds", "方舱可用床位"),
        new("occupied_fangcang", "beds", "Occupied or blocked Fangcang beds", "方舱占用床位"),
        new("usable_isolation", "beds", "Usable isolation places", "隔离点可用床位"),
        new("occupied_isolation", "beds", "Occupied or blocked isolation places", "隔离点占用床位"),
        new("tests_done", "tests", "Tests a day", "日检测数"),
        new("tests_waiting", "samples", "Samples waiting", "待检样本"),
        new("cadres_present", "people", "Cadres present", "在岗下沉干部"),
        new("hours_sweep", "h", "Hours: sweep", "工时：排查"),
        new("hours_care", "h", "Hours: care and transfer", "工时：照护与转运"),
        new("hours_guard", "h", "Hours: guarding", "工时：值守"),
        new("hours_supply", "h", "Hours: supplies and services", "工时：保供与服务"),
        new("hours_calls", "h", "Hours: residents' calls and complaints", "工时：来电与投诉"),
        new("hours_forms", "h", "Hours: forms and reports", "工时：填表与汇报"),
        new("hours_other", "h", "Hours: other", "工时：其他"),
        new("hours_lost", "h", "Hours: duplicates, switching, meetings", "工时：重复、切换与会议"),
        new("backlog_hours", "h", "Overdue work at midnight", "零点逾期工时"),
    ];
}
