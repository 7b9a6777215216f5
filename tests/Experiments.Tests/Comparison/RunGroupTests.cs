using Downshift.Experiments.Running;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class RunGroupTests
{
    [Fact]
    public void Variants_that_part_late_branch_from_the_one_with_which_most_is_in_common()
    {
        // One parts from all others on day 14; the others part from each other on day 25.
        RunTask[] tasks = [.. Enumerable.Range(0, 12).Select(i => new RunTask(i % 6, i / 6))];
        RunGroup[] groups = [.. RunGroup.Of(tasks, (a, b) => a == 0 || b == 0 ? 14 : 25)];
        Assert.Equal(2, groups.Length);
        Assert.Equal(new RunTask(1, 0), groups[0].Trunk);
        Assert.Equal([(0, 13), (2, 24), (3, 24), (4, 24), (5, 24)], groups[0].Branches.Select(At));
        Assert.All(groups[1].Branches, branch => Assert.Equal(1, branch.Task.Replication));
    }

    [Fact]
    public void Variants_that_differ_from_the_first_day_run_on_their_own_in_their_order()
    {
        RunTask[] tasks = [new(0, 0), new(1, 0), new(2, 0)];
        RunGroup[] groups = [.. RunGroup.Of(tasks, (_, _) => 2)];
        Assert.Equal(tasks, groups.Select(group => group.Trunk));
        Assert.All(groups, group => Assert.Empty(group.Branches));
    }

    [Property(MaxTest = 200)]
    public bool Every_run_is_made_once_and_leaves_before_its_variant_parts(byte[] shared, byte variants, byte runs)
    {
        int count = (variants % 7) + 1;
        int Days(int a, int b) => shared.Length == 0 ? 0 : shared[(a + b + (a * b)) % shared.Length] % 48;
        RunTask[] tasks = [.. Enumerable.Range(0, runs % 40).Select(i => new RunTask(i % count, i / count))];
        RunGroup[] groups = [.. RunGroup.Of(tasks, Days)];
        IEnumerable<RunTask> made = groups.SelectMany(
            group => group.Branches.Select(branch => branch.Task).Prepend(group.Trunk));
        return made.OrderBy(t => t.Replication).ThenBy(t => t.Variant).SequenceEqual(tasks)
            && groups.All(group => group.Branches.All(branch =>
                branch.Day > 0 && branch.Day < Days(group.Trunk.Variant, branch.Task.Variant)
                && branch.Task.Replication == group.Trunk.Replication));
    }

    private static (int Variant, int Day) At(Branch branch) => (branch.Task.Variant, branch.Day);
}
