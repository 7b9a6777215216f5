using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>
/// A folder that holds one result. Finished runs are kept durably one by one in <c>runs/runs.log</c>; all other files
/// are derived from them and written again when the comparison ends. One process writes at a time.
/// </summary>
public sealed class ResultStore : IRunStore, IDisposable
{
    private readonly RunCodec codec;
    private readonly RunLog log;
    private readonly List<RunRecord> finished = [];
    private int appended;

    private ResultStore(RunLog log, RunCodec codec)
    {
        this.log = log;
        this.codec = codec;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder => log.Folder;

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Finished => finished;

    /// <summary>Runs that the folder keeps: those found in it and those added since.</summary>
    public int Kept => finished.Count + appended;

    /// <summary>The folder a scenario's result goes to unless told: <c>results/name-hash</c>.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string DefaultFolder(Scenario scenario) =>
        Path.Combine("results", $"{scenario.Name}-{scenario.Hash[..8]}");

    /// <summary>Opens a folder for a scenario's result, before anything is run.</summary>
    /// <param name="folder">The folder; created if missing.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="resume">Continue a result of the same scenario.</param>
    /// <exception cref="ResultStoreException">The folder cannot be used as asked.</exception>
    public static ResultStore Open(string folder, Scenario scenario, bool resume)
    {
        RunLog log = RunLog.Open(folder, StoreIdentity.Of(scenario), resume);
        try
        {
            var store = new ResultStore(log, new RunCodec([.. scenario.Variants.Select(variant => variant.Name)]));
            store.Continue();
            return store;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Append(RunRecord record)
    {
        log.Append(codec.Encode(record));
        appended++;
    }

    /// <summary>Closes the folder; one in which nothing was kept is left as it was found.</summary>
    public void Dispose() => log.Dispose();

    private void Continue()
    {
        try
        {
            var seen = new HashSet<(int, int)>();
            foreach (RunRecord? run in log.Records.Select(codec.Decode))
            {
                if (run is not null && seen.Add((run.Variant, run.Replication))) { finished.Add(run); }
            }
        }
        catch (InvalidDataException fault)
        {
            throw new ResultStoreException(StoreProblem.HoldsUnreadable, Folder, fault.Message);
        }
    }
}
