using Downshift.Model.Command;
using Downshift.Model.Parameters;
using Downshift.Model.Tests.Work;
using Downshift.Model.Work;

namespace Downshift.Model.Tests.Command;

public sealed class CommandRegimeTests
{
    private const long Hour = WorkSetting.Hour;
    private const long Day = WorkSetting.Day;

    private static WorkSetting Base { get; } = new() { Days = 12, Households = [2445, 400, 900], Cadres = 60 };

    [Fact]
    public void A_branch_changes_nothing_before_it_is_formed_and_something_after()
    {
        WorkSetting branch = Base with
        {
            Command = Base.Command with { Regime = CommandRegimeKind.Branch, BranchFrom = 4 },
        };
        List<UInt128> before = WorkAccountsTests.Swept(Base).Run(10).Hashes;
        List<UInt128> after = WorkAccountsTests.Swept(branch).Run(10).Hashes;
        Assert.Equal(before[..7], after[..7]);
        for (int day = 7; day < 10; day++) { Assert.NotEqual(before[day], after[day]); }
    }

    [Fact]
    public void A_branch_without_any_switch_or_cost_is_multi_head()
    {
        WorkSetting branch = (Base with
        {
            Command = new(true, CommandRegimeKind.Branch, 0, false, false, false, false, false, false),
        }).With("branch.meeting", 0).With("branch.secretaryCost", 0);
        Assert.Equal(WorkAccountsTests.Swept(Base).Run(8).Hashes, WorkAccountsTests.Swept(branch).Run(8).Hashes);
    }

    [Fact]
    public void Content_is_the_same_for_every_number_of_heads_and_every_regime()
    {
        List<long> content = [];
        foreach (int heads in new[] { 1, 2, 4, 8 }) { content.Add(Content(Base.With("command.heads", heads))); }

        content.Add(Content(Base with { Command = Base.Command with { Cadres = false } }));
        CommandSettings branch = Base.Command with { Regime = CommandRegimeKind.Branch, BranchFrom = -3 };
        content.Add(Content(Base with { Command = branch }));
        Assert.True(content[0] > 0);
        Assert.Single(content.Distinct());
    }

    [Fact]
    public void One_head_issues_no_duplicates_and_merging_all_of_them_leaves_none()
    {
        Assert.Equal(0, Sum(Base.With("command.heads", 1), all => all.Duplicate));
        Assert.True(Sum(Base, all => all.Duplicate) > 0);
        WorkSetting merging = (Base with
        {
            Command = new(true, CommandRegimeKind.Branch, -3, false, true, false, false, false, false),
        }).With("branch.merge", 1);
        Assert.Equal(0, Sum(merging, all => all.Duplicate));
        Assert.True(Sum(merging, all => all.Merged) > 0);
    }

    [Fact]
    public void Duplicates_are_done_in_vain()
    {
        // Two cadres of two heads; every order is also issued by the other head.
        WorkBench bench = Two(1, 1);
        bench.Begin(0);
        IssueVisits(bench, 4);
        bench.Until(Day);
        bench.Close(0);
        Assert.Equal(8, bench.Totals.Created);
        Assert.Equal(4 * 5400, bench.Totals.CadreDuplicate);
        Assert.Equal(4 * 5400, bench.Totals.CadreContent);
        Assert.Equal(4 * 5400, bench.Stretches.Sum(s => s.Planned));
        Assert.Equal(0, bench.Ledger.Residual);
    }

    [Fact]
    public void An_interruption_costs_the_resumption_of_the_interrupted_order()
    {
        WorkBench bench = Two(1, 0, urgent: 0);
        bench.Begin(0);
        IssueVisits(bench, 6);
        bench.Until(9 * Hour);
        bench.Work.Interrupt(0, 0, 9 * Hour);
        bench.Work.Interrupt(0, 1, 9 * Hour);
        bench.Until(Day);
        bench.Close(0);
        Assert.True(bench.Totals.CadreSwitching is 25 * 60 or 2 * 25 * 60);
        Assert.Equal(bench.Stretches.Sum(s => s.Planned), bench.Totals.CadreContent);
        Assert.Equal(6, bench.Totals.Done);
        Assert.Equal(0, bench.Ledger.Residual);
    }

