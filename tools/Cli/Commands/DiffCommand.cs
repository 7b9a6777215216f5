using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift diff A B</c>: how two scenarios differ, in words.</summary>
internal sealed class DiffCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string> first = new("A")
    {
        Description = session.Say("scenario file or name of a built-in scenario", "场景文件或内置场景名"),
    };

    private readonly Argument<string> second = new("B")
    {
        Description = session.Say("the scenario to compare it with", "与之比较的场景"),
    };

    /// <inheritdoc/>
    public string Example => "diff scenarios/wuhan/sweeps.yaml my-sweeps.yaml";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("diff", session.Say("how two scenarios differ, in words", "用文字说明两个场景的差别"))
        {
            first, second, options.Set,
        };
        command.SetAction(Compare);
        return command;
    }

    private int Compare(ParseResult parsed)
    {
        var choices = new ScenarioOptions();
        Scenario? a = session.Load(parsed.GetValue(first)!, choices, false, false);
        Scenario? b = session.Load(
            parsed.GetValue(second)!, choices with { Overrides = parsed.GetValue(options.Set) ?? [] }, false, false);
        if (a is null || b is null) { return ExitCode.Invalid; }
        IReadOnlyList<ScenarioDifference> differences = ScenarioDiff.Between(a, b);
        foreach (ScenarioDifference one in differences)
        {
            session.Terminal.Out.WriteLine(Plain.Text($"{one.Path}: {one.Words.In(session.Language)}"));
        }

        if (differences.Count == 0)
        {
            session.Terminal.Out.WriteLine(session.Say(
                "No difference that could change a result.", "没有会影响结果的差别。"));
        }

        return ExitCode.Done;
    }
}
