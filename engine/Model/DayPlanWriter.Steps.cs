using Downshift.Model.Beds;
using Downshift.Model.Command;
using Downshift.Model.Events;
using Downshift.Model.Parameters;
using Downshift.Model.Streets;
using Downshift.Model.Sweeps;
using Downshift.Model.Work;

namespace Downshift.Model;

/// <content>What belongs to beds, work, sweeps and cadres.</content>
internal sealed partial class DayPlanWriter
{
    // A period that fits few times into a day is written as its hours.
    private const int FewRounds = 3;

    private const long StaffStart = WorkPlan.StaffStart;

    private void Switches()
    {
        (int Day, bool On, string English, string Chinese)[] all =
        [
            (Calendar.GradedCare, Mechanisms.GradedCare, "seekers may call the community first", "就医者可先联系社区"),
            (Calendar.IsolationAdmission, true, "isolation places admit", "隔离点开始收治"),
            (Calendar.FangcangAdmission, true, "Fangcang admit", "方舱开始收治"),
            (Calendar.OwnDistrict, Mechanisms.WalkIn && parameters.Beds.OwnDistrictWalkIn,
                "care in the own district only", "只在本区就诊"),
            (Calendar.ClinicalDiagnosis, Mechanisms.ClinicalDiagnosis, "clinical diagnosis counts", "临床诊断计入"),
            (Calendar.ClinicalDiagnosis, true, "designated beds are for the severe first", "定点医院先收重症"),
        ];
        (int Day, bool On, string English, string Chinese)[] happening =
            [.. all.Where(one => one.On && Happens(one.Day)).OrderBy(one => one.Day)];
        if (happening.Length > 0)
        {
            At(0, "Rules change on their dates: "
                + string.Join("; ", happening.Select(one => $"{Date(one.Day)} {one.English}")) + ".",
                "按日期改变规则：" + string.Join("；", happening.Select(one => $"{Date(one.Day)} {one.Chinese}")) + "。");
        }
    }

    private void Hourly()
    {
        bool shares = parameters.Beds.Policy is not (BedPolicyKind.City or BedPolicyKind.DailyQuota);
        Add(0, "every hour", "每小时",
            "Open beds come into use by ramp" + (shares ? "; shares of beds are set" : "")
                + (Mechanisms.Tests ? "; samples are taken into testing" : "")
                + (Mechanisms.WalkIn ? "; worried visits are announced" : "")
                + "; chasing of beds is counted (Headquarters.Hours).",
            "开放床位按爬坡启用" + (shares ? "；设定床位份额" : "") + (Mechanisms.Tests ? "；采样送检" : "")
                + (Mechanisms.WalkIn ? "；恐慌性就诊到达" : "") + "；统计催床工时。");
    }

    private void Work()
    {
        At(StaffStart, "Staff come or stay away; standing work becomes orders"
            + (Mechanisms.Closure ? "; guard posts are filled first" : "") + " (Work/StreetWork.Day).",
            "工作人员到岗或缺勤；常态任务生成工单" + (Mechanisms.Closure ? "；值守优先排班" : "") + "。");
        At(StaffStart + Math.Min(Numbers.Seconds("staff.day"), WorkPlan.LongestShift),
            "Staff end; what they hold goes back to its queue.", "工作人员下班，手中工单退回队列。");
    }

    private void Sweeps()
    {
        foreach ((SweepWindow window, ISweepProcedure procedure) in new SweepCalendar(parameters).Entries)
        {
            if (!Happens(window.FirstDay))
            {
                continue;
            }

            int last = Math.Min(window.EndDay, parameters.Days) - 1;
            string days = Date(window.FirstDay) + (last > window.FirstDay ? $" to {Date(last)}" : "") + ": ";
            string daysChinese = Date(window.FirstDay) + (last > window.FirstDay ? $" 至 {Date(last)}" : "") + "：";
            ((string English, string Chinese) first, (string English, string Chinese) second) = Words(procedure);
            At(StreetPartition.ShiftHour, days + first.English + " (Sweeps).", daysChinese + first.Chinese + "。");
            At(StreetPartition.CheckHour, days + second.English + " (Sweeps).", daysChinese + second.Chinese + "。");
        }
    }

    private static ((string English, string Chinese) Morning, (string English, string Chinese) Afternoon) Words(
        ISweepProcedure procedure) => procedure switch
        {
            DoorToDoorSweep => (
                ("visits to the day's part of every grid are listed", "列出各网格当日应访的一部分户"),
                ("visits not complete are listed again", "未完成的上门再次列入")),
            TargetedSweep => (
                ("visits to the silent, the non-digital and contacts are listed; all may report until 20:00",
                    "列出未报户、不能线上填报户和密接户上门；全员自报至20时"),
                ("visits not complete are listed again", "未完成的上门再次列入")),
            DoubleTemperatureSweep => (
                ("who missed two reports is listed for a call; first round of reports until 12:00",
                    "连续两次未报者列入电话；第一轮上报至12时"),
                ("second round of reports until 18:00", "第二轮上报至18时")),
            _ => (
                ("households may report until 20:00", "居民自报至20时"),
                ("the silent are listed for calls until midnight", "列出未报户，电话询问至24时")),
        };

