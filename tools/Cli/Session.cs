using System.Text;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Running;
using Downshift.Scenarios;

namespace Downshift.Cli;

/// <summary>What all commands of one invocation share.</summary>
/// <param name="Terminal">The world outside.</param>
/// <param name="Language">Language of all texts.</param>
/// <param name="Engine">What makes runs.</param>
internal sealed record Session(Terminal Terminal, Language Language, IRunEngine Engine)
{
    /// <summary>The text in the session's language.</summary>
    /// <param name="english">English text.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public string Say(string english, string chinese) => Language.Say(english, chinese);

    /// <summary>A remark on the error stream, so that piped results stay clean.</summary>
    /// <param name="text">The remark.</param>
    /// <param name="quiet">Leave it out.</param>
    public void Remark(string text, bool quiet)
    {
        if (!quiet) { Terminal.Error.WriteLine(text); }
    }

    /// <summary>Prints what a file of the result would hold, without the mark that spreadsheets want.</summary>
    /// <param name="write">Writes the file as UTF-8.</param>
    public void PrintFile(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        Terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF'));
    }

    /// <summary>Prints problems with the input and a hint.</summary>
    /// <param name="problems">All problems.</param>
    /// <param name="hint">What helps; may be empty.</param>
    /// <returns><see cref="ExitCode.Invalid"/>.</returns>
    public int Refuse(IReadOnlyList<string> problems, string hint = "")
    {
        foreach (string problem in problems) { Terminal.Error.WriteLine(problem); }
        if (hint.Length > 0) { Terminal.Error.WriteLine(hint); }
        return ExitCode.Invalid;
    }

    /// <summary>Reads a scenario and prints its findings: all of them, before anything runs.</summary>
    /// <param name="file">File or built-in name.</param>
    /// <param name="options">What the command line adds.</param>
    /// <param name="json">Findings as JSON on the output instead of lines on the error stream.</param>
    /// <param name="quiet">Leave warnings out.</param>
    /// <returns>The scenario, or null where a finding forbids it.</returns>
    public Scenario? Load(string file, ScenarioOptions options, bool json, bool quiet)
    {
        ScenarioLoad load = ScenarioLoader.Load(file, options);
        bool failed = load.Scenario is null;
        if (json && failed)
        {
            FindingsJson.Write(Terminal.Out, load.Findings);
            return null;
        }

        foreach (Finding finding in load.Findings.Where(f => failed || !quiet || f.Severity == Severity.Error))
        {
            Terminal.Error.WriteLine(Plain.Text(finding.Format(Language)));
        }

        return load.Scenario;
    }
}
