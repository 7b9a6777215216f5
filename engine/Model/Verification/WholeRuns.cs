using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>Runs of the small city: nothing appears or vanishes, threads and later orders change nothing.</summary>
internal static class WholeRuns
{
    private static readonly string[] PartsOfWait =
        ["wait_information_hours", "wait_queue_hours", "wait_blocked_hours", "wait_transport_hours"];

    private static readonly string[] PartsOfCadreTime =
    [
        "cadre_productive_share", "cadre_duplicate_share", "cadre_switching_share", "cadre_forms_share",
        "cadre_meetings_share", "cadre_idle_share", "cadre_absent_share", "cadre_recalled_share",
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.Runs, "Sweeps, one unit in 100", "排查，百分之一抽样", "exact: conservation, addressed draws",
            book => Sweeps(city, book)),
        new(
            OracleSection.Runs, "Beds, one unit in 100", "床位，百分之一抽样", "exact: conservation",
            book => Beds(city, book)),
        new(
            OracleSection.Runs, "Cadres, one unit in 100", "干部，百分之一抽样", "exact: conservation, addressed draws",
            book => Cadres(city, book)),
    ];

    private static void Sweeps(CaseCity city, OracleBook book)
    {
        ModelParameters variant = city.Variant("wuhan-sweeps", "as-happened");
        RunObservations one = city.Run(variant);
        RunObservations two = city.Run(variant, threads: 2);
        Conserved(book, "as happened", "按实际经过", one);
        book.Exact(
            "state hashes of 1 and 2 threads that differ", "单线程与双线程不同的状态哈希",
            DifferentDays(one, two, one.DayHashes.Count) + (one.StateHash == two.StateHash ? 0 : 1), 0);
        book.Exact("rows of 1 and 2 threads that differ", "单线程与双线程不同的结果行", Different(one, two), 0);
        RunObservations steps = city.RunStepByStep(variant);
        book.Exact(
            "state hashes of work made up late and step by step that differ", "工作滞后生成与逐步推进不同的状态哈希",
            DifferentDays(one, steps, one.DayHashes.Count) + (one.StateHash == steps.StateHash ? 0 : 1), 0);
        book.Exact(
            "rows of work made up late and step by step that differ", "工作滞后生成与逐步推进不同的结果行",
            Different(one, steps), 0);
        foreach (string outcome in (string[])["cases_found", "deaths", "requests_filed", "deaths_waiting"])
        {
            double districts = 0;
            foreach (OutcomeRow row in one.Rows)
            {
                bool counts = row.Level == OutcomeLevel.District
                    && string.Equals(row.Outcome, outcome, StringComparison.Ordinal);
                districts += counts ? row.Value : 0;
            }

            book.Exact(
                $"{outcome}, city less its districts", $"{outcome}，全市减各区",
                CaseCity.City(one, outcome) - districts, 0);
        }

        // The window of the second sweep opens on day 25.
        ModelParameters control = city.Variant("wuhan-sweeps", "no-sweep");
        ModelParameters doorToDoor = city.Variant("wuhan-sweeps", "second-sweep");
        RunObservations none = city.Run(control);
        RunObservations doors = city.Run(doorToDoor);
        book.Exact(
            "days before the window on which no sweep and second sweep differ", "窗口前不排查与次轮不同的天数",
            DifferentDays(none, doors, 25), 0);
        RunObservations branched = city.RunBranched(control, doorToDoor);
        book.Exact(
            "state hashes of second sweep alone and branched from no sweep that differ",
            "次轮单独运行与自不排查分支不同的状态哈希",
            DifferentDays(doors, branched, doors.DayHashes.Count) + (doors.StateHash == branched.StateHash ? 0 : 1), 0);
        book.Exact(
            "rows of second sweep alone and branched from no sweep that differ", "次轮单独运行与自不排查分支不同的结果行",
            Different(doors, branched), 0);
        Conserved(book, "no sweep", "不排查", none);
        Conserved(book, "second sweep", "次轮", doors);
    }

    private static void Beds(CaseCity city, OracleBook book)
    {
        RunObservations run = city.Run(city.Variant("wuhan-beds", "city"));
        Conserved(book, "city", "市级", run);
        Conserved(book, "daily quota", "每日配额", city.Run(city.Variant("wuhan-beds", "daily-quota")));
        Conserved(book, "reserve", "市区两级预留", city.Run(city.Variant("wuhan-beds", "reserve")));
        double wait = CaseCity.City(run, "request_to_bed_hours");
        book.Near(
            "parts of waiting, sum in hours", "等待各部分之和，小时", PartsOfWait.Sum(part => CaseCity.City(run, part)),
            wait, 1e-9 * wait);
    }

    private static void Cadres(CaseCity city, OracleBook book)
    {
        RunObservations heads = city.Run(city.Variant("wuhan-cadres", "multi-head"));
        RunObservations late = city.Run(city.Variant("wuhan-cadres", "branch-27-feb"));
        RunObservations early = city.Run(city.Variant("wuhan-cadres", "branch-10-feb"));
        Conserved(book, "many heads", "多头指挥", heads);
        Conserved(book, "branch from 27 February", "2月27日支部", late);
        Conserved(book, "branch from 10 February", "2月10日支部", early);

        // 27 February is day 35: whatever is ordered then changes nothing before.
        book.Exact(
            "days before 27 February on which branch and many heads differ", "2月27日前支部与多头不同的天数",
            DifferentDays(heads, late, 35), 0);
        book.Near(
            "parts of cadre time, sum of shares", "干部时间各部分之和",
            PartsOfCadreTime.Sum(part => CaseCity.City(early, part)), 1, 1e-9);
    }

    private static void Conserved(OracleBook book, string name, string nameZh, RunObservations run) => book.Exact(
        $"{name}, conservation residual", $"{nameZh}，守恒残差",
        run.ConservationResidual + run.ConservationFaults.Count, 0);

    private static int DifferentDays(RunObservations one, RunObservations other, int days) =>
        one.DayHashes.Take(days).Zip(other.DayHashes.Take(days), (a, b) => a == b ? 0 : 1).Sum();

    private static int Different(RunObservations one, RunObservations other) =>
        Math.Abs(one.Rows.Count - other.Rows.Count) + one.Rows.Zip(other.Rows, (a, b) => a.Equals(b) ? 0 : 1).Sum();
}
