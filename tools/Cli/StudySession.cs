using System.Text;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Report;

namespace Downshift.Cli;

/// <summary>Makes a study in a folder: what can be refused is refused before the first run.</summary>
/// <param name="session">What all commands share.</param>
/// <param name="request">What was asked for.</param>
internal sealed class StudySession(Session session, RunRequest request)
{
    private Terminal Terminal => session.Terminal;

    /// <summary>Runs, keeps, writes and prints.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">Where the result goes.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Make(StudyPlan plan, string folder)
    {
        StudyStore? store = null;
        try
        {
            store = StudyStore.Open(folder, plan, request.Resume);
            return MakeIn(store, plan);
        }
        catch (ResultStoreException refused)
        {
            return session.Refuse([StoreWords.Of(refused, session.Language)]);
        }
        catch (MemoryLimitException limit)
        {
            return session.Refuse([StoreWords.Of(limit, session.Language)]);
        }
        finally
        {
            store?.Dispose();
        }
    }

    private int MakeIn(StudyStore store, StudyPlan plan)
    {
        if (store.Found > 0) { Remark(StoreWords.Continuing(store.Folder, store.Found, session.Language)); }
        using var line = new ProgressLine(Terminal, session.Language, plan.Scenario, !request.Quiet);
        StudyResult result;
        try
        {
            result = new StudyRunner(session.Engine).Run(plan, store, line.Show, Terminal.Stop);
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            line.Clear();
            return DiskFailed(fault, store);
        }

        line.Clear();
        Exception? unwritten = null;
        if (result.HasRuns)
        {
            try
            {
                StudyFiles.Write(store.Folder, result);
                var options = new ReportOptions { Language = session.Language, File = request.File };
                ResultFiles.WriteText(store.Folder, "study.html", writer => StudyReport.Write(writer, result, options));
            }
            catch (Exception fault) when (IsOfDisk(fault))
            {
                unwritten = fault;
            }

            Print(result, unwritten is null && !request.Quiet ? store.Folder : null);
        }

        Outcome(result, store.Kept);
        if (unwritten is not null) { return DiskFailed(unwritten, store); }
        if (result.Cancelled) { return ExitCode.Cancelled; }
        return result.Complete ? ExitCode.Done : ExitCode.Failed;
    }

    private void Print(StudyResult result, string? folder)
    {
        using var bytes = new MemoryStream();
        switch (request.Format)
        {
            case OutputFormat.Json:
                StudyFiles.WriteSummary(bytes, result);
                break;
            case OutputFormat.Csv:
                StudyFiles.WriteEffects(bytes, result);
                break;
            default:
                new StudyPage(Terminal, session.Language, result).Write(folder, !request.Quiet);
                return;
        }

        Terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF'));
    }

    /// <summary>Says what did not go as asked; always on the error stream, so that piped results stay clean.</summary>
    private void Outcome(StudyResult result, int kept)
    {
        foreach (string line in StudyWords.Failures(result, "", session.Language)) { Terminal.Error.WriteLine(line); }
        if (result.Cancelled) { Terminal.Error.WriteLine(StudyWords.Cancelled(result, kept, session.Language)); }
    }

    private int DiskFailed(Exception fault, StudyStore store)
    {
        Terminal.Error.WriteLine(StoreWords.Of(fault, store.Folder, store.Kept > 0, session.Language));
        return ExitCode.Failed;
    }

    private static bool IsOfDisk(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private void Remark(string text)
    {
        if (!request.Quiet) { Terminal.Error.WriteLine(text); }
    }
}
