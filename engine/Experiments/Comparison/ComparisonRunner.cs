using Downshift.Experiments.Running;
using Downshift.Experiments.Statistics;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Comparison;

/// <summary>Runs all variants of a scenario with common random numbers and compares them with the baseline.</summary>
/// <remarks>
/// Variants of one replication share the seed and the replication's number, hence every draw they have in common.
/// Replications run before variants end up unequal: the queue goes replication by replication, so that an interrupted
/// comparison holds as many complete ones as possible.
/// </remarks>
/// <param name="engine">What makes runs.</param>
public sealed class ComparisonRunner(IRunEngine engine)
{
    /// <summary>Makes the comparison.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="store">Where finished runs are kept; null keeps them in memory only.</param>
    /// <param name="progress">Called now and then, by one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops all runs; what finished is kept.</param>
    /// <exception cref="MemoryLimitException">Not even one run fits into memory.</exception>
    /// <exception cref="IOException">The store could not keep a run.</exception>
    public ComparisonResult Run(
        ComparisonPlan plan, IRunStore? store = null, Action<ComparisonProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var board = new ProgressBoard(progress, plan.Scenario.Days);
        return Summarise(plan, Make(plan, store, board, cancellation), board);
    }

    /// <summary>Makes the runs of a comparison and compares nothing: a study looks at few outcomes of many
    /// points.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="store">Where finished runs are kept; null keeps them in memory only.</param>
    /// <param name="progress">Called now and then, by one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops all runs; what finished is kept.</param>
    internal RunsMade Make(
        ComparisonPlan plan, IRunStore? store, Action<ComparisonProgress>? progress, CancellationToken cancellation) =>
        Make(plan, store, new ProgressBoard(progress, plan.Scenario.Days), cancellation);

    private RunsMade Make(
        ComparisonPlan plan, IRunStore? store, ProgressBoard board, CancellationToken cancellation)
    {
        Scenario scenario = plan.Scenario;
        ModelParameters first = scenario.Variant(scenario.Baseline).Parameters;
        IRunCity city = engine.Build(
            first, scenario.Seed, scenario.ScaleDivisor, scenario.Resolution);
        long bytes = scenario.Variants.Max(variant => city.EstimateBytes(variant.Parameters));
        long available = MemoryBudget.Available();
        int sideBySide = MemoryBudget.Fit(plan.Threads, bytes, available);

        // A run and one that branches from it take the memory of two.
        int[,] sharedDays = SharedDays(scenario, city, branching: bytes <= available / (2 * sideBySide));

        using var queue = new RunQueue(scenario, city, store, board, cancellation);
        IReadOnlyList<RunRecord> kept = store?.Finished ?? [];
        int wanted = plan.FirstRound;
        int made = 0;
        PrecisionReached? reached = null;
        while (true)
        {
            RunTask[] missing = [.. Missing(scenario, kept, made, wanted)];
            board.Begin((wanted * scenario.Variants.Count) - missing.Length, wanted * scenario.Variants.Count);
            RunGroup[] groups = [.. RunGroup.Of(missing, (a, b) => sharedDays[a, b])];
            if (groups.Length > 0) { queue.Make(groups, plan.Threads, sideBySide); }
            made = wanted;
            if (plan.Precision is null || cancellation.IsCancellationRequested) { break; }
            reached = Look(plan, city, [.. Used(kept, wanted), .. queue.Finished]);
            if (reached.Reached || made >= plan.Replications) { break; }
            wanted = SequentialPrecision.Next(made, reached.Achieved, reached.Target, plan.Replications);
        }

        bool cancelled = cancellation.IsCancellationRequested && queue.Finished.Count + queue.Failures.Count
            < Missing(scenario, kept, 0, wanted).Count();
        RunRecord[] runs = [.. Used(kept, wanted).Concat(queue.Finished)
            .OrderBy(run => run.Variant).ThenBy(run => run.Replication)];
        IEnumerable<RunFailure> unsound = runs.Where(run => run.ConservationResidual != 0).Select(Unsound);
        return new RunsMade(
            city, runs, [.. queue.Failures.Concat(unsound).OrderBy(f => f.Variant).ThenBy(f => f.Replication)],
            cancelled, reached);
    }

    private static int[,] SharedDays(Scenario scenario, IRunCity city, bool branching)
    {
        int count = scenario.Variants.Count;
        int[,] days = new int[count, count];
        for (int a = 0; branching && a < count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                days[a, b] = days[b, a] = city.SharedDays(
                    scenario.Variants[a].Parameters, scenario.Variants[b].Parameters);
            }
        }

        return days;
    }

    private static IEnumerable<RunTask> Missing(
        Scenario scenario, IReadOnlyList<RunRecord> kept, int from, int to)
    {
        var done = kept.Select(run => new RunTask(run.Variant, run.Replication)).ToHashSet();
        for (int replication = from; replication < to; replication++)
        {
            for (int variant = 0; variant < scenario.Variants.Count; variant++)
            {
                var task = new RunTask(variant, replication);
                if (!done.Contains(task)) { yield return task; }
            }
        }
    }

    private static IEnumerable<RunRecord> Used(IReadOnlyList<RunRecord> kept, int replications) =>
        kept.Where(run => run.Replication < replications);

    private static PrecisionReached Look(ComparisonPlan plan, IRunCity city, IReadOnlyList<RunRecord> records)
    {
        Scenario scenario = plan.Scenario;
        var table = new ObservationTable(records, scenario.Variants.Count);
        var analysis = new OutcomeAnalysis(scenario, table, city.Households, plan.Confidence);
        return PrecisionCheck.Of(analysis.City(), analysis.Control, plan.Precision!.Value, table.Replications);
    }

    private static RunFailure Unsound(RunRecord run)
    {
        string faults = string.Join("; ", run.ConservationFaults);
        return new RunFailure(
            run.Variant, run.Replication,
            $"accounts do not balance (residual {run.ConservationResidual}): {faults}", true);
    }

    private static ComparisonResult Summarise(ComparisonPlan plan, RunsMade made, ProgressBoard board)
    {
        Scenario scenario = plan.Scenario;
        IRunCity city = made.City;
        var table = new ObservationTable(made.Runs, scenario.Variants.Count);
        return new ComparisonResult
        {
            Scenario = scenario,
            Threads = plan.Threads,
            Replications = table.Replications,
            Confidence = plan.Confidence,
            Runs = made.Runs,
            Outcomes = new OutcomeAnalysis(scenario, table, city.Households, plan.Confidence).All(),
            Series = SeriesAnalysis.All(table, scenario.Variants.Count),
            Geography = city.Geography,
            Households = city.Households,
            People = city.People,
            Failures = made.Failures,
            Cancelled = made.Cancelled,
            Precision = made.Precision,
            Versions = Versions.Current,
            ElapsedSeconds = board.Elapsed.TotalSeconds,
            PeakBytes = PeakMemory.Bytes(),
        };
    }
}
