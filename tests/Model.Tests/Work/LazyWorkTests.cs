using Downshift.Kernel.Random;
using Downshift.Model.Parameters;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Work;

/// <summary>When the work of a unit is made up changes nothing of what happens in it.</summary>
public sealed class LazyWorkTests
{
    private static readonly WorkSetting Setting = new WorkSetting().With("command.urgent", 3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_day_made_up_at_midnight_is_the_day_made_up_step_by_step(bool everythingIsPublic)
    {
        WorkBench steps = Bench(lazy: false, everythingIsPublic);
        WorkBench lazy = Bench(lazy: true, everythingIsPublic);
        for (int day = 0; day < 4; day++)
        {
            steps.Begin(day);
            lazy.Begin(day);
            long midnight = day * 86400L;
            for (long time = midnight + 28800; time <= midnight + 86400; time += 300) { steps.Until(time); }

            lazy.Until(midnight + 86400);
            steps.Close(day);
            lazy.Close(day);
        }

        Assert.Equal(steps.Hashes, lazy.Hashes);
        Assert.Equal(steps.Done.Count, lazy.Done.Count);
        Assert.Equal(0, lazy.Ledger.Residual);
        Assert.True(steps.Events > 100);
    }

    [Fact]
    public void A_unit_in_which_nothing_concerns_others_asks_for_no_turn()
    {
        WorkBench quiet = Bench(lazy: true, everythingIsPublic: false);
        quiet.Run(3);
        Assert.Equal(0, quiet.Turns);
        WorkBench watched = Bench(lazy: true, everythingIsPublic: true);
        watched.Run(3);
        Assert.True(watched.Turns > 0);
    }

    /// <summary>Walks are asked for at any moment, by heads and by the secretary; every second one is public. Cadres
    /// wait, refuse, rest and are called away meanwhile.</summary>
    [Property(MaxTest = 500)]
    public void The_street_sees_every_walk_that_concerns_others_when_it_begins(
        uint seed, byte walks, byte rate, bool branch)
    {
        WorkSetting setting = Setting with { Seed = seed, Households = [600], Cadres = 3, Departments = false };
        CommandSettings formed = setting.Command with { Regime = CommandRegimeKind.Branch, BranchFrom = -3 };
        WorkBench bench = new((branch ? setting with { Command = formed } : setting)
            .OnlyTasks("sweep_door", "supplies")
            .With("staff.absentShare", .6).With("command.share", rate / 256.0).With("command.accept", .3)
            .With("command.recall", 0).With("presence.a0", 0).With("command.heads", 2))
        {
            Lazy = true,
            Finds = order => order.Subject2 % 2 == 1,
        };
        bench.Begin(0);
        DrawSource draws = new(seed, 1);
        foreach (ulong walk in Enumerable.Range(0, walks % 64).Select(w => (ulong)w)
            .OrderBy(w => draws.Index(1, w, 0, 0, 9 * 3600)))
        {
            long now = (8 * 3600) + draws.Index(1, walk, 0, 0, 9 * 3600);
            bench.AskForVisits(now, 86_400, 0, 1 + draws.Index(2, walk, 0, 0, 20));
        }

        bench.Until(86_400);
        bench.Close(0);
        Assert.Empty(bench.Late);
        Assert.Equal(0, bench.Ledger.Residual);
    }

    private static WorkBench Bench(bool lazy, bool everythingIsPublic)
    {
        WorkBench? made = null;
        made = new WorkBench(Setting)
        {
            Lazy = lazy,
            Public = everythingIsPublic,
            Morning = (day, now) => made!.Work.Issue(
                0, Downshift.Model.Work.TaskKind.SweepDoor, now, (day + 1) * 86400L, 5400, 0, 30),
        };
        return made;
    }
}
