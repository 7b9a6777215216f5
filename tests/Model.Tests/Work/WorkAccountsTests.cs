using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Work;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Work;

public sealed class WorkAccountsTests
{
    private const long Hour = WorkSetting.Hour;
    private const long Day = WorkSetting.Day;

    [Property(MaxTest = 60)]
    public Property Orders_and_every_second_of_staff_and_cadres_are_accounted_for()
    {
        Gen<WorkSetting> settings =
            from heads in Gen.Choose(1, 8)
            from share in Gen.Choose(0, 10)
            from duplicate in Gen.Choose(0, 10)
            from urgent in Gen.Choose(0, 8)
            from dispatch in Gen.Choose(0, 15)
            from accept in Gen.Choose(0, 10)
            from switches in Gen.Choose(0, 31)
            from branchFrom in Gen.Choose(-3, 6)
            from cadres in Gen.Choose(0, 120)
            from day in Gen.Choose(2, 15)
            from meeting in Gen.Choose(0, 120)
            select new WorkSetting
            {
                Households = [2445, 400, 900],
                Cadres = cadres,
                Command = new(
                    true, branchFrom < 5 ? CommandRegimeKind.Branch : CommandRegimeKind.MultiHead, branchFrom,
                    (switches & 1) != 0, (switches & 2) != 0, (switches & 4) != 0, (switches & 8) != 0,
                    (switches & 16) != 0, false),
            }
            .With("command.heads", heads).With("command.share", share / 10.0).With("command.urgent", urgent / 2.0)
            .With("command.duplicate", duplicate / 10.0).With("branch.dispatch", dispatch * 60)
            .With("command.accept", accept / 10.0).With("branch.meeting", meeting * 60)
            .With("cadre.day", Math.Min(day, 12) * Hour).With("staff.day", day * Hour)
            .With("branch.formation", 2.5 * Day);
        return Prop.ForAll(settings.ToArbitrary(), setting =>
        {
            WorkBench swept = Swept(setting).Run(6);
            return swept.Ledger.Residual == 0 && Enumerable.Range(0, 3).All(unit => Balances(swept.Work.Totals[unit]));
        });
    }

    [Fact]
    public void The_same_run_gives_the_same_state_at_every_midnight()
    {
        WorkSetting setting = new() { Households = [2445, 400, 900], Cadres = 50 };
        Assert.Equal(Swept(setting).Run(8).Hashes, Swept(setting).Run(8).Hashes);
        Assert.NotEqual(Swept(setting).Run(8).Hashes, Swept(setting with { Seed = 7 }).Run(8).Hashes);
    }

    [Fact]
    public void A_day_allocates_nothing_once_queues_have_grown()
    {
        WorkBench bench = new(new WorkSetting { Households = [2445, 400, 900], Cadres = 120, Days = 20 });
        bench.Run(15);
        bench.Done.Capacity = 100_000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int day = 15; day < 20; day++)
        {
            bench.Begin(day);
            bench.Until((day + 1) * Day);
            bench.Work.AtMidnight(day, (day + 1) * Day);
        }

