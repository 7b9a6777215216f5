using System.CommandLine;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Experiments.Verification;
using Downshift.Model.Verification;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift verify</c>: the engine against analytic oracles.</summary>
/// <param name="session">The session.</param>
/// <param name="checks">What is verified; the shipped checks unless told.</param>
internal sealed class VerifyCommand(Session session, IReadOnlyList<OracleCheck>? checks = null) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Option<string?> filter = new("--filter")
    {
        HelpName = "TEXT",
        Description = session.Say(
            "only checks whose section or title contains the text", "只运行类别或标题含该文字的检验"),
    };

    /// <inheritdoc/>
    public string Example => "verify --filter M/M/1";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("verify", session.Say(
            "the engine against analytic oracles: value, oracle, tolerance, pass", "用解析结果检验引擎：数值、基准、容差、是否通过"))
        {
            filter, options.Threads, options.Format, options.Quiet,
        };
        command.SetAction(Verify);
        return command;
    }

    private int Verify(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        int threads = (int?)reader.Whole(options.Threads, 1, 64) ?? Math.Clamp(Environment.ProcessorCount, 1, 64);
        OutputFormat format = RunRequest.FormatOf(options, reader);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        string? text = reader.Text(filter);
        OracleCheck[] chosen =
            [.. (checks ?? VerificationSuite.Checks()).Where(check => text is null || Has(check, text))];
        if (chosen.Length == 0)
        {
            return session.Refuse([session.Say(
                $"No check has “{Plain.Text(text!)}” in its section or title.",
                $"没有类别或标题含“{Plain.Text(text!)}”的检验。")]);
        }

        using var line = new CountLine(session.Terminal, !reader.Flag(options.Quiet));
        IReadOnlyList<OracleRow> rows;
        try
        {
            rows = VerificationSuite.Run(chosen, threads, line.Show, session.Terminal.Stop);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }

        line.Clear();
        new VerificationPage(session.Terminal, session.Language).Write(rows, format);
        return rows.All(row => row.Passes) ? ExitCode.Done : ExitCode.Failed;
    }

    private static bool Has(OracleCheck check, string text) =>
        VerificationPage.Id(check.Section).Contains(text, StringComparison.OrdinalIgnoreCase)
        || check.English.Contains(text, StringComparison.OrdinalIgnoreCase)
        || check.Chinese.Contains(text, StringComparison.OrdinalIgnoreCase);
}
