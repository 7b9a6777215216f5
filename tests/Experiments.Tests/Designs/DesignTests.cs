using Downshift.Experiments.Designs;
using Downshift.Experiments.Store;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Designs;

public sealed class DesignTests
{
    private static readonly DesignFactor[] Three =
    [
        Factor("telling.r", 0.25, 0, 1), Factor("sweep.doorVisit", 180, 120, 360),
        Factor("city.streets", 176, 175, 178),
    ];

    [Fact]
    public void A_grid_has_every_combination_once_and_the_last_factor_runs_fastest()
    {
        var grid = Design.Grid([.. Three.Take(2)], 3);
        Assert.Equal(
            [(0, 120), (0, 240), (0, 360), (0.5, 120), (0.5, 240), (0.5, 360), (1, 120), (1, 240), (1, 360)],
            grid.Points.Select(point => (point.ValueOf(Three[0]), point.ValueOf(Three[1]))));
        Assert.Equal(Enumerable.Range(0, 9), grid.Points.Select(point => point.Index));
        Assert.All(grid.Points, point => Assert.Equal(2, point.Choices.Count));
    }

    [Fact]
    public void A_count_with_fewer_whole_numbers_has_fewer_levels()
    {
        var grid = Design.Grid([Three[2]], 50);
        Assert.Equal([175, 176, 177, 178], grid.Points.Select(point => point.ValueOf(Three[2])));
    }

    [Fact]
    public void One_at_a_time_begins_with_the_own_values_and_changes_one_parameter_a_point()
    {
        var design = Design.OneAtATime(Three, 5);
        Assert.Empty(design.Points[0].Choices);
        Assert.All(design.Points.Skip(1), point => Assert.Single(point.Choices));
        Assert.Equal(
            ["telling.r=0", "telling.r=0.5", "telling.r=0.75", "telling.r=1"],
            design.Points.Skip(1).Take(4).Select(point => point.Choices[0].Override));
        Assert.DoesNotContain(
            design.Points.Skip(1), point => Three.Any(
                factor => factor.Name == point.Choices[0].Name && factor.Value.Value == point.Choices[0].Value));
        Assert.Equal([120, 240, 300, 360], design.Points.Where(point => point.Choices is [{ Name: "sweep.doorVisit" }])
            .Select(point => point.ValueOf(Three[1])));
        Assert.Equal([175, 177, 178], design.Points.TakeLast(3).Select(point => point.ValueOf(Three[2])));
        Assert.Equal(0.25, design.Points[^1].ValueOf(Three[0]));
    }

    [Fact]
    public void The_hash_is_of_the_points()
    {
        string hash = Design.Grid([Three[0]], 3).Hash();
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Design.Grid([Factor("telling.r", 0.9, 0, 1)], 3).Hash());
        Assert.NotEqual(hash, Design.Grid([Three[0]], 4).Hash());
        Assert.NotEqual(hash, Design.Grid([Three[1]], 3).Hash());
        Assert.NotEqual(hash, (Design.Grid([Three[0]], 3) with { Kind = DesignKind.OneAtATime }).Hash());
        Assert.NotEqual(Design.LatinHypercube(Three, 9, 1).Hash(), Design.LatinHypercube(Three, 9, 2).Hash());
    }

    [Fact]
    public void A_design_keeps_its_levels_and_scenario_files_have_a_word_for_each_kind()
    {
        Assert.Equal(4, Design.Grid([.. Three.Take(2)], 4).Levels);
        Assert.Equal(5, Design.OneAtATime(Three, 5).Levels);
        Assert.Equal(StudyChoice.Designs, Enum.GetValues<DesignKind>().Select(StudyFiles.Word));
    }

    [Fact]
    public void Designs_of_nothing_or_of_too_much_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.LatinHypercube([], 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.Grid([], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.LatinHypercube(Three, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.LatinHypercube(Three, Design.MostPoints + 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.Grid([.. Three.Take(2)], 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.OneAtATime(Three, 4000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.OneAtATime(Three, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.Grid(Three, 1));
    }

    [Fact]
    public void Words_name_parameters_groups_all_assumptions_or_everything()
    {
        Scenario scenario = SweepTown.Scenario();
        Assert.Equal(["telling.r"], Names(scenario, "telling.r", "telling.r"));
        string[] telling = Names(scenario, "telling.*");
        Assert.Contains("telling.icc", telling);
        Assert.All(telling, name => Assert.StartsWith("telling.", name, StringComparison.Ordinal));
        string[] assumptions = Names(scenario, StudyChoice.Assumptions);
        Assert.Contains("telling.r", assumptions);
        Assert.All(assumptions, name => Assert.Equal(Evidence.Assumption, Value(scenario, name).Evidence));
        string[] everything = Names(scenario, StudyChoice.Everything);
        Assert.Contains("city.streets", everything);
        Assert.Empty(assumptions.Except(everything, StringComparer.Ordinal));
        Assert.All(everything, name => Assert.True(Value(scenario, name).RangeLow < Value(scenario, name).RangeHigh));
        Assert.Equal(everything, Names(scenario, "hop.mean", "all", "telling.*"));
        Assert.Equal(
            everything,
            ParameterCatalog.All.Select(one => one.Name).Where(everything.Contains));
    }

    [Theory]
    [InlineData("telling.rr", FactorFitness.Unknown)]
    [InlineData("tellin.*", FactorFitness.Unknown)]
    [InlineData(".*", FactorFitness.Unknown)]
    [InlineData("*", FactorFitness.Unknown)]
    [InlineData("Assumptions", FactorFitness.Unknown)]
    [InlineData("city.households", FactorFitness.Fixed)]
    [InlineData("course.latent", FactorFitness.Unread)]
    [InlineData("command.homeUnits", FactorFitness.Unread)]
    public void A_word_that_names_no_factor_is_a_fault_named_once(string word, FactorFitness fitness)
    {
        Assert.Empty(FactorChoice.Of(
            SweepTown.Scenario(), [word, word], out IReadOnlyList<FactorFault> faults));
        Assert.Equal([new FactorFault(word, fitness)], faults);
    }

    [Fact]
    public void What_sets_variants_apart_is_theirs()
    {
        Scenario scenario = SweepTown.Scenario();
        ScenarioVariant first = scenario.Variants[0];
        ModelParameters apart = first.Parameters with { Numbers = first.Parameters.Numbers.With("telling.r", 0.31) };
        scenario = scenario with { Variants = [first with { Parameters = apart }, .. scenario.Variants.Skip(1)] };
        Assert.Empty(FactorChoice.Of(scenario, ["telling.r"], out IReadOnlyList<FactorFault> faults));
        Assert.Equal([new FactorFault("telling.r", FactorFitness.OfVariants)], faults);
        Assert.DoesNotContain("telling.r", Names(scenario, "all"));
    }

    private static string[] Names(Scenario scenario, params string[] words)
    {
        IReadOnlyList<DesignFactor> factors = FactorChoice.Of(scenario, words, out IReadOnlyList<FactorFault> faults);
        Assert.Empty(faults);
        return [.. factors.Select(factor => factor.Name)];
    }

    private static ParameterValue Value(Scenario scenario, string name) =>
        scenario.Variants[0].Parameters.Numbers.Find(name);

    private static DesignFactor Factor(string name, double value, double low, double high) => new(
        ParameterCatalog.All[ParameterCatalog.IndexOf(name)],
        new ParameterValue(value, 0, low, high, Evidence.Assumption, "test"));
}
