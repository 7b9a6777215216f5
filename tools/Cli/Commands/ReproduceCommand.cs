using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift reproduce</c>: the hypotheses of the case, each with its verdict.</summary>
internal sealed class ReproduceCommand(Session session) : ICommand
{
    private readonly SharedOptions shared = new(session.Language);
    private readonly StudyOptions study = new(session.Language);

    private readonly Option<string?> only = new("--only")
    {
        HelpName = "H2,H3",
        Description = session.Say("only these hypotheses, separated by commas", "只检验这些假说，逗号分隔"),
    };

    /// <inheritdoc/>
    public string Example => "reproduce --only H2,H4 --points 20 --scale 1/100";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("reproduce", session.Say(
            "the hypotheses of the case, each with its verdict over everything that is assumed (1/50 of the city "
                + "unless --scale says otherwise)",
            "逐一检验案例的各项假说，在全部假设参数的可能范围内给出判定（除非用 --scale 指定，否则取全市的1/50）"))
        {
            only, study.Points, shared.Replications, shared.Seed, shared.Threads, shared.Days, shared.Scale,
            shared.Resolution, shared.Set, shared.Out, shared.Resume, shared.Format, shared.Quiet,
        };
        command.SetAction(Reproduce);
        return command;
    }

    private int Reproduce(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        RunRequest request = RunRequest.Read("", shared, reader, parsed.GetValue(shared.Set) ?? []);
        int points = study.PointsOf(reader) ?? StudyOptions.DefaultPoints;
        IReadOnlyList<Hypothesis> hypotheses = Chosen(reader.Text(only), out IReadOnlyList<string> unknown);
        string[] problems = [.. reader.Problems, .. unknown];
        if (problems.Length > 0) { return session.Refuse(problems); }

        bool scaled = reader.Text(shared.Scale) is not null;
        ScenarioOptions options =
            scaled ? request.Scenario : request.Scenario with { ScaleDivisor = StudyOptions.DefaultScale };
        var plan = new ReproductionPlan(hypotheses, options)
        {
            Points = points,
            Threads = request.Threads ?? Math.Clamp(Environment.ProcessorCount, 1, 64),
        };
        var scenarios = new List<Scenario>();
        foreach ((string name, _) in plan.Needed)
        {
            Scenario? scenario = session.Load(name, options, request.Format == OutputFormat.Json, request.Quiet);
            if (scenario is null) { return ExitCode.Invalid; }
            scenarios.Add(scenario);
        }

        return new ReproductionSession(session, request).Make(plan, scenarios);
    }

    private IReadOnlyList<Hypothesis> Chosen(string? text, out IReadOnlyList<string> unknown)
    {
        string[] asked = (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        string[] known = [.. HypothesisCatalog.All.Select(hypothesis => hypothesis.Id)];
        unknown = [.. asked.Where(id => !known.Contains(id, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Select(id => OptionReader.Refusal(
                only, id, string.Join(", ", known), string.Join("、", known), session.Language))];
        return asked.Length == 0 ? HypothesisCatalog.All : [.. HypothesisCatalog.All.Where(
            hypothesis => asked.Contains(hypothesis.Id, StringComparer.OrdinalIgnoreCase))];
    }
}
