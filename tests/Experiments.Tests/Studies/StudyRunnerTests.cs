using System.Text.Json;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Studies;

public sealed class StudyRunnerTests
{
    private static readonly Scenario Town = SweepTown.Scenario();

    [Fact]
    public void Results_do_not_depend_on_threads()
    {
        StudyPlan plan = Study.Plan();
        string one = Study.Text(Run(new SweepTown(), plan));
        Assert.Equal(one, Study.Text(Run(new SweepTown(), plan with { Threads = 5 })));
    }

    [Fact]
    public void Every_point_has_the_same_runs_of_all_variants_and_its_own_values()
    {
        StudyResult result = Run(new SweepTown(), Study.Plan());
        Assert.True(result.Complete);
        Assert.Equal(8, result.Points.Count);
        Assert.NotNull(result.AsShipped);
        Assert.Empty(result.AsShipped.Design.Choices);
        Assert.Equal(Town.Hash, result.AsShipped.ScenarioHash);
        Assert.All(result.All, point => Assert.Equal(12, point.Runs.Count));
        Assert.Equal(
            Enumerable.Range(0, result.All.Count()), result.All.Select(point => point.Design.Index).Order());
        Assert.Equal(result.All.Count(), result.All.Select(point => point.ScenarioHash).Distinct().Count());
    }

    [Fact]
    public void Known_effects_are_found_with_what_moves_them_and_where_they_turn()
    {
        StudyResult result = Run(new SweepTown(), Study.Plan(points: 40));
        StudyEffect effect = Second(result);
        DesignFactor telling = result.Design.Factors[0];
        Assert.Equal("telling.r", telling.Name);
        foreach (EffectAtPoint point in effect.All)
        {
            double expected = 0.4 * (SweepTown.Turn - point.Point.ValueOf(telling));
            Assert.Equal(expected, point.Difference.Mean, 1e-9);
            bool borders = Math.Abs(Math.Abs(expected) - 0.02) < 0.001;
            if (!borders) { Assert.Equal(Math.Abs(expected) > 0.02, point.Sign != EffectSign.Unseen); }
        }

        Assert.Equal("telling.r", effect.Influences[0].Factor.Name);
        Assert.True(effect.Influences[0].BeyondChance);
        Assert.True(effect.Influences[0].Correlation.Rho < -0.999);
        Assert.NotEmpty(effect.Counterexamples);
        Assert.Null(effect.Holds);
        Assert.InRange(effect.AsShipped!.Difference.Mean, 0.019, 0.021);
    }

    [Fact]
    public void Corners_are_searched_where_the_effect_should_turn_and_count_in_no_share()
    {
        StudyResult result = Run(new SweepTown(), Study.Plan(points: 12));
        StudyEffect effect = Second(result);
        Assert.NotEmpty(result.Searched);
        Assert.Equal(12, effect.At.Count);
        double adverse = effect.Leading == EffectSign.Higher ? 0.8 : 0.2;
        Assert.Contains(result.Searched, point => point.Design.ValueOf(result.Design.Factors[0]) == adverse);
        Assert.Equal(12, Enum.GetValues<EffectSign>().Sum(effect.Count));
    }

    [Fact]
    public void Without_a_primary_outcome_corners_are_searched_for_all_that_are_looked_at()
    {
        Scenario none = Town with { Primary = [], Outcomes = ["case_finding_sensitivity"] };
        StudyResult result = Run(new SweepTown(), Study.Plan(points: 12, scenario: none));
        Assert.All(result.Effects, effect => Assert.False(effect.Primary));
        Assert.NotEmpty(result.Searched);
        StudyResult all = Run(
            new SweepTown(), Study.Plan(points: 5, scenario: Town with { Primary = [], Outcomes = [] }));
        Assert.True(all.Effects.Count > 100);
        Assert.InRange(all.Searched.Count, 1, 12);
    }

    [Fact]
    public void One_factor_at_a_time_gives_the_break_even_of_a_known_effect()
    {
        StudyResult result = Run(new SweepTown(), Study.OneAtATime(2));
        Assert.Empty(result.Searched);
        Assert.Null(result.AsShipped);
        StudyEffect effect = Second(result);
        Assert.Equal("telling.r", effect.Profiles[0].Factor.Name);
        Assert.Equal([0.2, 0.45, 0.8], effect.Profiles[0].Levels.Select(
            level => level.Point.ValueOf(effect.Profiles[0].Factor)));
        Assert.Equal(0.24, effect.Profiles[0].Swing, 1e-9);
        Assert.Equal(SweepTown.Turn, effect.Profiles[0].BreakEven!.Value, 1e-9);
        Assert.All(effect.Profiles.Skip(1), profile => Assert.Null(profile.BreakEven));
    }

    [Fact]
    public void A_run_that_fails_is_reported_with_its_point_and_the_rest_goes_on()
    {
        var town = new SweepTown((parameters, settings) =>
            parameters.Numbers.Number("telling.r") > 0.7 && settings.Replication == 1
                ? throw new InvalidOperationException("too candid") : SweepTown.Observe(parameters, settings));
        StudyResult result = Run(town, Study.Plan());
        Assert.False(result.Complete);
        Assert.False(result.Cancelled);
        Assert.Equal(8, result.Points.Count);
        StudyPoint[] failed = [.. result.All.Where(point => point.Failures.Count > 0)];
        Assert.NotEmpty(failed);
        Assert.All(failed, point =>
        {
            Assert.True(point.Design.ValueOf(result.Design.Factors[0]) > 0.7);
            Assert.Equal(3, point.Failures.Count);
            Assert.Equal(9, point.Runs.Count);
        });
        Assert.Equal(3, Second(result).At[failed[0].Design.Index].Difference.N);
    }

