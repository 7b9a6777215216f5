using Downshift.Experiments.Verification.Draws;
using Downshift.Experiments.Verification.Estimates;
using Downshift.Experiments.Verification.Ordering;
using Downshift.Experiments.Verification.Queues;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification;

/// <summary>
/// The engine against what is known analytically. Everything is computed by the shipped code; queues are models
/// written here against the kernel's public interface. Seeds are fixed: every run gives the same bits.
/// </summary>
public static class VerificationSuite
{
    /// <summary>All checks, in the order in which their rows are shown.</summary>
    public static IReadOnlyList<OracleCheck> Checks() =>
    [
        .. GeneratorChecks.All(), .. DistributionChecks.All(), .. LayoutChecks.All(), .. CommonNumberChecks.All(),
        .. CalendarChecks.All(), .. PartitionChecks.All(),
        .. AccumulatorChecks.All(), .. IntervalChecks.All(),
        .. ErlangChecks.All(), .. SingleServerChecks.All(), .. ManyServerChecks.All(), .. PriorityChecks.All(),
        .. NetworkChecks.All(), .. DelayChecks.All(),
        .. ModelOracles.Checks(new ShippedCase()), .. ComparisonChecks.All(),
    ];

    /// <summary>Runs checks side by side; the rows come in the order of the checks whatever the threads.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="threads">Threads, at least 1.</param>
    /// <param name="progress">Called with (checks done, checks in all), by one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<OracleRow> Run(
        IReadOnlyList<OracleCheck> checks, int threads, Action<int, int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var rows = new IReadOnlyList<OracleRow>[checks.Count];
        var gate = new Lock();
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, checks.Count, options, i =>
        {
            rows[i] = checks[i].Run();
            lock (gate) { progress?.Invoke(++done, checks.Count); }
        });
        return [.. rows.SelectMany(part => part)];
    }
}
