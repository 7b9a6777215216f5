using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift study FILE</c>: whether a comparison's answer holds over what is assumed.</summary>
internal sealed class StudyCommand(Session session) : ICommand
{
    private const int DefaultLevels = 2;
    private const int DefaultGrid = 3;

    private readonly SharedOptions shared = new(session.Language);
    private readonly StudyOptions own = new(session.Language);

    private readonly Argument<string> file = new("FILE")
    {
        Description = session.Say("scenario file or name of a built-in scenario", "场景文件或内置场景名"),
    };

    /// <inheritdoc/>
    public string Example => "study scenarios/wuhan/sweeps.yaml --points 20 --replications 4 --scale 1/100";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("study", session.Say(
            "make the comparison again and again with other values of what is assumed: does its answer hold? "
                + "(1/50 of the city unless --scale says otherwise)",
            "在假设参数取不同数值时反复比较：结论是否站得住？（除非用 --scale 指定，否则取全市的1/50）"))
        {
            file, own.Design, own.Points, own.Levels, own.Vary, shared.Replications, shared.Seed, shared.Threads,
            shared.Days, shared.Scale, shared.Resolution, shared.Set, shared.Out, shared.Resume, shared.Format,
            shared.Quiet,
        };
        command.SetAction(Study);
        return command;
    }

    private int Study(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        RunRequest request = RunRequest.Read(
            parsed.GetValue(file)!, shared, reader, parsed.GetValue(shared.Set) ?? []);
        DesignKind? asked = own.Kind(reader);
        int? points = own.PointsOf(reader);
        int? levels = (int?)reader.Whole(own.Levels, StudyChoice.LevelsAllowed.Fewest, StudyChoice.LevelsAllowed.Most);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        bool scaled = reader.Text(shared.Scale) is not null;
        Scenario? scenario = session.Load(
            request.File,
            scaled ? request.Scenario : request.Scenario with { ScaleDivisor = StudyOptions.DefaultScale },
            request.Format == OutputFormat.Json, request.Quiet);
        if (scenario is null) { return ExitCode.Invalid; }

        // What the command line leaves open the file may say.
        DesignKind kind = asked ?? StudyOptions.KindOf(scenario.Study.Design) ?? DesignKind.LatinHypercube;
        string[] unused = [.. StudyWords.Unused(kind, points is not null, levels is not null, session.Language)];
        if (unused.Length > 0) { return session.Refuse(unused); }
        points ??= scenario.Study.Points ?? StudyOptions.DefaultPoints;
        levels ??= scenario.Study.Levels;
        string[] words = [.. (parsed.GetValue(own.Vary) ?? [])
            .SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))];
        if (words.Length == 0) { words = [.. scenario.Study.Vary]; }
        if (words.Length == 0 && kind != DesignKind.Grid) { words = [StudyChoice.Assumptions]; }
        IReadOnlyList<DesignFactor> factors = FactorChoice.Of(scenario, words, out IReadOnlyList<FactorFault> faults);
        levels ??= kind == DesignKind.Grid ? DefaultGrid : DefaultLevels;
        IReadOnlyList<string> problems = faults.Count > 0
            ? [.. faults.Select(fault => StudyWords.Of(fault, session.Language))]
            : [.. StudyWords.Unfit(scenario, factors, kind, levels.Value, session.Language)];
        if (problems.Count > 0) { return session.Refuse(problems); }
        string? both = request.Quiet ? null : StudyWords.SetAndVaried(scenario, factors, session.Language);
        if (both is not null) { session.Terminal.Error.WriteLine(both); }

        Design design = kind switch
        {
            DesignKind.LatinHypercube => Design.LatinHypercube(factors, points.Value, scenario.Seed),
            DesignKind.OneAtATime => Design.OneAtATime(factors, levels.Value),
            _ => Design.Grid(factors, levels.Value),
        };
        var plan = new StudyPlan(scenario, design)
        {
            Threads = request.Threads ?? Math.Clamp(Environment.ProcessorCount, 1, 64),
            OwnValues = true,
        };
        return new StudySession(session, request).Make(plan, request.Out ?? StudyStore.DefaultFolder(plan));
    }
}
