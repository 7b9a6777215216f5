using Downshift.Model.Work;

namespace Downshift.Model.Tests.Work;

public sealed class SweepOrderTests
{
    private const long Hour = WorkSetting.Hour;
    private const long Day = WorkSetting.Day;

    [Fact]
    public void A_batch_is_walked_in_one_stretch_and_done_without_telling_the_host_again()
    {
        WorkBench bench = Bench(1, 0);
        bench.Begin(0);
        bench.Work.Issue(0, TaskKind.SweepDoor, 8 * Hour, 3 * Day, 5400, 0, 30);
        bench.Until(Day);
        Assert.Equal((8 * Hour, 10 * Hour, 5400L), Assert.Single(bench.Stretches));
        Assert.Empty(bench.Done);
        Assert.Equal(1, bench.Totals.Done);
        Assert.Equal(5400, bench.Totals.Sweep);
    }

    [Fact]
    public void A_batch_that_does_not_fit_goes_on_the_next_morning()
    {
        WorkBench bench = Bench(1, 0);
        bench.Begin(0);
        bench.Work.Issue(0, TaskKind.SweepDoor, 8 * Hour, 3 * Day, 250 * 180, 0, 250);
        bench.Until(Day);
        bench.Close(0);
        bench.Begin(1);
        bench.Until(2 * Day);
        bench.Close(1);
        Assert.Equal(2, bench.Stretches.Count);
        Assert.Equal(50 * 180, bench.Stretches[1].Planned);
        Assert.Equal(250 * 180, bench.Totals.Sweep);
        Assert.Equal(0, bench.Ledger.Residual);
    }

    [Fact]
    public void Cadres_do_not_stand_at_doors_at_lunch()
    {
        WorkBench bench = Bench(0, 1);
        bench.Begin(0);
        bench.Work.Issue(0, TaskKind.SweepDoor, 8 * Hour, 3 * Day, 120 * 180, 0, 120);
        bench.Until(Day);
        bench.Close(0);

        // Asked at 08:30, given at 08:35; 68 households to 11:59; the rest from the end of lunch.
        Assert.Equal(((8 * Hour) + (35 * 60), 205 * 60L, 68 * 180L), bench.Stretches[0]);
        Assert.Equal(120 * 180, bench.Stretches.Sum(s => s.Planned));
        Assert.DoesNotContain(bench.Stretches, s => s.Now >= 12 * Hour && s.Now < 13 * Hour);
        Assert.DoesNotContain(bench.Stretches, s => s.Now < 12 * Hour && s.Now + s.Planned > 12 * Hour);
        Assert.Equal(120 * 180, bench.Totals.CadreContent);
        Assert.Equal(0, bench.Ledger.Residual);
    }

    private static WorkBench Bench(int staff, int cadres) => new(
        new WorkSetting { Households = [100], Cadres = cadres, Departments = false }.OnlyTasks("sweep_door")
            .With("staff.least", staff).With("staff.residentsPerWorker", 1e5)
            .With("staff.absentShare", staff == 0 ? 1 : 0)
            .With("command.share", 0).With("command.recall", 0).With("presence.a0", 0).With("command.urgent", 0)
            .With("command.accept", 1));
}
