using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <summary>Puts the steps of a variant's day in order.</summary>
/// <param name="parameters">The variant.</param>
internal sealed partial class DayPlanWriter(ModelParameters parameters)
{
    private const long AnyTime = Clock.Day;
    private const long Midnight = Clock.Day + 1;

    private readonly List<(long At, DayStep Step)> steps = [];

    private ParameterSet Numbers => parameters.Numbers;

    private CaseCalendar Calendar => parameters.Inputs.Calendar;

    private MechanismSettings Mechanisms => parameters.Mechanisms;

    /// <summary>All steps.</summary>
    public ImmutableArray<DayStep> Write()
    {
        At(0, "Infections and background illness of the day are drawn and placed on people; contacts leave observation "
            + "(Streets/StreetPartition.Days, Population/ObservedDemand).", "抽取当日感染与背景疾病并落到个人；密接解除观察。");
        Switches();
        Hourly();
        Work();
        Sweeps();
        Batches();
        Beds();
        Cadres();
        Add(AnyTime, "any time", "随时",
            "Onset, worsening, recovery and death; care sought; verification; requests, grants, trips and discharges; "
                + "results of tests.", "发病、恶化、痊愈与死亡；就医；核查；申请、派床、转运与出院；检测结果。");
        Add(Midnight, "24:00", "24:00",
            "Orders that lapse are dropped; tallies, conservation of people, beds, tests, orders and hours, and the "
                + "hash of the state.", "当日作废的工单清除；统计、守恒核对与状态哈希。");
        return [.. steps.OrderBy(entry => entry.At).Select(entry => entry.Step)];
    }

    private void At(long time, string english, string chinese) => Add(time, Hour(time), Hour(time), english, chinese);

    private void Add(long at, string time, string timeChinese, string english, string chinese) =>
        steps.Add((at, new DayStep(time, timeChinese, english, chinese)));

    /// <summary>The day lies in the horizon; <c>never</c> is the day after it.</summary>
    private bool Happens(int day) => day < parameters.Days;

    private string Date(int day) =>
        parameters.FirstDay.AddDays(Math.Max(0, day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hour(long time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time / Clock.Hour:00}:{time % Clock.Hour / Clock.Minute:00}");

    private static (string English, string Chinese) Length(long seconds) =>
        seconds % Clock.Hour == 0 ? (Count(seconds / Clock.Hour) + " h", Count(seconds / Clock.Hour) + "小时")
        : seconds % Clock.Minute == 0
            ? (Count(seconds / Clock.Minute) + " min", Count(seconds / Clock.Minute) + "分钟")
        : (Count(seconds) + " s", Count(seconds) + "秒");

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
