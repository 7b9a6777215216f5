using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Running;

/// <summary>A read-only city that runs of all variants share. Safe for concurrent runs.</summary>
public interface IRunCity
{
    /// <summary>The tree of districts, streets, units and grids.</summary>
    Geography Geography { get; }

    /// <summary>Households on the register.</summary>
    long Households { get; }

    /// <summary>People on the register.</summary>
    long People { get; }

    /// <summary>An upper estimate of the bytes one run needs beside the city.</summary>
    /// <param name="parameters">The variant.</param>
    long EstimateBytes(ModelParameters parameters);

    /// <summary>Runs one variant once.</summary>
    /// <param name="parameters">The variant.</param>
    /// <param name="settings">Seed, replication, threads, resolution.</param>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    RunObservations Run(ModelParameters parameters, RunSettings settings);

    /// <summary>Days from the first in which two variants cannot differ; 0 if none, or if it is not known.</summary>
    /// <param name="first">A variant.</param>
    /// <param name="other">Another variant.</param>
    int SharedDays(ModelParameters first, ModelParameters other) => 0;

    /// <summary>Begins a run from which others may branch; asked only where <see cref="SharedDays"/> says that there
    /// are days in common.</summary>
    /// <param name="parameters">The variant.</param>
    /// <param name="settings">Seed, replication, threads, resolution.</param>
    BranchingRun Begin(ModelParameters parameters, RunSettings settings) =>
        throw new NotSupportedException("Runs of this city do not branch.");
}
