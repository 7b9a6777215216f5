using Downshift.Experiments.Comparison;

namespace Downshift.Experiments.Running;

/// <summary>Keeps finished runs, so that none is ever made twice.</summary>
public interface IRunStore
{
    /// <summary>The runs kept by an earlier invocation, in any order.</summary>
    IReadOnlyList<RunRecord> Finished { get; }

    /// <summary>Keeps a run durably. Called by one thread at a time.</summary>
    /// <param name="record">The finished run.</param>
    /// <exception cref="IOException">It could not be written; nothing more should be run.</exception>
    void Append(RunRecord record);
}
