namespace Downshift.Experiments.Running;

/// <summary>Runs of one replication that have their first days in common, so that these are simulated once.</summary>
/// <param name="Trunk">The run the others branch from.</param>
/// <param name="Branches">The others with the day before which each leaves, ascending.</param>
internal sealed record RunGroup(RunTask Trunk, IReadOnlyList<Branch> Branches)
{
    // A branch costs a copy of the state and begins a day before the variants part.
    private const int FewestDays = 3;

    /// <summary>Puts runs together. Replications stay in their order.</summary>
    /// <param name="tasks">The runs, replication by replication.</param>
    /// <param name="sharedDays">Days that two variants, by index, have in common.</param>
    public static IEnumerable<RunGroup> Of(IEnumerable<RunTask> tasks, Func<int, int, int> sharedDays)
    {
        foreach (IGrouping<int, RunTask> replication in tasks.GroupBy(task => task.Replication))
        {
            List<RunTask> left = [.. replication];
            while (left.Count > 0)
            {
                RunTask trunk = left.MaxBy(t => left.Sum(other => DaysSaved(t, other, sharedDays)));
                left.Remove(trunk);
                Branch[] branches = [.. left
                    .Select(task => new Branch(task, DaysSaved(trunk, task, sharedDays)))
                    .Where(branch => branch.Day > 0)
                    .OrderBy(branch => branch.Day)];
                left.RemoveAll(task => Array.Exists(branches, branch => branch.Task == task));
                yield return new RunGroup(trunk, branches);
            }
        }
    }

    private static int DaysSaved(RunTask trunk, RunTask other, Func<int, int, int> sharedDays)
    {
        int shared = trunk == other ? 0 : sharedDays(trunk.Variant, other.Variant);
        return shared < FewestDays ? 0 : shared - 1;
    }
}

/// <summary>A run that branches from another.</summary>
/// <param name="Task">The run.</param>
/// <param name="Day">Days that are over when it leaves.</param>
internal readonly record struct Branch(RunTask Task, int Day);
