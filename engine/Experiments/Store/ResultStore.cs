using System.Globalization;
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
    private const string LogName = "runs.log";
    private const string LockName = "lock";

    /// <summary>A folder with any of these holds a result.</summary>
    private static readonly string[] ResultFiles = ["summary.json", "manifest.json", "runs.csv", "runs.parquet"];

    private readonly bool created;
    private readonly StoreIdentity identity;
    private readonly RunCodec codec;
    private readonly FileStream holding;
    private readonly List<RunRecord> finished = [];
    private RecordLog? log;
    private int appended;

    private ResultStore(string folder, bool created, StoreIdentity identity, RunCodec codec, FileStream holding)
    {
        Folder = folder;
        this.created = created;
        this.identity = identity;
        this.codec = codec;
        this.holding = holding;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

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
        string full = Path.GetFullPath(folder);
        var identity = StoreIdentity.Of(scenario);
        string runs = Path.Combine(full, "runs");
        string logPath = Path.Combine(runs, LogName);
        bool held = File.Exists(logPath) || ResultFiles.Any(name => File.Exists(Path.Combine(full, name)));
        if (held && !File.Exists(logPath))
        {
            throw new ResultStoreException(StoreProblem.HoldsUnreadable, full, "");
        }

        bool created = !Directory.Exists(full);
        FileStream holding = Hold(full, runs);
        try
        {
            var codec = new RunCodec([.. scenario.Variants.Select(variant => variant.Name)]);
            var store = new ResultStore(full, created, identity, codec, holding);
            if (held) { store.Continue(logPath, resume); }
            return store;
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Append(RunRecord record)
    {
        if (log is null)
        {
            // The head comes whole or not at all, so that a folder always says whose runs it holds.
            string path = Path.Combine(Folder, "runs", LogName);
            DurableFile.Write(path, stream => RecordLog.Write(stream, identity.Encode()));
            log = OpenLog(path);
        }

        log.Append(codec.Encode(record));
        appended++;
    }

    /// <summary>Closes the folder; one in which nothing was kept is left as it was found.</summary>
    public void Dispose()
    {
        bool empty = log is null;
        log?.Dispose();
        holding.Dispose();
        if (empty) { RemoveIfEmpty(); }
    }

    private static FileStream Hold(string folder, string runs)
    {
        try
        {
            Directory.CreateDirectory(runs);
            string probe = Path.Combine(folder, ".probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultStoreException(StoreProblem.Unwritable, folder, fault.Message);
        }

        try
        {
            // The system drops the lock with the process: a lock left by a crash never blocks.
            var file = new FileStream(
                Path.Combine(runs, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using var writer = new StreamWriter(file, leaveOpen: true);
            file.SetLength(0);
            writer.Write(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return file;
        }
        catch (IOException fault)
        {
            throw new ResultStoreException(StoreProblem.Locked, folder, fault.Message);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ResultStoreException(StoreProblem.Unwritable, folder, fault.Message);
        }
    }

    private void Continue(string path, bool resume)
    {
        RecordLog opened = OpenLog(path);
        try
        {
            StoreIdentity? held = opened.Records.Count == 0 ? null : StoreIdentity.Decode(opened.Records[0]);
            if (held is null) { throw Refused(StoreProblem.HoldsUnreadable, ""); }
            if (!string.Equals(held.RunsHash, identity.RunsHash, StringComparison.Ordinal))
            {
                throw Refused(StoreProblem.HoldsOtherScenario, held.Scenario);
            }

            if (!held.SameProgram(identity)) { throw Refused(StoreProblem.HoldsOtherVersion, held.Program); }
            if (!resume) { throw Refused(StoreProblem.HoldsSameScenario, ""); }
            var seen = new HashSet<(int, int)>();
            foreach (RunRecord? run in opened.Records.Skip(1).Select(codec.Decode))
            {
                if (run is not null && seen.Add((run.Variant, run.Replication))) { finished.Add(run); }
            }

            log = opened;
        }
        catch (Exception fault)
        {
            opened.Dispose();
            if (fault is InvalidDataException) { throw Refused(StoreProblem.HoldsUnreadable, fault.Message); }
            throw;
        }
    }

    private ResultStoreException Refused(StoreProblem problem, string detail) => new(problem, Folder, detail);

    private static RecordLog OpenLog(string path) =>
        RecordLog.Open(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read));

    private void RemoveIfEmpty()
    {
        string runs = Path.Combine(Folder, "runs");
        try
        {
            File.Delete(Path.Combine(runs, LockName));
            Directory.Delete(runs);
            if (created) { Directory.Delete(Folder); }
        }
        catch (IOException)
        {
            // Something else lives there: it stays.
        }
        catch (UnauthorizedAccessException)
        {
            // The same.
        }
    }
}
