using System.Text;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Report;
using Downshift.Scenarios;

namespace Downshift.Cli;

/// <summary>Tests hypotheses in a folder with one study a scenario.</summary>
/// <param name="session">What all commands share.</param>
/// <param name="request">What was asked for.</param>
internal sealed class ReproductionSession(Session session, RunRequest request)
{
    private Terminal Terminal => session.Terminal;

    /// <summary>Runs, keeps, writes and prints.</summary>
    /// <param name="plan">What to test.</param>
    /// <param name="scenarios">The scenarios that it needs, as loaded.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Make(ReproductionPlan plan, IReadOnlyList<Scenario> scenarios)
    {
        string folder = request.Out ?? Path.Combine("results", "reproduce");
        StudyPlan[] studies = [.. scenarios.Select(scenario => ReproductionRunner.StudyOf(plan, scenario))];
        using var store = ReproductionStore.Open(folder, studies, request.Resume);
        return MakeIn(store, plan, scenarios);
    }

    private int MakeIn(ReproductionStore store, ReproductionPlan plan, IReadOnlyList<Scenario> scenarios)
    {
        foreach (StudyStore study in store.Studies.Where(study => study.Found > 0))
        {
            session.Remark(StoreWords.Continuing(study.Folder, study.Found, session.Language), request.Quiet);
        }

        using var line = scenarios.Count == 0
            ? null : new ProgressLine(Terminal, session.Language, scenarios[0], !request.Quiet);
        ReproductionResult result;
        try
        {
            result = new ReproductionRunner(session.Engine).Run(
                plan, scenarios, store.Of,
                (number, here) => line?.Show(scenarios[number].Name, number, scenarios.Count, here), Terminal.Stop);
        }
        catch (Exception fault) when (FaultWords.IsOfDisk(fault))
        {
            line?.Clear();
            return DiskFailed(fault, store);
        }

        line?.Clear();
        Exception? unwritten = null;
        if (scenarios.Count == 0 || result.Studies.Any(study => study.HasRuns))
        {
            unwritten = Write(store.Folder, result);
            Print(result, unwritten is null && !request.Quiet ? store.Folder : null);
        }

        Outcome(result, store.Kept);
        if (unwritten is not null) { return DiskFailed(unwritten, store); }
        if (result.Cancelled) { return ExitCode.Cancelled; }
        return result.Complete ? ExitCode.Done : ExitCode.Failed;
    }

    private Exception? Write(string folder, ReproductionResult result)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (StudyResult study in result.Studies.Where(study => study.HasRuns))
            {
                string place = Path.Combine(folder, study.Scenario.Name);
                StudyFiles.Write(place, study);
                var options = new ReportOptions
                {
                    Language = session.Language,
                    File = study.Scenario.Name,
                    Command = HypothesisReport.Command(result.Plan),
                };
                ResultFiles.WriteText(place, "study.html", writer => StudyReport.Write(writer, study, options));
            }

            ReproductionFiles.Write(folder, result);
            ResultFiles.WriteText(folder, "hypotheses.html", writer => HypothesisReport.Write(
                writer, result, new ReportOptions { Language = session.Language }));
            return null;
        }
        catch (Exception fault) when (FaultWords.IsOfDisk(fault))
        {
            return fault;
        }
    }

    private void Print(ReproductionResult result, string? folder)
    {
        switch (request.Format)
        {
            case OutputFormat.Json:
                session.PrintFile(stream => ReproductionFiles.WriteJson(stream, result));
                break;
            case OutputFormat.Csv:
                session.PrintFile(stream => ReproductionFiles.WriteCsv(stream, result));
                break;
            default:
                new ReproductionPage(Terminal, session.Language, result).Write(folder, !request.Quiet);
                break;
        }
    }

    private void Outcome(ReproductionResult result, int kept)
    {
        foreach (StudyResult study in result.Studies)
        {
            foreach (string line in StudyWords.Failures(study, $"{study.Scenario.Name}, ", session.Language))
            {
                Terminal.Error.WriteLine(line);
            }
        }

        if (result.Cancelled) { Terminal.Error.WriteLine(StudyWords.Cancelled(result, kept, session.Language)); }
    }

    private int DiskFailed(Exception fault, ReproductionStore store)
    {
        Terminal.Error.WriteLine(StoreWords.Of(fault, store.Folder, store.Kept > 0, session.Language));
        return ExitCode.Failed;
    }}