    [Fact]
    public void A_study_in_which_every_run_fails_ends_and_knows_nothing()
    {
        var town = new SweepTown((_, _) => throw new InvalidOperationException("never"));
        StudyResult result = Run(town, Study.Plan(points: 4));
        Assert.False(result.Complete);
        Assert.All(result.Effects, effect => Assert.Equal(4, effect.Count(EffectSign.Undefined)));
        Assert.All(result.Effects, effect => Assert.Null(effect.Holds));
        Assert.Empty(result.Searched);
        using JsonDocument json = JsonDocument.Parse(Summary(result));
        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(60, json.RootElement.GetProperty("failedRuns").GetInt32());
    }

    [Fact]
    public void One_replication_shows_differences_and_sees_none()
    {
        StudyResult result = Run(
            new SweepTown(), Study.Plan(points: 5, scenario: SweepTown.Scenario(replications: 1)));
        Assert.Equal(5, Second(result).Count(EffectSign.Unseen));
        Assert.False(double.IsNaN(Second(result).Median));
    }

    [Fact]
    public void Each_point_has_the_city_of_its_own_parameters()
    {
        Scenario scenario = SweepTown.Scenario();
        IReadOnlyList<DesignFactor> streets = SweepTown.Factors(scenario, "city.streets");
        var town = new SweepTown();
        Run(town, new StudyPlan(scenario, Design.Grid(streets, 3)) { Threads = 1 });
        Assert.Equal(
            Design.Grid(streets, 3).Points.Select(point => point.ValueOf(streets[0])),
            town.Built.Select(parameters => parameters.Numbers.Number("city.streets")));
    }

    [Fact]
    public void Progress_counts_points_and_what_was_kept_takes_no_time()
    {
        StudyPlan plan = Study.Plan(points: 4, own: false);
        var told = new List<StudyProgress>();
        Run(new SweepTown(), plan, null, told.Add);
        Assert.Equal(told.Select(here => here.PointsDone).Order(), told.Select(here => here.PointsDone));
        Assert.All(told, here => Assert.InRange(here.PointsDone, 0, here.PointsTotal));
        Assert.Contains(told, here => here.Left is not null);

        using var temp = new Store.TempFolder();
        Study.Make(temp["a"], plan);
        using var store = StudyStore.Open(temp["a"], plan, true);
        told.Clear();
        Run(new SweepTown((_, _) => throw new InvalidOperationException("ran again")), plan, store, told.Add);
        Assert.NotEmpty(told);
        Assert.All(told, here => Assert.Null(here.Left));
    }

    [Fact]
    public void A_point_s_runs_are_those_of_compare_with_its_overrides()
    {
        var options = new ScenarioOptions { Replications = 1, ScaleDivisor = 400, Days = 30, Seed = 5 };
        ScenarioLoad load = ScenarioLoader.Load("wuhan-sweeps", options);
        Assert.True(load.Scenario is not null, string.Join('\n', load.Findings));
        Scenario scenario = load.Scenario;
        var plan = new StudyPlan(
            scenario, Design.LatinHypercube(SweepTown.Factors(scenario, "assumptions"), 2, 5));
        StudyResult study = new StudyRunner(new ModelEngine()).Run(
            plan with { Corners = _ => [] }, null, null, TestContext.Current.CancellationToken);
        Assert.True(study.Complete);
        Assert.Equal(2, study.All.Count());
        foreach (StudyPoint point in study.All)
        {
            Scenario alone = ScenarioLoader.Load("wuhan-sweeps", options with
            {
                Overrides = [.. point.Design.Choices.Select(choice => choice.Override)],
            }).Scenario!;
            ComparisonResult comparison = new ComparisonRunner(new ModelEngine()).Run(
                new ComparisonPlan(alone) { Threads = 2 }, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(alone.Hash, point.ScenarioHash);
            Assert.Equal(comparison.Households, point.Households);
            Assert.Equal(
                comparison.Runs.Select(run => (run.Variant, run.Replication, run.StateHash)),
                point.Runs.Select(run => (run.Variant, run.Replication, run.StateHash)));
        }

        Assert.NotEqual(study.Points[0].Runs[0].StateHash, study.Points[1].Runs[0].StateHash);
    }

    private static StudyResult Run(
        SweepTown town, StudyPlan plan, StudyStore? store = null, Action<StudyProgress>? progress = null) =>
        new StudyRunner(town).Run(plan, store, progress, TestContext.Current.CancellationToken);

    private static StudyEffect Second(StudyResult result) => result.Effects.Single(effect =>
        effect.Definition.Id == "case_finding_sensitivity"
        && result.Scenario.Variants[effect.Variant].Name == "second-sweep");

    private static string Summary(StudyResult result)
    {
        using var bytes = new MemoryStream();
        StudyFiles.WriteSummary(bytes, result);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
