using Downshift.Experiments.Studies;

namespace Downshift.Experiments.Store;

/// <summary>
/// A folder that holds a reproduction: one folder a study, all open from before the first run to the end, so that
/// nothing is refused after an hour.
/// </summary>
public sealed class ReproductionStore : IDisposable
{
    private readonly bool created;
    private readonly List<StudyStore> studies = [];
    private readonly List<string> names = [];

    private ReproductionStore(string folder, bool created)
    {
        Folder = folder;
        this.created = created;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The folders of the studies, in the order of the plans.</summary>
    public IReadOnlyList<StudyStore> Studies => studies;

    /// <summary>Runs that the folders of all studies keep.</summary>
    public int Kept => studies.Sum(study => study.Kept);

    /// <summary>Opens a folder and those of all studies, before anything is run.</summary>
    /// <param name="folder">The folder; created if missing.</param>
    /// <param name="plans">The studies, one a scenario.</param>
    /// <param name="resume">Continue what the folders hold.</param>
    /// <exception cref="ResultStoreException">A folder cannot be used as asked.</exception>
    public static ReproductionStore Open(string folder, IReadOnlyList<StudyPlan> plans, bool resume)
    {
        ArgumentNullException.ThrowIfNull(plans);
        string full = Path.GetFullPath(folder);
        if (RunLog.HoldsResult(full)) { throw new ResultStoreException(StoreProblem.HoldsUnreadable, full, ""); }
        var store = new ReproductionStore(full, !Directory.Exists(full));
        try
        {
            foreach (StudyPlan plan in plans)
            {
                store.studies.Add(StudyStore.Open(Path.Combine(full, plan.Scenario.Name), plan, resume));
                store.names.Add(plan.Scenario.Name);
            }

            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The folder of one study.</summary>
    /// <param name="plan">One of the plans.</param>
    public StudyStore Of(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return studies[names.IndexOf(plan.Scenario.Name)];
    }

    /// <summary>Closes all folders; those in which nothing was kept are left as they were found.</summary>
    public void Dispose()
    {
        foreach (StudyStore study in studies) { study.Dispose(); }
        if (!created || !Directory.Exists(Folder) || Directory.EnumerateFileSystemEntries(Folder).Any()) { return; }
        try
        {
            Directory.Delete(Folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody put something there: it stays.
        }
    }
}
