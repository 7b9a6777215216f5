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
