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
        using var store = StudyStore.Open(folder, plan, request.Resume);
        return MakeIn(store, plan);
    }

    private int MakeIn(StudyStore store, StudyPlan plan)
    {
        if (store.Found > 0)
        {
            session.Remark(StoreWords.Continuing(store.Folder, store.Found, session.Language), request.Quiet);
        }

        using var line = new ProgressLine(Terminal, session.Language, plan.Scenario, !request.Quiet);
        StudyResult result;
        try
        {
            result = new StudyRunner(session.Engine).Run(plan, store, line.Show, Terminal.Stop);
        }
        catch (Exception fault) when (FaultWords.IsOfDisk(fault))
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
            catch (Exception fault) when (FaultWords.IsOfDisk(fault))
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
        switch (request.Format)
        {
            case OutputFormat.Json:
                session.PrintFile(stream => StudyFiles.WriteSummary(stream, result));
                break;
            case OutputFormat.Csv:
                session.PrintFile(stream => StudyFiles.WriteEffects(stream, result));
                break;
            default:
                new StudyPage(Terminal, session.Language, result).Write(folder, !request.Quiet);
                break;
        }
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
    }}
