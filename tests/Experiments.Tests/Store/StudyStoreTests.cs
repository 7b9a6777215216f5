using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Experiments.Tests.Studies;
using Downshift.Scenarios;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Store;

public sealed class StudyStoreTests : IDisposable
{
    private static readonly StudyPlan Plan = Study.Plan(points: 3);
    private static readonly StudyPlan Small = Study.OneAtATime(2, SweepTown.Scenario(replications: 1));
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(40)]
    public void A_study_stopped_anywhere_and_continued_is_the_uninterrupted_one(int stop)
    {
        (StudyResult whole, int runs) = Study.Make(temp["whole"], Plan);
        (StudyResult part, _) = Study.Make(temp["part"], Plan, stopAfter: stop);
        Assert.True(part.Cancelled);
        Assert.Equal(stop / 12, part.All.Count());
        (StudyResult again, int rest) = Study.Make(temp["part"], Plan, resume: true);
        Assert.Equal(runs - stop, rest);
        Assert.Equal(Study.Text(whole), Study.Text(again));
        Assert.Equal(0, Study.Make(temp["part"], Plan, resume: true).Runs);
    }

    [Fact]
    public void Another_design_of_the_same_scenario_finds_the_points_they_have_in_common()
    {
        (StudyResult two, int first) = Study.Make(temp["a"], Study.OneAtATime(2));
        StudyPlan finer = Study.OneAtATime(3);
        (StudyResult three, int more) = Study.Make(temp["a"], finer, resume: true);
        int common = two.Points.Select(point => point.ScenarioHash)
            .Intersect(three.Points.Select(point => point.ScenarioHash)).Count();
        Assert.True(common >= 6);
        Assert.Equal((12 * two.Points.Count, 12 * (three.Points.Count - common)), (first, more));
        Assert.Equal(Study.Text(Study.Make(temp["b"], finer).Result), Study.Text(three));
    }

    [Fact]
    public void More_replications_continue_the_same_runs()
    {
        Study.Make(temp["a"], Study.OneAtATime(2, SweepTown.Scenario(replications: 2)));
        (StudyResult more, int runs) = Study.Make(temp["a"], Study.OneAtATime(2), resume: true);
        Assert.Equal(6 * more.Points.Count, runs);
        Assert.Equal(Study.Text(Study.Make(temp["b"], Study.OneAtATime(2)).Result), Study.Text(more));
    }

    [Fact]
    public void Fewer_variants_of_the_same_scenario_find_their_own_runs_and_leave_the_others()
    {
        Scenario all = SweepTown.Scenario();
        Scenario two = all.Only("first-sweep", "second-sweep");
        Assert.Equal(0, Study.Make(temp["a"], Study.OneAtATime(2, all)).Runs % 3);
        Assert.Equal(0, Study.Make(temp["a"], Study.OneAtATime(2, two), resume: true).Runs);
        int points = Study.OneAtATime(2).Design.Points.Count;
        Assert.Equal(8 * points, Study.Make(temp["b"], Study.OneAtATime(2, two)).Runs);
        Assert.Equal(4 * points, Study.Make(temp["b"], Study.OneAtATime(2, all), resume: true).Runs);
    }

    [Fact]
    public void A_folder_of_a_comparison_is_no_folder_of_a_study_nor_the_other_way_round()
    {
        Scenario scenario = SweepTown.Scenario();
        Study.Make(temp["study"], Small);
        Assert.Equal(StoreProblem.HoldsOtherScenario, Problem(() => ResultStore.Open(temp["study"], scenario, true)));
        using (ResultStore store = ResultStore.Open(temp["compare"], scenario, false))
        {
            new ComparisonRunner(new SweepTown()).Run(
                new ComparisonPlan(scenario), store, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal(StoreProblem.HoldsOtherScenario, Problem(() => StudyStore.Open(temp["compare"], Plan, true)));
        Assert.Equal(StoreProblem.HoldsOtherScenario, Problem(() => StudyStore.Open(temp["compare"], Plan, false)));
    }

    [Fact]
    public void Other_settings_and_a_missing_wish_to_continue_are_refused()
    {
        Study.Make(temp["a"], Small);
        Assert.Equal(StoreProblem.HoldsSameScenario, Problem(() => StudyStore.Open(temp["a"], Small, false)));
        Assert.Equal(StoreProblem.HoldsOtherScenario, Problem(() => StudyStore.Open(
            temp["a"], Study.OneAtATime(2, SweepTown.Scenario(1, "sweep.window.from=2020-02-16")), true)));
        Directory.Delete(temp["a/runs"], true);
        Assert.Equal(StoreProblem.HoldsUnreadable, Problem(() => StudyStore.Open(temp["a"], Small, true)));
    }

    [Fact]
    public void Two_writers_never_share_a_folder_and_nothing_kept_leaves_nothing_behind()
    {
        using (StudyStore first = StudyStore.Open(temp["a"], Plan, false))
        {
            Assert.Equal(StoreProblem.Locked, Problem(() => StudyStore.Open(temp["a"], Plan, true)));
            Assert.Equal((0, 0), (first.Found, first.Kept));
        }

        Assert.False(Directory.Exists(temp["a"]));
    }

    [Property(MaxTest = 15)]
    public void A_log_cut_anywhere_loses_at_most_its_last_run(NonNegativeInt place)
    {
        string folder = temp[Guid.NewGuid().ToString("N")];
        (StudyResult whole, int runs) = Study.Make(folder, Small);
        string log = Path.Combine(folder, "runs/runs.log");
        byte[] bytes = File.ReadAllBytes(log);
        int head = 12 + BitConverter.ToInt32(bytes, 4);
        int kept = head + (place.Get % (bytes.Length - head));
        File.WriteAllBytes(log, bytes[..kept]);
        (StudyResult again, int more) = Study.Make(folder, Small, resume: true);
        Assert.Equal(Study.Text(whole), Study.Text(again));
        Assert.InRange(more, 1, runs);
        Assert.Equal(bytes.Length, new FileInfo(log).Length);
    }

    [Fact]
    public void A_reproduction_keeps_its_studies_beside_one_another_and_refuses_a_comparison_s_folder()
    {
        using (ReproductionStore store = ReproductionStore.Open(temp["r"], [Plan], false))
        {
            Assert.Equal(Path.Combine(temp["r"], Plan.Scenario.Name), store.Of(Plan).Folder);
            Assert.Equal(StoreProblem.Locked, Problem(() => ReproductionStore.Open(temp["r"], [Plan], true)));
            Assert.Equal(0, store.Kept);
        }

        Assert.False(Directory.Exists(temp["r"]));
        Study.Make(temp["study"], Small);
        Assert.Equal(StoreProblem.HoldsUnreadable, Problem(() => ReproductionStore.Open(temp["study"], [Plan], true)));
        Directory.CreateDirectory(temp["r"]);
        File.WriteAllText(temp["r/hypotheses.json"], "{}");
        Assert.Equal(StoreProblem.HoldsUnreadable, Problem(() => StudyStore.Open(temp["r"], Plan, true)));
        ReproductionStore.Open(temp["r"], [Plan], true).Dispose();
        Assert.True(File.Exists(temp["r/hypotheses.json"]));
    }

    private static StoreProblem Problem(Func<IDisposable> open) =>
        Assert.Throws<ResultStoreException>(() => open().Dispose()).Problem;
}
