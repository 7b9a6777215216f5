using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary>
/// <c>downshift explain FILE</c>: the order of a day, the mechanisms on, every parameter with its source.
/// </summary>
internal sealed class ExplainCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string> file = new("FILE")
    {
        Description = session.Say("scenario file or name of a built-in scenario", "场景文件或内置场景名"),
    };

    /// <inheritdoc/>
    public string Example => "explain scenarios/wuhan/beds.yaml --lang zh";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("explain", session.Say(
            "the order of a day, the mechanisms on, every parameter with unit, source and evidence class",
            "一天的次序、启用的机制、每个参数的单位、出处与证据类别"))
        {
            file, options.Set, options.Days, options.Scale, options.Variant,
        };
        command.SetAction(Explain);
        return command;
    }

    private int Explain(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        ScenarioOptions choices = RunRequest.Choices(options, reader, parsed.GetValue(options.Set) ?? []);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        Scenario? scenario = session.Load(parsed.GetValue(file)!, choices, false, false);
        if (scenario is null) { return ExitCode.Invalid; }
        string name = reader.Text(options.Variant) ?? scenario.Baseline;
        ScenarioVariant? variant = scenario.Variants.FirstOrDefault(
            candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
        if (variant is null) { return session.Refuse([VariantWords.Unknown(name, scenario, session.Language)]); }
        new ExplainPage(session.Terminal, session.Language, scenario, variant).Write();
        return ExitCode.Done;
    }
}
