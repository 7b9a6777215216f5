using System.Diagnostics;
using Downshift.Experiments.Comparison;
using Downshift.Model;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Running;

/// <summary>Makes runs on several threads. What they leave behind never depends on who made them, or when.</summary>
internal sealed class RunQueue(
    Scenario scenario, IRunCity city, IRunStore? store, ProgressBoard board, CancellationToken cancellation)
    : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly Lock gate = new();
    private readonly List<RunRecord> finished = [];
    private readonly List<RunFailure> failures = [];
    private readonly Dictionary<int, RowLayout> layouts = [];
    private Queue<RunTask> waiting = [];
    private Exception? storeFault;
    private int all;
    private int underWay;

    /// <summary>Runs finished by this invocation.</summary>
    public IReadOnlyList<RunRecord> Finished => finished;

    /// <summary>Runs that failed.</summary>
    public IReadOnlyList<RunFailure> Failures => failures;

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    /// <summary>Makes all runs of a round; returns early on cancellation.</summary>
    /// <param name="tasks">The runs, in the order in which they should start.</param>
    /// <param name="threads">Threads in all.</param>
    /// <param name="sideBySide">Runs that may be under way at once.</param>
    /// <exception cref="IOException">The store could not keep a run.</exception>
    public void Make(IReadOnlyList<RunTask> tasks, int threads, int sideBySide)
    {
        waiting = new Queue<RunTask>(tasks);
        all = threads;
        int workers = Math.Min(Math.Min(threads, sideBySide), tasks.Count);
        Thread[] crew = new Thread[workers];
        for (int w = 0; w < workers; w++)
        {
            // More threads than runs: the rest advance partitions inside the runs.
            int own = (threads / workers) + (w < threads % workers ? 1 : 0);
            crew[w] = new Thread(() => Work(own)) { IsBackground = true, Name = $"run {w}" };
            crew[w].Start();
        }

        foreach (Thread worker in crew) { worker.Join(); }
        if (storeFault is not null)
        {
            throw new IOException(storeFault.Message, storeFault);
        }
    }

    private void Work(int threads)
    {
        while (TryTake(out RunTask task))
        {
            board.Start(task);
            long handled = 0;
            try
            {
                handled = MakeOne(task, threads);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Note(new RunFailure(task.Variant, task.Replication, OneLine(fault), false));
            }

            board.End(task, handled);
            lock (gate) { underWay--; }
        }
    }

    private bool TryTake(out RunTask task)
    {
        lock (gate)
        {
            task = default;
            bool taken = !stop.IsCancellationRequested && waiting.TryDequeue(out task);
            underWay += taken ? 1 : 0;
            return taken;
        }
    }

    // The last runs take over the threads of those that have ended.
    private int ThreadsNow(int own)
    {
        lock (gate)
        {
            return waiting.Count > 0 ? own : Math.Max(own, all / Math.Max(1, underWay));
        }
    }

    private long MakeOne(RunTask task, int threads)
    {
        Stopwatch clock = Stopwatch.StartNew();
        var settings = new RunSettings(
            scenario.Seed, (uint)task.Replication, threads, scenario.Resolution,
            (seconds, events) => board.Advance(task, seconds, events), stop.Token)
        {
            ThreadsNow = () => ThreadsNow(threads),
        };
        RunObservations seen = city.Run(scenario.Variants[task.Variant].Parameters, settings);
        double seconds = clock.Elapsed.TotalSeconds;
        lock (gate)
        {
            RowLayout layout = RowLayout.Of(
                seen.Rows, layouts.GetValueOrDefault(task.Variant), out double[] values);
            layouts[task.Variant] = layout;
            Keep(new RunRecord(
                task.Variant, task.Replication, seen.StateHash, seen.Events, seconds, layout, values, seen.Series,
                seen.ConservationResidual, seen.ConservationFaults));
        }

        return seen.Events;
    }

    private void Keep(RunRecord record)
    {
        if (storeFault is not null) { return; }
        try
        {
            store?.Append(record);
            finished.Add(record);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A disk that failed once is not trusted again: the other runs stop, what was kept stays.
            storeFault = fault;
            stop.Cancel();
        }
    }

    private void Note(RunFailure failure)
    {
        lock (gate) { failures.Add(failure); }
    }

    private static string OneLine(Exception fault)
    {
        string text = fault.Message.ReplaceLineEndings(" ");
        return $"{fault.GetType().Name}: {text}";
    }
}
