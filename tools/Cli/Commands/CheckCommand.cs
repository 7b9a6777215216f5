using System.CommandLine;
using System.Globalization;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift check FILE...</c>: validate only.</summary>
internal sealed class CheckCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string[]> files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = session.Say("scenario files or names of built-in scenarios", "场景文件或内置场景名"),
    };

    /// <inheritdoc/>
    public string Example => "check scenarios/wuhan/sweeps.yaml scenarios/wuhan/beds.yaml";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("check", session.Say("validate only; nothing is run", "只检查，不运行"))
        {
            files, options.Set, options.Days, options.Scale, options.Format,
        };
        command.SetAction(Check);
        return command;
    }

    private int Check(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        ScenarioOptions choices = RunRequest.Choices(options, reader, parsed.GetValue(options.Set) ?? []);
        bool json = RunRequest.FormatOf(options, reader) == OutputFormat.Json;
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }

        var findings = new List<Finding>();
        string[] given = parsed.GetValue(files) ?? [];
        int sound = 0;
        foreach (string file in given)
        {
            ScenarioLoad load = ScenarioLoader.Load(file, choices);
            findings.AddRange(load.Findings);
            sound += load.Scenario is null ? 0 : 1;
            if (load.Scenario is Scenario scenario && !json)
            {
                session.Terminal.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Plain.Text(file)}: {Plain.Text(scenario.Name)}, {Counted(scenario)}, {scenario.Hash[..8]}"));
            }
        }

        if (json) { FindingsJson.Write(session.Terminal.Out, findings); }
        else { Print(findings); }
        return sound == given.Length ? ExitCode.Done : ExitCode.Invalid;
    }

    private string Counted(Scenario scenario) => session.Say(
        string.Create(CultureInfo.InvariantCulture, $"{scenario.Variants.Count} variants, {scenario.Days} days"),
        string.Create(CultureInfo.InvariantCulture, $"{scenario.Variants.Count} 个方案，{scenario.Days} 天"));

    private void Print(List<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            session.Terminal.Error.WriteLine(Plain.Text(finding.Format(session.Language)));
        }

        int errors = findings.Count(finding => finding.Severity == Severity.Error);
        int warnings = findings.Count - errors;
        if (findings.Count > 0)
        {
            session.Terminal.Error.WriteLine(session.Say(
                string.Create(CultureInfo.InvariantCulture, $"{errors} errors, {warnings} warnings"),
                string.Create(CultureInfo.InvariantCulture, $"{errors} 个错误，{warnings} 个警告")));
        }
    }
}
