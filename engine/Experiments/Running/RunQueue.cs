using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Downshift.Experiments.Comparison;
using Downshift.Model;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
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
    private Queue<RunGroup> waiting = [];
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
    /// <param name="groups">The runs, in the order in which they should start.</param>
    /// <param name="threads">Threads in all.</param>
    /// <param name="sideBySide">Groups that may be under way at once.</param>
    /// <exception cref="IOException">The store could not keep a run.</exception>
    public void Make(IReadOnlyList<RunGroup> groups, int threads, int sideBySide)
    {
        waiting = new Queue<RunGroup>(groups);
        all = threads;
        int workers = Math.Min(Math.Min(threads, sideBySide), groups.Count);
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
        while (TryTake(out RunGroup? group))
        {
            List<Branch> left = [.. group.Branches];
            Attempt(group.Trunk, left.Count == 0 ? () => MakeOne(group.Trunk, threads)
                : () => MakeTrunk(group.Trunk, left, threads));

            // Where the trunk failed, those that had not left it are made on their own.
            foreach (Branch branch in left) { Attempt(branch.Task, () => MakeOne(branch.Task, threads)); }
            lock (gate) { underWay--; }
        }
    }

    private bool TryTake([NotNullWhen(true)] out RunGroup? group)
    {
        lock (gate)
        {
            group = null;
            bool taken = !stop.IsCancellationRequested && waiting.TryDequeue(out group);
            underWay += taken ? 1 : 0;
            return taken;
        }
    }

    /// <summary>Makes a run; if it fails, the others go on.</summary>
    /// <param name="task">The run.</param>
    /// <param name="make">Makes it and returns the events handled.</param>
    private void Attempt(RunTask task, Func<long> make)
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        board.Start(task);
        long handled = 0;
        try
        {
            handled = make();
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
        return Record(task, city.Run(ParametersOf(task), SettingsOf(task, threads)), clock);
    }

    /// <summary>Makes a run and those that branch from it, each as soon as it leaves: two states are held, however
    /// many branches there are. <paramref name="left"/> loses those that have left.</summary>
    private long MakeTrunk(RunTask task, List<Branch> left, int threads)
    {
        Stopwatch clock = Stopwatch.StartNew();
        BranchingRun trunk = city.Begin(ParametersOf(task), SettingsOf(task, threads));
        while (left.Count > 0)
        {
            Branch branch = left[0];
            trunk.AdvanceTo(branch.Day);
            clock.Stop();
            left.RemoveAt(0);
            Attempt(branch.Task, () => MakeBranch(trunk, branch.Task, threads));
            stop.Token.ThrowIfCancellationRequested();

            // The branch's state is garbage; left lying, it and the next copy are half as much memory again.
            GC.Collect();
            clock.Start();
        }

        return Record(task, trunk.Finish(), clock);
    }

    private long MakeBranch(BranchingRun trunk, RunTask task, int threads)
    {
        Stopwatch clock = Stopwatch.StartNew();
        return Record(task, trunk.Branch(ParametersOf(task), SettingsOf(task, threads)).Finish(), clock);
    }

    private ModelParameters ParametersOf(RunTask task) => scenario.Variants[task.Variant].Parameters;

    private RunSettings SettingsOf(RunTask task, int threads) => new(
        scenario.Seed, (uint)task.Replication, threads, scenario.Resolution,
        (seconds, events) => board.Advance(task, seconds, events), stop.Token)
    {
        ThreadsNow = () => ThreadsNow(threads),
    };

    private long Record(RunTask task, RunObservations seen, Stopwatch clock)
    {
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
