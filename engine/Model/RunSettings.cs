using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;

namespace Downshift.Model;

/// <summary>How one run is made, apart from what is simulated.</summary>
/// <param name="Seed">Seed of the experiment; the world and all draws follow from it.</param>
/// <param name="Replication">Number of the replication, 0 or more: the second half of every draw's key.</param>
/// <param name="Threads">Threads that advance partitions, 1 to 64. Results never depend on it.</param>
/// <param name="Resolution">Household (reference) or grid.</param>
/// <param name="OnProgress">Called now and then with (simulated seconds, events handled); may be null.</param>
/// <param name="Cancellation">Stops the run between two windows.</param>
public sealed record RunSettings(
    uint Seed, uint Replication, int Threads = 1, Resolution Resolution = Resolution.Household,
    Action<long, long>? OnProgress = null, CancellationToken Cancellation = default)
{
    /// <summary>Threads that may advance partitions from now on, asked at every midnight; null keeps
    /// <see cref="Threads"/>. Results never depend on it.</summary>
    public Func<int>? ThreadsNow { get; init; }

    /// <summary>Lowest level whose outcome rows are collected: rows of units are megabytes for a city and gigabytes
    /// for a nation.</summary>
    public OutcomeLevel RowsTo { get; init; } = OutcomeLevel.Grid;

    /// <summary>The work of units is moved at the moment of each of its events, not made up late: the reference by
    /// which making it up late is checked. Slower; results never depend on it.</summary>
    public bool StepByStep { get; init; }
}