    [Fact]
    public void A_detached_cadre_is_neither_recalled_nor_interrupted()
    {
        WorkSetting eager = Base.With("command.recall", .5).With("command.urgent", 4);
        Assert.True(Sum(eager, all => all.CadreRecalled) > 0);
        Assert.True(Sum(eager, all => all.CadreSwitching) > 0);
        WorkSetting detached = eager with
        {
            Command = new(true, CommandRegimeKind.Branch, -3, false, false, true, false, false, false),
        };
        Assert.Equal(0, Sum(detached, all => all.CadreRecalled));
        Assert.Equal(0, Sum(detached, all => all.CadreSwitching));
    }

    [Fact]
    public void Being_seen_brings_cadres_in()
    {
        WorkSetting many = (Base with { Cadres = 900 }).With("command.recall", 0).With("presence.g", 0);
        WorkSetting seen = many with
        {
            Command = new(true, CommandRegimeKind.Branch, -3, false, false, false, true, false, false),
        };

        // a0 exp(-s p) with p = .2, and p = 1 - .8 x .1 = .92.
        Assert.Equal(.3352, AbsentShare(many), .02);
        Assert.Equal(.0794, AbsentShare(seen), .02);
    }

    [Fact]
    public void Idleness_of_yesterday_keeps_cadres_away()
    {
        Presence presence = new(Base.Build().Numbers);
        Assert.Equal(.5, presence.Base(0), 12);
        Assert.Equal(.75, presence.Absence(.5, 1), 12);
        Assert.Equal(.9, presence.Absence(.8, 1), 12);
    }

    [Fact]
    public void Departments_forms_end_only_where_the_branch_is_said_to_cure_them()
    {
        CommandSettings branch = new(true, CommandRegimeKind.Branch, 5, true, true, true, true, true, false);
        ParameterSet numbers = Base.Build().Numbers;
        Assert.Equal(4, new TemporaryBranch(numbers, branch, 4).RulesOn(20).Forms);
        TemporaryBranch curing = new(numbers, branch with { CuresDepartments = true }, 4);
        Assert.Equal(8, curing.FormedOn);
        Assert.Equal(4, curing.RulesOn(7).Forms);
        Assert.Equal(0, curing.RulesOn(8).Forms);
        Assert.Equal(4 * Hour, curing.RulesOn(8).FormingSeconds);
        Assert.Equal(0, curing.RulesOn(9).FormingSeconds);
        Assert.Equal(6, curing.RulesOn(9).Servers);
    }

    private static WorkBench Two(double share, double duplicate, double urgent = 0) => new(
        new WorkSetting { Households = [100], Cadres = 2, Departments = false }.OnlyTasks("sweep_door")
            .With("staff.absentShare", 1).With("command.heads", 2).With("command.share", share)
            .With("command.duplicate", duplicate).With("command.urgent", urgent).With("command.recall", 0)
            .With("presence.a0", 0).With("command.accept", 1));

    private static void IssueVisits(WorkBench bench, int orders)
    {
        for (int n = 0; n < orders; n++)
        {
            bench.Work.Issue(0, TaskKind.SweepDoor, 8 * Hour, 3 * Day, 5400, 30 * n, 30 * (n + 1));
        }
    }

    private static long Content(WorkSetting setting) => Sum(setting, all => all.ContentIssued);

    private static long Sum(WorkSetting setting, Func<WorkTotals, long> of)
    {
        WorkBench bench = WorkAccountsTests.Swept(setting).Run(6);
        Assert.Equal(0, bench.Ledger.Residual);
        long sum = 0;
        foreach (WorkTotals unit in bench.Work.Totals) { sum += of(unit); }

        return sum;
    }

    private static double AbsentShare(WorkSetting setting) =>
        (double)Sum(setting, all => all.CadreAbsent) / Sum(setting, all => all.CadreRostered);
}
