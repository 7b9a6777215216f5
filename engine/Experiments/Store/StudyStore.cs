using System.Text;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>
/// A folder that holds one study. The city's values of finished runs are kept durably one by one, each with a hash of
/// everything that can change it, so that another design or other variants of the same scenario find again what they
/// have in common; all other files are derived from them.
/// </summary>
public sealed class StudyStore : IDisposable
{
    /// <summary>Hexadecimal digits of SHA-256.</summary>
    private const int HashLength = 64;

    private readonly RunLog log;
    private readonly RunCodec codec;
    private readonly SortedDictionary<string, List<RunRecord>> kept = new(StringComparer.Ordinal);
    private RowLayout? layout;
    private int appended;

    private StudyStore(RunLog log, RunCodec codec)
    {
        this.log = log;
        this.codec = codec;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder => log.Folder;

    /// <summary>Runs that the folder held when it was opened.</summary>
    public int Found => kept.Values.Sum(runs => runs.Count);

    /// <summary>Runs that the folder keeps: those found in it and those added since.</summary>
    public int Kept => Found + appended;

    /// <summary>The folder a study goes to unless told: <c>results/name-study-hash</c>.</summary>
    /// <param name="plan">The study.</param>
    public static string DefaultFolder(StudyPlan plan) =>
        Path.Combine("results", $"{plan.Scenario.Name}-study-{plan.RunsHash[..8]}");

    /// <summary>Opens a folder for a study, before anything is run.</summary>
    /// <param name="folder">The folder; created if missing.</param>
    /// <param name="plan">The study.</param>
    /// <param name="resume">Continue the same study.</param>
    /// <exception cref="ResultStoreException">The folder cannot be used as asked.</exception>
    public static StudyStore Open(string folder, StudyPlan plan, bool resume)
    {
        var identity = StoreIdentity.Of(plan.Scenario) with { RunsHash = "study of " + plan.Scenario.RunsHash };
        RunLog log = RunLog.Open(folder, identity, resume);
        try
        {
            var store = new StudyStore(log, new RunCodec([.. plan.Scenario.Variants.Select(variant => variant.Name)]));
            store.Continue();
            return store;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>The runs of one point.</summary>
    /// <param name="here">The scenario at the point.</param>
    public IRunStore At(Scenario here)
    {
        ArgumentNullException.ThrowIfNull(here);
        return new OfPoint(
            this, [.. here.Variants.Select(variant => ScenarioPoint.RunsHashOf(here, variant.Name))]);
    }

    /// <summary>Closes the folder; one in which nothing was kept is left as it was found.</summary>
    public void Dispose() => log.Dispose();

    private void Continue()
    {
        try
        {
            foreach (byte[] record in log.Records)
            {
                string key = Encoding.ASCII.GetString(record, 0, HashLength);
                RunRecord? run = codec.Decode(record[HashLength..]);
                if (run is null) { continue; }
                if (!kept.TryGetValue(key, out List<RunRecord>? runs)) { kept[key] = runs = []; }
                if (!runs.Any(other => other.Replication == run.Replication)) { runs.Add(run); }
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new ResultStoreException(StoreProblem.HoldsUnreadable, Folder, fault.Message);
        }
    }

    private void Append(string key, RunRecord record)
    {
        log.Append([.. Encoding.ASCII.GetBytes(key), .. codec.Encode(CityRows.Of(record, ref layout))]);
        appended++;
    }

    /// <param name="store">The folder.</param>
    /// <param name="keys">One hash a variant.</param>
    private sealed class OfPoint(StudyStore store, string[] keys) : IRunStore
    {
        public IReadOnlyList<RunRecord> Finished { get; } =
            [.. keys.SelectMany(key => store.kept.GetValueOrDefault(key) ?? [])];

        public void Append(RunRecord record) => store.Append(keys[record.Variant], record);
    }
}
