using System.Globalization;

namespace Downshift.Experiments.Store;

/// <summary>
/// The durable heart of a result's folder: <c>runs/runs.log</c>, whose head says what the runs were made from, and a
/// lock. Records come one by one and are whole or not there.
/// </summary>
internal sealed class RunLog : IDisposable
{
    private const string LogName = "runs.log";
    private const string LockName = "lock";

    /// <summary>A folder with any of these holds a result.</summary>
    private static readonly string[] ResultFiles =
        ["summary.json", "manifest.json", "runs.csv", "runs.parquet", "study.json"];

    private readonly bool created;
    private readonly StoreIdentity identity;
    private readonly FileStream holding;
    private RecordLog? log;

    private RunLog(string folder, bool created, StoreIdentity identity, FileStream holding)
    {
        Folder = folder;
        this.created = created;
        this.identity = identity;
        this.holding = holding;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The records that the folder held when it was opened, without the head.</summary>
    public IReadOnlyList<byte[]> Records { get; private set; } = [];

    /// <summary>Opens a folder, before anything is run.</summary>
    /// <param name="folder">The folder; created if missing.</param>
    /// <param name="identity">What the runs are made from.</param>
    /// <param name="resume">Continue what the folder holds, if it is of the same identity.</param>
    /// <exception cref="ResultStoreException">The folder cannot be used as asked.</exception>
    public static RunLog Open(string folder, StoreIdentity identity, bool resume)
    {
        string full = Path.GetFullPath(folder);
        string runs = Path.Combine(full, "runs");
        string path = Path.Combine(runs, LogName);
        bool held = HoldsResult(full) || File.Exists(Path.Combine(full, ReproductionFiles.JsonName));
        if (held && !File.Exists(path))
        {
            throw new ResultStoreException(StoreProblem.HoldsUnreadable, full, "");
        }

        bool created = !Directory.Exists(full);
        FileStream holding = Hold(full, runs);
        try
        {
            var opened = new RunLog(full, created, identity, holding);
            if (held) { opened.Continue(path, resume); }
            return opened;
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>A folder holds a result of one comparison or study.</summary>
    /// <param name="folder">The folder.</param>
    public static bool HoldsResult(string folder) => File.Exists(Path.Combine(folder, "runs", LogName))
        || ResultFiles.Any(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Keeps a record and waits until it is on the disk.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="IOException">It could not be written; the records before it stay.</exception>
    public void Append(byte[] record)
    {
        if (log is null)
        {
            // The head comes whole or not at all, so that a folder always says whose runs it holds.
            string path = Path.Combine(Folder, "runs", LogName);
            DurableFile.Write(path, stream => RecordLog.Write(stream, identity.Encode()));
            log = OpenLog(path);
        }

        log.Append(record);
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
            Records = [.. opened.Records.Skip(1)];
            log = opened;
        }
        catch
        {
            opened.Dispose();
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
