using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Experiments.Store;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift compare FILE</c>: all variants against the baseline, with common random numbers.</summary>
internal sealed class CompareCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string> file = new("FILE")
    {
        Description = session.Say("scenario file or name of a built-in scenario", "场景文件或内置场景名"),
    };

    /// <inheritdoc/>
    public string Example => "compare scenarios/wuhan/sweeps.yaml --scale 1/10 --replications 8 --out results/try";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("compare", session.Say(
            "run all variants and compare them with the baseline, with common random numbers",
            "用共同随机数运行全部方案并与基准比较"))
        {
            file, options.Replications, options.Precision, options.Seed, options.Threads, options.Days, options.Scale,
            options.Resolution, options.Set, options.Out, options.Resume, options.Format, options.Quiet,
        };
        command.SetAction(Compare);
        return command;
    }

    private int Compare(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        RunRequest request = RunRequest.Read(
            parsed.GetValue(file)!, options, reader, parsed.GetValue(options.Set) ?? []);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        Scenario? scenario = session.Load(
            request.File, request.Scenario, request.Format == OutputFormat.Json, request.Quiet);
        if (scenario is null) { return ExitCode.Invalid; }

        var plan = new ComparisonPlan(scenario)
        {
            Threads = request.Threads ?? Math.Clamp(Environment.ProcessorCount, 1, 64),
            Precision = request.Precision,
            Replications = request.Precision is null
                ? scenario.Replications
                : request.Replications ?? SequentialPrecision.DefaultCap,
        };
        return new ComparisonSession(session, request, Page).Make(
            plan, request.Out ?? ResultStore.DefaultFolder(scenario));

        void Page(ComparisonResult result, string? folder, bool remarks) =>
            new ComparisonPage(session.Terminal, session.Language, result).Write(folder, remarks);
    }
}
