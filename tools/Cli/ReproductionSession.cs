using System.Text;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
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
        try
        {
            return MakeIn(folder, plan, scenarios);
        }
        catch (ResultStoreException refused)
        {
            return session.Refuse([StoreWords.Of(refused, session.Language)]);
        }
        catch (MemoryLimitException limit)
        {
            return session.Refuse([StoreWords.Of(limit, session.Language)]);
        }
    }

    private int MakeIn(string folder, ReproductionPlan plan, IReadOnlyList<Scenario> scenarios)
    {
        // Every folder is tried before the first run: a refusal after an hour would be a bad joke.
        foreach (Scenario scenario in scenarios)
        {
            using StudyStore store = Open(folder, ReproductionRunner.StudyOf(plan, scenario));
            if (store.Found > 0) { Remark(StoreWords.Continuing(store.Folder, store.Found, session.Language)); }
        }

        using var line = scenarios.Count == 0
            ? null : new ProgressLine(Terminal, session.Language, scenarios[0], !request.Quiet);
        ReproductionResult result;
        try
        {
            result = new ReproductionRunner(session.Engine).Run(
                plan, scenarios, study => Open(folder, study),
                (number, here) => line?.Show(scenarios[number].Name, number, scenarios.Count, here), Terminal.Stop);
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            line?.Clear();
            return DiskFailed(fault, folder);
        }

        line?.Clear();
        Exception? unwritten = Write(folder, result);
        Print(result, unwritten is null && !request.Quiet ? Path.GetFullPath(folder) : null);
        Outcome(result);
        if (unwritten is not null) { return DiskFailed(unwritten, folder); }
        if (result.Cancelled) { return ExitCode.Cancelled; }
        return result.Complete ? ExitCode.Done : ExitCode.Failed;
    }

    private StudyStore Open(string folder, StudyPlan study) =>
        StudyStore.Open(Path.Combine(folder, study.Scenario.Name), study, request.Resume);

    private static Exception? Write(string folder, ReproductionResult result)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (StudyResult study in result.Studies.Where(study => study.Points.Count > 0))
            {
                StudyFiles.Write(Path.Combine(folder, study.Scenario.Name), study);
            }

            ReproductionFiles.Write(folder, result);
            return null;
        }
        catch (Exception fault) when (IsOfDisk(fault))
        {
            return fault;
        }
    }

    private void Print(ReproductionResult result, string? folder)
    {
        using var bytes = new MemoryStream();
        switch (request.Format)
        {
            case OutputFormat.Json:
                ReproductionFiles.WriteJson(bytes, result);
                break;
            case OutputFormat.Csv:
                ReproductionFiles.WriteCsv(bytes, result);
                break;
            default:
                new ReproductionPage(Terminal, session.Language, result).Write(folder, !request.Quiet);
                return;
        }

        Terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF'));
    }

    private void Outcome(ReproductionResult result)
    {
        foreach (StudyResult study in result.Studies)
        {
            foreach (StudyPoint point in study.All)
            {
                foreach (RunFailure failure in point.Failures)
                {
                    Terminal.Error.WriteLine(
                        $"{study.Scenario.Name}, "
                        + session.Say($"point {point.Design.Index}: ", $"第 {point.Design.Index} 点：")
                        + StoreWords.Of(failure, study.Scenario, session.Language));
                }
            }
        }

        if (result.Cancelled) { Terminal.Error.WriteLine(StudyWords.Cancelled(result, session.Language)); }
    }

    private int DiskFailed(Exception fault, string folder)
    {
        Terminal.Error.WriteLine(StoreWords.Of(fault, Path.GetFullPath(folder), true, session.Language));
        return ExitCode.Failed;
    }

    private static bool IsOfDisk(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private void Remark(string text)
    {
        if (!request.Quiet) { Terminal.Error.WriteLine(text); }
    }
}
