using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Scenarios;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Store;

public sealed class ResultStoreTests : IDisposable
{
    private static readonly Scenario Town = TestScenario.Make();
    private static readonly Scenario Single = TestScenario.Make(replications: 1);
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Resumed_result_equals_the_uninterrupted_one_byte_for_byte()
    {
        Results.Make(temp["whole"], Town);
        for (int stop = 1; stop < 12; stop += 3)
        {
            string folder = temp[$"stopped-{stop}"];
            ComparisonResult part = Results.Make(folder, Town, stopAfter: stop);
            Assert.True(part.Cancelled);
            Assert.Equal(stop, part.Runs.Count);
            Results.Make(folder, Town, resume: true);
            Assert.Equal(Results.Bytes(temp["whole"]), Results.Bytes(folder));
        }
    }

    [Fact]
    public void Nothing_runs_again_when_a_whole_result_is_resumed()
    {
        Results.Make(temp["a"], Town);
        ComparisonResult again = Results.Make(
            temp["a"], Town, resume: true, run: (_, _) => throw new InvalidOperationException("ran again"));
        Assert.Empty(again.Failures);
        Assert.Equal(12, again.Runs.Count);
    }

    [Fact]
    public void More_replications_continue_the_same_runs()
    {
        Results.Make(temp["a"], TestScenario.Make(replications: 2));
        Results.Make(temp["a"], Town, resume: true);
        Results.Make(temp["b"], Town);
        Assert.Equal(Results.Bytes(temp["b"]), Results.Bytes(temp["a"]));
    }

    [Fact]
    public void Failed_runs_are_tried_again_on_resume()
    {
        ComparisonResult first = Results.Make(temp["a"], Town, run: (variant, run) =>
            variant == 1 ? throw new InvalidOperationException("once") : FakeEngine.Town(variant, run));
        Assert.Equal(4, first.Failures.Count);
        ComparisonResult second = Results.Make(temp["a"], Town, resume: true);
        Assert.True(second.Complete);
        Assert.Equal(4, second.Replications);
    }

    [Property(MaxTest = 40)]
    public void A_log_cut_anywhere_loses_at_most_its_last_run(NonNegativeInt place)
    {
        (string folder, byte[] log, string expected) = Fresh();
        int head = HeadLength(log);
        File.WriteAllBytes(Path.Combine(folder, "runs/runs.log"), log[..(head + (place.Get % (log.Length - head)))]);
        Results.Make(folder, Single, resume: true);
        Assert.Equal(expected, Results.Bytes(folder));
        Assert.Equal(log.Length, new FileInfo(Path.Combine(folder, "runs/runs.log")).Length);
    }

    [Property(MaxTest = 40)]
    public void A_flipped_byte_never_becomes_a_result(NonNegativeInt place)
    {
        (string folder, byte[] log, string expected) = Fresh();
        int head = HeadLength(log);
        log[head + (place.Get * 37 % (log.Length - head))] ^= 0x40;
        File.WriteAllBytes(Path.Combine(folder, "runs/runs.log"), log);
        Results.Make(folder, Single, resume: true);
        Assert.Equal(expected, Results.Bytes(folder));
    }

    [Fact]
    public void A_result_of_the_same_scenario_is_refused_without_resume()
    {
        Results.Make(temp["a"], Town);
        Assert.Equal(StoreProblem.HoldsSameScenario, Refused(temp["a"], Town, false));
    }

    [Fact]
    public void A_result_of_other_settings_is_refused_even_with_resume()
    {
        Results.Make(temp["a"], Town);
        Scenario other = TestScenario.Make(runsHash: "another");
        Assert.Equal(StoreProblem.HoldsOtherScenario, Refused(temp["a"], other, false));
        Assert.Equal(StoreProblem.HoldsOtherScenario, Refused(temp["a"], other, true));
    }

    [Fact]
    public void A_result_without_its_runs_is_refused()
    {
        Results.Make(temp["a"], Town);
        Directory.Delete(temp["a/runs"], true);
        Assert.Equal(StoreProblem.HoldsUnreadable, Refused(temp["a"], Town, true));
    }

    [Fact]
    public void A_log_that_is_not_ours_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(temp["a/runs"]);
        File.WriteAllText(temp["a/runs/runs.log"], "somebody's diary");
        Assert.Equal(StoreProblem.HoldsUnreadable, Refused(temp["a"], Town, true));
        Assert.Equal("somebody's diary", File.ReadAllText(temp["a/runs/runs.log"]));
    }

    [Fact]
    public void A_folder_with_other_files_but_no_result_is_used()
    {
        File.WriteAllText(temp["notes.txt"], "mine");
        Results.Make(temp.Path, Town);
        Assert.Equal("mine", File.ReadAllText(temp["notes.txt"]));
        Assert.True(File.Exists(temp["summary.json"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_empty_or_missing_folder_is_used_with_and_without_resume(bool resume)
    {
        Directory.CreateDirectory(temp["empty"]);
        Assert.Equal(12, Results.Make(temp["empty"], Town, resume).Runs.Count);
        Assert.Equal(12, Results.Make(temp["missing/deep"], Town, resume).Runs.Count);
    }

    [Fact]
    public void A_path_below_a_file_cannot_be_written()
    {
        File.WriteAllText(temp["file"], "");
        Assert.Equal(StoreProblem.Unwritable, Refused(temp["file/out"], Town, false));
    }

    [Fact]
    public void Two_writers_never_share_a_folder()
    {
        using ResultStore first = ResultStore.Open(temp["a"], Town, false);
        Assert.Equal(StoreProblem.Locked, Refused(temp["a"], Town, true));
    }

    [Fact]
    public void A_store_in_which_nothing_was_kept_leaves_no_trace()
    {
        ResultStore.Open(temp["a"], Town, false).Dispose();
        Assert.False(Directory.Exists(temp["a"]));
    }

    private (string Folder, byte[] Log, string Expected) Fresh()
    {
        string folder = temp[Guid.NewGuid().ToString("N")];
        Results.Make(folder, Single);
        return (folder, File.ReadAllBytes(Path.Combine(folder, "runs/runs.log")), Results.Bytes(folder));
    }

    private static StoreProblem Refused(string folder, Scenario scenario, bool resume) =>
        Assert.Throws<ResultStoreException>(() => ResultStore.Open(folder, scenario, resume).Dispose()).Problem;

    private static int HeadLength(byte[] log) => 12 + BitConverter.ToInt32(log, 4);
}
