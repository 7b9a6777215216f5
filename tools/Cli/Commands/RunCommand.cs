using System.CommandLine;
using System.Globalization;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift run FILE</c>: one variant, one replication: key figures.</summary>
internal sealed class RunCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string> file = new("FILE")
    {
        Description = session.Say("scenario file or name of a built-in scenario", "场景文件或内置场景名"),
    };

    /// <inheritdoc/>
    public string Example => "run scenarios/wuhan/sweeps.yaml --variant second-sweep --scale 1/10";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("run", session.Say(
            "one variant, one replication: key figures", "单个方案运行一次，给出主要指标"))
        {
            file, options.Variant, options.Seed, options.Threads, options.Days, options.Scale, options.Resolution,
            options.Set, options.Out, options.Resume, options.Format, options.Quiet,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        RunRequest request = RunRequest.Read(
            parsed.GetValue(file)!, options, reader, parsed.GetValue(options.Set) ?? []);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        Scenario? scenario = session.Load(
            request.File, request.Scenario, request.Format == OutputFormat.Json, request.Quiet);
        if (scenario is null) { return ExitCode.Invalid; }
        string name = request.Variant ?? scenario.Baseline;
        if (!scenario.Variants.Any(variant => string.Equals(variant.Name, name, StringComparison.Ordinal)))
        {
            return session.Refuse([VariantWords.Unknown(name, scenario, session.Language)]);
        }

        Scenario single = scenario.Only(name);
        var plan = new ComparisonPlan(single)
        {
            Replications = 1,
            Threads = request.Threads ?? Math.Clamp(Environment.ProcessorCount, 1, 64),
        };
        var page = new RunPage(session, single);
        return new ComparisonSession(session, request, (result, folder, _) => page.Write(result, folder))
            .Make(plan, request.Out);
    }

    /// <summary>The key figures of one run.</summary>
    private sealed class RunPage(Session session, Scenario scenario)
    {
        public void Write(ComparisonResult result, string? folder)
        {
            Terminal terminal = session.Terminal;
            RunRecord run = result.Runs[0];
            terminal.Out.WriteLine($"{Plain.Text(scenario.Name)}: {Label.Of(scenario.Variants[0], session.Language)}");
            Table table = TableWriter.New();
            table.AddColumn(session.Say("outcome", "指标"));
            table.AddColumn(new TableColumn(session.Say("value", "数值")).RightAligned());
            table.AddColumn(session.Say("id", "标识"));
            foreach (OutcomeComparison outcome in result.CityInOrder())
            {
                var amount = new Amount(outcome.Definition.Unit, session.Language);
                table.AddRow(
                    session.Say(outcome.Definition.English, outcome.Definition.Chinese),
                    amount.Value(outcome.Values[0]), outcome.Definition.Id);
            }

            new TableWriter(terminal).Write(table);
            terminal.Out.WriteLine(session.Say("state hash ", "状态哈希 ")
                + run.StateHash.ToString("x32", CultureInfo.InvariantCulture));
            if (folder is not null) { terminal.Out.WriteLine(session.Say("Files: ", "文件：") + Plain.Text(folder)); }
        }
    }
}
