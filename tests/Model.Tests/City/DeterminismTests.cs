using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.City;

/// <summary>Same scenario, seed and version: the same bits, whatever runs beside it.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Any_number_of_threads_gives_the_same_rows_and_hashes(int threads)
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "as-happened");
        RunObservations one = Cities.Run(variant);
        RunObservations many = Cities.Run(variant, threads: threads);
        Assert.Equal(one.StateHash, many.StateHash);
        Assert.Equal(one.DayHashes, many.DayHashes);
        Assert.Equal(one.Rows, many.Rows);
        Assert.Equal(one.Events, many.Events);
    }

    [Fact]
    public void Replications_differ()
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "no-sweep");
        Assert.NotEqual(Cities.Run(variant, 0).StateHash, Cities.Run(variant, 1).StateHash);
    }

    [Fact]
    public void Variants_are_identical_before_they_differ()
    {
        RunObservations none = Cities.Run(Cities.Variant("wuhan-sweeps", "no-sweep"));
        RunObservations doors = Cities.Run(Cities.Variant("wuhan-sweeps", "second-sweep"));
        const int DaysBeforeWindow = 25;
        Assert.Equal(none.DayHashes.Take(DaysBeforeWindow), doors.DayHashes.Take(DaysBeforeWindow));
        Assert.NotEqual(none.StateHash, doors.StateHash);
    }

    [Fact]
    public void A_branch_ordered_on_27_February_changes_nothing_before_that_day()
    {
        RunObservations heads = Cities.Run(Cities.Variant("wuhan-cadres", "multi-head"));
        RunObservations branch = Cities.Run(Cities.Variant("wuhan-cadres", "branch-27-feb"));
        const int Ordered = 35;
        Assert.Equal(heads.DayHashes.Take(Ordered), branch.DayHashes.Take(Ordered));
        Assert.NotEqual(heads.StateHash, branch.StateHash);
    }

    [Theory]
    [InlineData("telling.r=0.7")]
    [InlineData("sweep.participation=0.3")]
    [InlineData("bed.batchCity=24 h")]
    [InlineData("command.recall=0.1 /d")]
    public void Changing_one_mechanism_moves_nobodys_illness(string change)
    {
        double[] before = Cities.Run(Cities.Variant("wuhan-sweeps", "first-sweep")).Daily("onsets");
        double[] after = Cities.Run(Cities.Variant("wuhan-sweeps", "first-sweep", change)).Daily("onsets");
        Assert.Equal(before, after);
    }
}
