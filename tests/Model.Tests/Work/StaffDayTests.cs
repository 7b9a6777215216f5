using Downshift.Model.Work;

namespace Downshift.Model.Tests.Work;

/// <summary>A day of staff alone: no cadres are sent down.</summary>
public sealed class StaffDayTests
{
    private const long Hour = WorkSetting.Hour;
    private const long Day = WorkSetting.Day;

    private static WorkSetting StaffOnly { get; } = new WorkSetting
    {
        Command = new(false, Parameters.CommandRegimeKind.MultiHead, 35, true, true, true, true, true, false),
        Departments = false,
    }.With("staff.absentShare", 0);

    [Fact]
    public void Staff_are_residents_over_450_rounded_up_and_at_least_three()
    {
        WorkPlan plan = new(StaffOnly.Build());
        Assert.Equal(14, plan.StaffOf(2445));
        Assert.Equal(3, plan.StaffOf(424));
        Assert.Equal(3, plan.StaffOf(1));
    }

    [Fact]
    public void An_urgent_kind_of_order_goes_before_standing_work_but_interrupts_nobody()
    {
        WorkBench bench = Bench(1, "supplies", "fever_verify");
        bench.Begin(0);
        bench.Work.Issue(0, TaskKind.FeverVerify, 9 * Hour, Day, 0, 7, -1);
        bench.Until(9 * Hour);
        Assert.Empty(bench.Done);
        bench.Until(Day);
        (WorkOrder order, long at) = bench.Done.Single(done => done.Order.Kind == TaskKind.FeverVerify);

        // The only worker ends its first 90 minutes at 09:30 and then verifies for 20.
        Assert.Equal((9 * Hour) + (50 * 60), at);
        Assert.Equal(7, order.Subject);
    }

    [Fact]
    public void What_is_left_at_the_end_of_a_shift_is_done_the_next_day()
    {
        WorkBench bench = Bench(1, "patient_transfer");
        bench.Begin(0);
        bench.Work.Issue(0, TaskKind.PatientTransfer, 8 * Hour, Day, (int)(12 * Hour), 0, -1);
        bench.Until(Day);
        bench.Close(0);
        Assert.Empty(bench.Done);
        bench.Begin(1);
        bench.Until(2 * Day);
        Assert.Equal(Day + (10 * Hour), bench.Done.Single().At);
        bench.Close(1);
        Assert.Equal(0, bench.Ledger.Residual);
        Assert.Equal(12 * Hour, bench.Totals.StaffWorked);
        Assert.Equal(8 * Hour, bench.Totals.StaffIdle);
    }

    [Fact]
    public void Guard_posts_are_filled_first_up_to_the_cap()
    {
        // Ten hands, twelve and a half posts of four hours, and ten verifications of four hours from the night.
        WorkBench bench = new(StaffOnly.OnlyTasks("closure_guard", "fever_verify") with { Households = [1790] });
        for (int n = 0; n < 10; n++) { bench.Work.Issue(0, TaskKind.FeverVerify, 0, Day, (int)(4 * Hour), n, -1); }

        bench.Begin(0);
        bench.Until((12 * Hour) + 1);
        Assert.Equal(10, bench.Work.PresentHands(0));
        Assert.Equal(5 * 4 * Hour, bench.Totals.ByClass[(int)TaskKind.ClosureGuard]);
        Assert.Equal(5 * 4 * Hour, bench.Totals.ByClass[(int)TaskKind.FeverVerify]);

        // The cap holds only for the first filling: verification first, what is left of the posts in its turn.
        bench.Until((16 * Hour) + 1);
        Assert.Equal(10 * 4 * Hour, bench.Totals.ByClass[(int)TaskKind.ClosureGuard]);
        Assert.Equal(10 * 4 * Hour, bench.Totals.ByClass[(int)TaskKind.FeverVerify]);
    }