    private void Batches()
    {
        if (Happens(Calendar.DoubleTemperature))
        {
            string from = Date(Calendar.DoubleTemperature);
            At(StreetPartition.ShiftHour, $"From {from} on a morning batch of figures starts upward.",
                $"{from} 起早间汇总数据逐级上报。");
        }

        At(StreetPartition.BatchHour, "The units' figures start upward (batch report).", "社区汇总数据逐级上报。");
    }

    private void Beds()
    {
        BedPolicyKind policy = parameters.Beds.Policy;
        double reserve = Numbers.Number("bed.reserveShare");
        bool lends = parameters.Beds.Lending;
        (string English, string Chinese) picks = lends
            ? ("districts pick from their shares; idle beds are lent", "各区从本区份额中挑选病人，闲置床位出借")
            : ("districts pick from their shares", "各区从本区份额中挑选病人");
        switch (policy)
        {
            case BedPolicyKind.DailyQuota:
                Round("bed.quotaPeriod", "the city gives districts a number of free beds; unused numbers lapse",
                    "市级给各区空床数，未用作废");
                Round("bed.batchDistrict", "districts pick patients for their number, once they have heard of it",
                    "各区得知配额后挑选病人");
                break;
            case BedPolicyKind.District:
                Round("bed.batchDistrict", picks.English, picks.Chinese);
                break;
            case BedPolicyKind.Reserve:
                if (reserve < 1) { Round("bed.batchDistrict", picks.English, picks.Chinese); }

                if (reserve > 0) { Round("bed.batchCity", "the city picks from its reserve", "市级从预留床位中派床"); }

                break;
            case BedPolicyKind.Community:
                Round("bed.batchCommunity", "streets pick from their shares", "街道从本街道份额中挑选病人");
                break;
            case BedPolicyKind.Adaptive:
                Round("bed.batchCity", "while the city holds the beds it picks from its list", "市级掌握床位期间由市级派床");
                Round("bed.batchDistrict", "while districts hold the beds " + picks.English,
                    "各区掌握床位期间" + picks.Chinese);
                break;
            default:
                Round("bed.batchCity", "the city picks from its list", "市级从名单中挑选病人派床");
                break;
        }
    }

    private void Round(string period, string english, string chinese)
    {
        long length = Numbers.Seconds(period);
        long first = RoundClock.Next(0, length);
        string by = $"Round of beds: {english} (Beds, {period}).";
        string byChinese = $"派床：{chinese}。";
        if (length > Clock.Day || Clock.Day % length != 0)
        {
            // Such rounds stand at other hours every day.
            (string each, string eachChinese) = Length(length);
            Add(first % Clock.Day, $"every {each}", $"每{eachChinese}", $"Counted from 08:00 of the first day. {by}",
                $"自首日8时起算。{byChinese}");
        }
        else if (Clock.Day / length <= FewRounds)
        {
            string hours = string.Join(
                ", ", Enumerable.Range(0, (int)(Clock.Day / length)).Select(round => Hour(first + (round * length))));
            Add(first, hours, hours, by, byChinese);
        }
        else
        {
            (string each, string eachChinese) = Length(length);
            Add(first, $"{Hour(first)}, every {each}", $"{Hour(first)}起每{eachChinese}", by, byChinese);
        }
    }

    private void Cadres()
    {
        CaseInputs inputs = parameters.Inputs;
        bool any = inputs.CadresProvincial.Concat(inputs.CadresMunicipal).Concat(inputs.CadresDistrict)
            .Any(knot => knot.Day < parameters.Days && knot.Value > 0);
        if (!parameters.Command.Cadres || !any || Numbers.Number("cadres.factor") == 0)
        {
            return;
        }

        OfficeHours office = new(Numbers.Seconds("cadre.day"));
        At(OfficeHours.Start, "Cadres who are not absent or recalled begin (Command).", "未缺勤、未召回的下沉干部到岗。");
        if (CommandRegimes.Of(parameters) is TemporaryBranch branch && Happens(branch.FormedOn))
        {
            CommandRules rules = branch.RulesOn(branch.FormedOn);
            (string meeting, string meetingChinese) = Length(rules.MeetingSeconds);
            string from = Date(branch.FormedOn);
            At(OfficeHours.Start, $"From {from} on under the branch: a meeting of {meeting} comes first"
                + (rules.Detached ? ", and nobody is recalled." : "."),
                $"{from} 起由支部指挥：先开会{meetingChinese}" + (rules.Detached ? "，不再召回。" : "。"));
        }

        if (office.End > OfficeHours.Noon)
        {
            At(OfficeHours.Noon, "Cadres pause for an hour.", "干部午休一小时。");
        }

        At(office.End, "Cadres end; what they hold goes back to its queue.", "干部下班，手中工单退回队列。");
    }
}