        // Room for one queue that doubles: 16 bytes an order.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
    }

    [Fact]
    public void Load_is_work_falling_due_over_hands_present()
    {
        WorkSetting setting = new WorkSetting { Departments = false }
            .OnlyTasks("supplies", "fever_verify").With("staff.absentShare", 0);
        WorkBench bench = new(setting);
        bench.Begin(0);

        // Due tomorrow: no load of today.
        bench.Work.Issue(0, TaskKind.FeverVerify, 9 * Hour, 2 * Day, 0, 1, -1);
        bench.Until(Day);
        bench.Close(0);
        Assert.Equal(2445 * 30, bench.Totals.DueSeconds);
        Assert.Equal(14 * 10 * Hour, bench.Totals.PresentSeconds);
        Assert.Equal(.14, bench.Work.Loads.Quantile(.5), 9);
        bench.Begin(1);
        bench.Until(2 * Day);
        bench.Close(1);
        Assert.Equal((2 * 2445 * 30) + (20 * 60), bench.Totals.DueSeconds);
    }

    [Fact]
    public void Backlog_halves_when_half_of_what_was_overdue_is_done()
    {
        // One worker; twelve hours of verification overdue at the deadline of midnight: half is done at 14:00.
        WorkSetting setting = new WorkSetting
        {
            Households = [100], Departments = false, WindowFrom = 0, WindowDays = 1,
        }
        .OnlyTasks("fever_verify").With("staff.absentShare", 1);
        WorkBench bench = new(setting.With("staff.least", 1));
        bench.Run(1);
        Assert.Equal(0, bench.Work.Backlog.HalfLifeHours());

        bench = new(setting.With("staff.least", 1).With("staff.absentShare", 0).With("staff.day", 10 * Hour));
        bench.Begin(0);
        for (int n = 0; n < 22; n++) { bench.Work.Issue(0, TaskKind.FeverVerify, 8 * Hour, Day, 3600, n, -1); }

        bench.Until(Day);
        bench.Close(0);
        Assert.Equal(12 * Hour, bench.Work.Backlog.Stock);
        bench.Begin(1);
        bench.Until(2 * Day);
        bench.Close(1);
        Assert.InRange(bench.Work.Backlog.HalfLifeHours(), 14, 15);
    }

    [Fact]
    public void Quantiles_of_load_are_exact_to_a_hundredth()
    {
        LoadHistogram loads = new();
        for (int n = 1; n <= 10; n++) { loads.Add(n, 10); }

        Assert.Equal(.5, loads.Quantile(.5), 9);
        Assert.Equal(.9, loads.Quantile(.9), 9);
        loads.Add(5, 0);
        Assert.Equal(20, loads.Quantile(1), 9);
        Assert.True(double.IsNaN(new LoadHistogram().Quantile(.5)));
    }

    [Fact]
    public void Every_outcome_of_work_is_reported_at_its_levels_and_parts_of_cadre_time_sum_to_one()
    {
        WorkBench bench = Swept(new WorkSetting { Households = [2445, 400], Cadres = 40 }).Run(9);
        ObservationBuilder builder = new(bench.Context.Days);
        WorkReport.Write(builder, bench.Context.World, [bench.Work]);
        foreach (OutcomeDefinition definition in OutcomeCatalog.All)
        {
            if (!Reported.Contains(definition.Id))
            {
                continue;
            }

            foreach (OutcomeLevel level in Enum.GetValues<OutcomeLevel>())
            {
                int expected = level > definition.Finest ? 0 : level == OutcomeLevel.Unit ? 2 : 1;
                int found = builder.Rows.Count(row => row.Outcome == definition.Id && row.Level == level);
                Assert.True(expected == found, $"{definition.Id} at {level}: {found} rows");
            }
        }

        Assert.All(builder.Rows, row => Assert.Contains(row.Outcome, Reported));
        double sum = builder.Rows.Where(row => row.Level == OutcomeLevel.City && CadreParts.Contains(row.Outcome))
            .Sum(row => row.Value);
        Assert.Equal(1, sum, 12);
        Assert.All(builder.Series, series => Assert.Contains(SeriesCatalog.All, s => s.Id == series.Id));
    }

    internal static WorkBench Swept(WorkSetting setting)
    {
        StreetWork? work = null;
        WorkBench bench = new(setting)
        {
            Demand = new UnitDemand
            {
                Grids = 8, ContactDays = 6, KnownAtHome = 12, IsolatedAtHome = 10, Waiting = 12, Batches = 2,
            },
            Morning = (day, now) =>
            {
                for (int unit = 0; unit < setting.Households.Length; unit++)
                {
                    for (int first = 0; day % 2 == 1 && first < setting.Households[unit]; first += 30)
                    {
                        work!.Issue(unit, TaskKind.SweepDoor, now, (day + 1) * Day, 5400, first, first + 30);
                    }

                    for (int n = 0; n < 5; n++) { work!.Issue(unit, TaskKind.FeverVerify, now, now + Day, 0, n, 0); }
                }
            },
        };
        work = bench.Work;
        return bench;
    }

    private static readonly string[] CadreParts =
    [
        "cadre_productive_share", "cadre_duplicate_share", "cadre_switching_share", "cadre_forms_share",
        "cadre_meetings_share", "cadre_idle_share", "cadre_absent_share", "cadre_recalled_share",
    ];

    private static readonly string[] Reported =
    [
        .. CadreParts, "community_load", "community_load_p50", "community_load_p90", "overload_share",
        "order_to_start_hours", "dispatcher_utilisation", "field_hours", "cadre_days", "duplicate_share",
        "form_to_field_ratio", "worker_hours", "worker_hours_all", "backlog_half_life_hours", "unanswered_calls",
        "staff_hours", "cadre_hours",
    ];

    private static bool Balances(in WorkTotals all) =>
        all.CadreRostered == all.CadreParts && all.StaffPresent == all.StaffWorked + all.StaffIdle;
}
