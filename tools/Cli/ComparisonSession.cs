using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Report;

namespace Downshift.Cli;

/// <summary>Makes a comparison in a folder: what can be refused is refused before the first run.</summary>
/// <param name="session">What all commands share.</param>
/// <param name="request">What was asked for.</param>
/// <param name="page">
/// Prints the result for people; gets the folder of the files, or null to leave it out, and whether to print remarks.
/// </param>
internal sealed class ComparisonSession(
    Session session, RunRequest request, Action<ComparisonResult, string?, bool> page)
{
    private Terminal Terminal => session.Terminal;

    /// <summary>Runs, keeps, writes and prints.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">Where the result goes; null keeps nothing.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Make(ComparisonPlan plan, string? folder)
    {
        using ResultStore? store =
            folder is null ? null : ResultStore.Open(folder, plan.Scenario, request.Resume);
        return MakeIn(store, plan);
    }

    private int MakeIn(ResultStore? store, ComparisonPlan plan)
    {
        if (store?.Finished.Count > 0)
        {
            session.Remark(StoreWords.Continuing(store.Folder, store.Finished.Count, session.Language), request.Quiet);
        }

        using var line = new ProgressLine(Terminal, session.Language, plan.Scenario, !request.Quiet);
        ComparisonResult result;
        try
        {
            result = new ComparisonRunner(session.Engine).Run(plan, store, line.Show, Terminal.Stop);
        }
        catch (Exception fault) when (store is not null && FaultWords.IsOfDisk(fault))
        {
            line.Clear();
            return DiskFailed(fault, store);
        }

        line.Clear();
        if (result.Runs.Count == 0)
        {
            Outcome(result);
            return CodeOf(result);
        }

        // What was computed is shown even where it could not be written.
        Exception? unwritten = store is null ? null : Write(store, result);
        Print(result, unwritten is null ? store?.Folder : null);
        Outcome(result);
        return unwritten is null ? CodeOf(result) : DiskFailed(unwritten, store!);
    }

    /// <summary>Writes the files of the result.</summary>
    /// <returns>Why they could not be written, or null.</returns>
    private Exception? Write(ResultStore store, ComparisonResult result)
    {
        try
        {
            ResultFiles.Write(store.Folder, result);
            var options = new ReportOptions { Language = session.Language, File = request.File };
            ResultFiles.WriteText(store.Folder, "report.html", writer => HtmlReport.Write(writer, result, options));
            ResultFiles.WriteBytes(
                store.Folder, "report.xlsx", stream => WorkbookReport.Write(stream, result, options));
            return null;
        }
        catch (Exception fault) when (FaultWords.IsOfDisk(fault))
        {
            return fault;
        }
    }

    private int DiskFailed(Exception fault, ResultStore store)
    {
        Terminal.Error.WriteLine(StoreWords.Of(fault, store.Folder, store.Kept > 0, session.Language));
        return ExitCode.Failed;
    }

    private void Print(ComparisonResult result, string? folder)
    {
        switch (request.Format)
        {
            case OutputFormat.Json:
                session.PrintFile(stream => SummaryFile.Write(stream, result));
                break;
            case OutputFormat.Csv:
                ComparisonCsv.Write(Terminal.Out, result);
                break;
            default:
                page(result, request.Quiet ? null : folder, !request.Quiet);
                break;
        }
    }

    /// <summary>Says what did not go as asked; always on the error stream, so that piped results stay clean.</summary>
    private void Outcome(ComparisonResult result)
    {
        foreach (RunFailure failure in result.Failures)
        {
            Terminal.Error.WriteLine(StoreWords.Of(failure, result.Scenario, session.Language));
        }

        if (result.Cancelled) { Terminal.Error.WriteLine(StoreWords.Cancelled(result, session.Language)); }
        if (result.Precision is { Reached: false } precision && !result.Cancelled)
        {
            Terminal.Error.WriteLine(StoreWords.Of(precision, result, session.Language));
        }
    }

    private static int CodeOf(ComparisonResult result)
    {
        if (result.Cancelled) { return ExitCode.Cancelled; }
        if (result.Failures.Count > 0) { return ExitCode.Failed; }
        return result.Precision is { Reached: false } ? ExitCode.Limit : ExitCode.Done;
    }
}
