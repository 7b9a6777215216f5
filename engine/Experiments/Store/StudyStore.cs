using System.Text;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>
/// A folder that holds one study. The city's values of finished runs are kept durably one by one, each with the hash of
/// the scenario at its point, so that another design of the same scenario finds again what both have in common; all
/// other files are derived from them.
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
        StoreIdentity identity = StoreIdentity.Of(plan.Scenario) with { RunsHash = "study of " + plan.Scenario.RunsHash };
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
        return new OfPoint(this, here.RunsHash);
    }

    /// <summary>Closes the folder; one in which nothing was kept is left as it was found.</summary>
    public void Dispose() => log.Dispose();

    private void Continue()
    {
        try
        {
            foreach (byte[] record in log.Records)
            {
                string point = Encoding.ASCII.GetString(record, 0, HashLength);
                RunRecord? run = codec.Decode(record[HashLength..]);
                if (!kept.TryGetValue(point, out List<RunRecord>? runs)) { kept[point] = runs = []; }
                bool isNew = run is not null && !runs.Any(
                    other => (other.Variant, other.Replication) == (run.Variant, run.Replication));
                if (isNew) { runs.Add(run!); }
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new ResultStoreException(StoreProblem.HoldsUnreadable, Folder, fault.Message);
        }
    }

    private void Append(string point, RunRecord record)
    {
        log.Append([.. Encoding.ASCII.GetBytes(point), .. codec.Encode(CityRows.Of(record, ref layout))]);
        appended++;
    }

    private sealed class OfPoint(StudyStore store, string point) : IRunStore
    {
        public IReadOnlyList<RunRecord> Finished => store.kept.GetValueOrDefault(point) ?? [];

        public void Append(RunRecord record) => store.Append(point, record);
    }
}