    [Fact]
    public void Guards_supplies_and_publicity_lapse_at_midnight_care_stays()
    {
        WorkBench bench = new(StaffOnly.With("staff.absentShare", 1).With("calls.perHouseholdDay", 0));
        bench.Run(1);
        long created = bench.Totals.Created;

        // 6 contacts and 12 known people at 10 minutes: 1 and 2 orders of at most 90 minutes.
        Assert.Equal(created - 3, bench.Totals.Dropped);
        Assert.Equal(0, bench.Totals.Done);
        Assert.Equal(0, bench.Ledger.Residual);
    }

    [Fact]
    public void Calls_come_at_their_rate_and_those_after_the_shift_stay_unanswered()
    {
        WorkBench bench = new(StaffOnly.OnlyTasks("resident_calls") with { Days = 48 });
        bench.Run(48);
        double mean = bench.Totals.Calls / 48.0;
        Assert.InRange(mean, 24.45 - 3, 24.45 + 3);

        // Two of the twelve hours in which residents call come after 18:00, and half an hour of patience before.
        double unanswered = (double)bench.Totals.Unanswered / bench.Totals.Calls;
        Assert.InRange(unanswered, (2 / 12.0) - .04, (2 / 12.0) + .04);
    }

    [Fact]
    public void Complaints_are_one_in_twenty_waiting_person_days()
    {
        WorkBench bench = new(StaffOnly.OnlyTasks("petition") with { Days = 48 })
        {
            Demand = new UnitDemand { Waiting = 40 },
        };
        bench.Run(48);
        Assert.InRange(bench.Totals.Created / 48.0, 2 - .8, 2 + .8);
        Assert.Equal(bench.Totals.Created * 15 * 60, bench.Totals.StaffWorked);
    }

    [Fact]
    public void Hours_left_are_hands_times_time_less_the_guards()
    {
        WorkBench bench = new(StaffOnly.OnlyTasks("supplies").With("staff.absentShare", .5));
        double expected = 14 * .5 * 10;
        Assert.Equal(3 * expected, bench.Work.HoursLeft(0, 0, 3 * Day), 9);
        bench.Begin(0);
        int present = bench.Work.PresentHands(0);
        Assert.Equal((present * 6) + (2 * expected), bench.Work.HoursLeft(0, 12 * Hour, 3 * Day), 9);
        Assert.Equal(present * 2, bench.Work.HoursLeft(0, 12 * Hour, 14 * Hour), 9);
        Assert.Equal(0, bench.Work.HoursLeft(0, 20 * Hour, Day), 9);

        // Guards take ten hours a compound, at most half of the hands.
        WorkBench few = new(StaffOnly.OnlyTasks("closure_guard") with { Compounds = 2 });
        Assert.Equal(140 - 20, few.Work.HoursLeft(0, 0, Day), 9);
        WorkBench many = new(StaffOnly.OnlyTasks("closure_guard") with { Compounds = 10 });
        Assert.Equal(140 * .5, many.Work.HoursLeft(0, 0, Day), 9);
    }

    [Fact]
    public void Forms_count_heads_and_double_temperature_follows_the_sweep()
    {
        WorkBench bench = new(
            (StaffOnly with { Departments = true }).OnlyTasks("forms", "double_temperature").With("command.heads", 6))
        {
            Demand = new UnitDemand { DoubleTemperature = true },
        };
        bench.Run(1);
        Assert.Equal(6 * 30 * 60, bench.Totals.ByClass[(int)TaskKind.Forms]);
        Assert.Equal(2445 * 30, bench.Totals.ByClass[(int)TaskKind.DoubleTemperature]);
    }

    private static WorkBench Bench(int staff, params string[] tasks)
    {
        WorkSetting setting = StaffOnly.OnlyTasks(tasks)
            .With("staff.least", staff).With("staff.residentsPerWorker", 1e5).With("calls.perHouseholdDay", 0);
        return new WorkBench(setting with { Households = [400] });
    }
}
