using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <summary>Runs one variant once.</summary>
public static class Simulation
{
    /// <summary>Simulates the whole horizon.</summary>
    /// <param name="world">The city, built with the same seed and the same geography parameters.</param>
    /// <param name="parameters">The variant.</param>
    /// <param name="settings">Seed, replication, threads, resolution.</param>
    /// <returns>Outcomes, series, hashes and the conservation check.</returns>
    /// <exception cref="ArgumentException">The world was built with another seed, or without households for a run at
    /// household resolution.</exception>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    public static RunObservations Run(World world, ModelParameters parameters, RunSettings settings) =>
        new BranchingRun(world, parameters, settings).Finish();
}
