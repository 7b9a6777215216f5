using Downshift.Model.Branching;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Model.City;

/// <summary>A run that branches from another leaves behind what it would have left alone.</summary>
public class BranchingTests
{
    /// <summary>Pairs of variants with the day on which they part.</summary>
    public static TheoryData<string, string, string, int> Pairs => new()
    {
        { "wuhan-sweeps", "no-sweep", "first-sweep", 25 },
        { "wuhan-sweeps", "first-sweep", "second-sweep", 25 },
        { "wuhan-sweeps", "second-sweep", "double-temperature", 25 },
        { "wuhan-sweeps", "double-temperature", "targeted", 25 },
        { "wuhan-sweeps", "targeted", "as-happened", 14 },
        { "wuhan-sweeps", "as-happened", "no-sweep", 14 },
        { "wuhan-cadres", "multi-head", "branch-27-feb", 38 },
        { "wuhan-cadres", "branch-27-feb", "branch-10-feb", 21 },
        { "wuhan-cadres", "branch-10-feb", "multi-head", 21 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_branch_leaves_what_the_variant_alone_would(string scenario, string trunk, string other, int parts)
    {
        ModelParameters parameters = Cities.Variant(scenario, trunk);
        ModelParameters others = Cities.Variant(scenario, other);
        Assert.Equal(parts, SharedPast.Days(parameters, others, Resolution.Household));
        World world = Cities.Small(parameters);
        RunSettings settings = new(1, 3);
        BranchingRun run = new(world, parameters, settings);
        run.AdvanceTo(parts - 1);
        BranchingRun branch = run.Branch(others, settings with { Threads = 2 });

        // The trunk goes on first: what it does must not reach the branch, nor the other way round.
        AssertSame(Simulation.Run(world, parameters, settings), run.Finish());
        AssertSame(Simulation.Run(world, others, settings), branch.Finish());
    }

    [Fact]
    public void Command_parts_runs_at_grid_resolution_too()
    {
        Scenario scenario = Cities.Load("wuhan-cadres");
        ModelParameters parameters = scenario.Variants.Single(v => v.Name == "multi-head").Parameters;
        ModelParameters others = scenario.Variants.Single(v => v.Name == "branch-10-feb").Parameters;
        World world = WorldBuilder.Build(parameters, 1, 2 * Cities.Divisor, Resolution.Grid);
        RunSettings settings = new(1, 0, 1, Resolution.Grid);
        BranchingRun run = new(world, parameters, settings);
        run.AdvanceTo(20);
        BranchingRun branch = run.Branch(others, settings);
        AssertSame(Simulation.Run(world, others, settings), branch.Finish());
        AssertSame(Simulation.Run(world, parameters, settings), run.Finish());
    }

    [Fact]
    public void Branches_of_a_branch_and_of_any_day_are_the_same_run()
    {
        ModelParameters parameters = Cities.Variant("wuhan-sweeps", "as-happened");
        World world = Cities.Small(parameters);
        RunSettings settings = new(1, 0);
        RunObservations alone = Simulation.Run(world, parameters, settings);
        BranchingRun run = new(world, parameters, settings);
        foreach (int day in (int[])[0, 1, 15, 26, 30, parameters.Days - 1])
        {
            run.AdvanceTo(day);
            run = run.Branch(parameters, settings);
        }

        AssertSame(alone, run.Finish());
    }

    [Fact]
    public void Another_range_or_source_of_the_same_number_parts_nothing()
    {
        ModelParameters baseline = Cities.Variant("beds-walk-in", "base");
        ModelParameters renamed = Cities.Variant("beds-walk-in", "w-50");
        Assert.NotEqual(
            baseline.Numbers.Find("clinic.freedShareBefore"), renamed.Numbers.Find("clinic.freedShareBefore"));
        Assert.Equal(baseline.Days, SharedPast.Days(baseline, renamed, Resolution.Household));
    }

    [Fact]
    public void What_has_no_date_parts_variants_on_the_first_day()
    {
        ModelParameters baseline = Cities.Variant("wuhan-sweeps", "no-sweep");
        Assert.Equal(baseline.Days, SharedPast.Days(baseline, baseline, Resolution.Household));
        Assert.All(
            [
                Cities.Variant("wuhan-sweeps", "no-sweep", "telling.r=0.5"),
                Cities.Variant("wuhan-sweeps", "no-sweep", "sweep.window.from=2020-02-16"),
                Cities.Variant("wuhan-sweeps", "no-sweep", "beds.policy=district"),
                Cities.Variant("wuhan-sweeps", "no-sweep", "beds.shift=1 d"),
                Cities.Variant("wuhan-sweeps", "no-sweep", "cadres.factor=1.1"),
                Cities.Variant("wuhan-sweeps", "no-sweep", "tests.factor=1.1"),
                Cities.Variant("wuhan-cadres", "no-cadres"),
            ],
            other => Assert.Equal(0, SharedPast.Days(baseline, other, Resolution.Household)));
        ModelParameters sweep = Cities.Variant("wuhan-sweeps", "first-sweep");
        Assert.Equal(0, SharedPast.Days(baseline, sweep, Resolution.Grid));
    }

    [Fact]
    public void Variants_that_have_parted_do_not_branch()
    {
        ModelParameters baseline = Cities.Variant("wuhan-sweeps", "no-sweep");
        ModelParameters sweep = Cities.Variant("wuhan-sweeps", "first-sweep");
        RunSettings settings = new(1, 0);
        BranchingRun run = new(Cities.Small(baseline), baseline, settings);
        run.AdvanceTo(25);
        Assert.Contains(
            "25 days in common", Assert.Throws<ArgumentException>(() => run.Branch(sweep, settings)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => run.Branch(baseline, settings with { Replication = 1 }));
        Assert.Throws<ArgumentException>(() => run.Branch(baseline, settings with { RowsTo = OutcomeLevel.City }));
        Assert.Throws<ArgumentOutOfRangeException>(() => run.AdvanceTo(24));
    }

    private static void AssertSame(RunObservations expected, RunObservations seen)
    {
        Assert.Equal(expected.StateHash, seen.StateHash);
        Assert.Equal(expected.DayHashes, seen.DayHashes);
        Assert.Equal(expected.Events, seen.Events);
        Assert.Equal(expected.Rows, seen.Rows);
        Assert.Equal(expected.Series.Select(s => s.Id), seen.Series.Select(s => s.Id));
        Assert.Equal(expected.Series.SelectMany(s => s.Values), seen.Series.SelectMany(s => s.Values));
        Assert.Equal(0, seen.ConservationResidual);
    }
}
