using System.Diagnostics;
using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Running;

/// <summary>Keeps how far every run is and tells it at most four times a second.</summary>
internal sealed class ProgressBoard(Action<ComparisonProgress>? listener, int days)
{
    private const double SecondsADay = 86400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly SortedDictionary<(int Replication, int Variant), (double Day, long Events)> active = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan told;
    private int before;
    private int done;
    private int total;
    private long events;

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>Sets the size of the work.</summary>
    /// <param name="already">Runs made by an earlier invocation or round.</param>
    /// <param name="runs">Runs in all, those included.</param>
    public void Begin(int already, int runs)
    {
        lock (gate)
        {
            before = already - done;
            total = runs;
            Tell(true);
        }
    }

    public void Start(RunTask task)
    {
        lock (gate)
        {
            active[(task.Replication, task.Variant)] = (0, 0);
            Tell(true);
        }
    }

    public void Advance(RunTask task, long seconds, long handled)
    {
        lock (gate)
        {
            active[(task.Replication, task.Variant)] = (seconds / SecondsADay, handled);
            Tell(false);
        }
    }

    public void End(RunTask task, long handled)
    {
        lock (gate)
        {
            active.Remove((task.Replication, task.Variant));
            events += handled;
            done++;
            Tell(true);
        }
    }

    private void Tell(bool always)
    {
        TimeSpan now = clock.Elapsed;
        if (listener is null || (!always && now - told < Pause)) { return; }
        told = now;
        double worked = done + active.Values.Sum(run => Math.Min(1, run.Day / days));
        double left = total - before - worked;
        TimeSpan? remaining = worked < 0.02 ? null : now * (Math.Max(0, left) / worked);
        ActiveRun[] runs =
            [.. active.Select(run => new ActiveRun(run.Key.Variant, run.Key.Replication, run.Value.Day))];
        long handled = events + active.Values.Sum(run => run.Events);
        listener(new ComparisonProgress(before + done, total, runs, handled, now, remaining));
    }
}
