using Downshift.Model.Branching;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <summary>
/// A run that can stop at a midnight and branch there: variants that part on a day have their days before it in common,
/// to the last bit, so these need be simulated once. Safe for concurrent use only apart from each other.
/// </summary>
public sealed class BranchingRun
{
    private readonly World world;
    private readonly ModelParameters parameters;
    private readonly RunSettings settings;
    private readonly CityRun run;

    /// <summary>Begins a run at 00:00 of day 0.</summary>
    /// <param name="world">The city, built with the same seed and the same geography parameters.</param>
    /// <param name="parameters">The variant.</param>
    /// <param name="settings">Seed, replication, threads, resolution.</param>
    /// <exception cref="ArgumentException">The world was built with another seed, or without households for a run at
    /// household resolution.</exception>
    public BranchingRun(World world, ModelParameters parameters, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(settings);
        if (world.Seed != settings.Seed)
        {
            throw new ArgumentException("The world was built with another seed.", nameof(world));
        }

        if (settings.Resolution == Resolution.Household && world.Register.Households.IsEmpty)
        {
            throw new ArgumentException(
                "The world was built for grid resolution and holds no households.", nameof(world));
        }

        (this.world, this.parameters, this.settings) = (world, parameters, settings);
        run = new CityRun(new RunContext(world, parameters, settings));
        run.Start();
    }

    private BranchingRun(BranchingRun past, ModelParameters parameters, RunSettings settings)
    {
        (world, this.parameters, this.settings) = (past.world, parameters, settings);
        run = past.run.Branch(new RunContext(world, parameters, settings));
    }

    /// <summary>Days that are over; the next has begun.</summary>
    public int Day => run.Day;

    /// <summary>Simulates up to a midnight.</summary>
    /// <param name="day">Days that are over then, from <see cref="Day"/> to those of the horizon.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is over already, or beyond the horizon.</exception>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    public void AdvanceTo(int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, run.Day);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, parameters.Days);
        run.AdvanceTo(day);
    }

    /// <summary>
    /// A run of another variant with this run's past. What it leaves behind is what the variant alone would: the same
    /// rows, series, events and hashes. Takes a copy of the state, so that both go on; O(bytes of the state).
    /// </summary>
    /// <param name="other">The variant. The day that has begun must be one of its
    /// <see cref="SharedPast.Days"/> with this run's.</param>
    /// <param name="itsSettings">Its settings, which may differ in threads, progress and cancellation only.</param>
    /// <exception cref="ArgumentException">The variants may have differed already, or the settings differ in what a
    /// run leaves behind.</exception>
    public BranchingRun Branch(ModelParameters other, RunSettings itsSettings)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(itsSettings);
        if (itsSettings with
            {
                Threads = settings.Threads, OnProgress = settings.OnProgress,
                Cancellation = settings.Cancellation, ThreadsNow = settings.ThreadsNow,
            }
            != settings)
        {
            throw new ArgumentException(
                "A branch differs from its past in threads, progress and cancellation only.", nameof(itsSettings));
        }

        int shared = SharedPast.Days(parameters, other, settings.Resolution);
        return run.Day < shared ? new BranchingRun(this, other, itsSettings)
            : throw new ArgumentException(
                $"The variants have {shared} days in common; day {run.Day} has begun.", nameof(other));
    }

    /// <summary>Simulates the rest of the horizon.</summary>
    /// <returns>Outcomes, series, hashes and the conservation check.</returns>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    public RunObservations Finish()
    {
        run.AdvanceTo(parameters.Days);
        return run.Report();
    }
}
