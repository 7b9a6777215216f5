using System.CommandLine;
using System.CommandLine.Help;
using Downshift.Cli.Commands;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Scenarios;

namespace Downshift.Cli;

/// <summary>Builds the commands, reads the arguments, runs what they say.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">The world outside.</param>
    /// <param name="engine">What makes runs.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal, IRunEngine engine)
    {
        Language language = LanguageOf(args, terminal);
        var session = new Session(terminal, language, engine);
        try
        {
            return Run(args, session);
        }
        catch (ResultStoreException refused)
        {
            return session.Refuse([StoreWords.Of(refused, language)]);
        }
        catch (MemoryLimitException limit)
        {
            return session.Refuse([StoreWords.Of(limit, language)]);
        }
        catch (Exception fault) when (FaultWords.IsOfDisk(fault))
        {
            terminal.Error.WriteLine(FaultWords.Sentence(fault, language));
            return ExitCode.Failed;
        }
        catch (Exception fault)
        {
            return Unexpected(fault, session);
        }
    }

    private static int Run(string[] args, Session session)
    {
        RootCommand root = Build(session);
        var check = new ArgumentCheck(root, session.Language);
        check.Read(args);
        if (check.Problems.Count > 0) { return session.Refuse(check.Problems, check.Hint); }
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        bool answersItself = parsed.Action is { ClearsParseErrors: true };
        if (parsed.Errors.Count > 0 && !answersItself)
        {
            // The check above knows every mistake we know of; what the parser alone sees comes in its own words.
            return session.Refuse(
                [.. parsed.Errors.Select(error => session.Say("The command line cannot be read: ", "无法读取命令行：")
                    + Plain.Text(error.Message))],
                check.Hint);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = session.Terminal.Out,
            Error = session.Terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>A fault of the program itself: one line, its stack for those who ask, never an abort.</summary>
    private static int Unexpected(Exception fault, Session session)
    {
        Terminal terminal = session.Terminal;
        terminal.Error.WriteLine(FaultWords.Unexpected(fault, session.Language));
        if (!string.IsNullOrEmpty(terminal.Environment(FaultWords.TraceVariable)))
        {
            string[] lines = fault.ToString().Split('\n');
            foreach (string line in lines) { terminal.Error.WriteLine(Plain.Text(line.TrimEnd())); }
        }

        return ExitCode.Failed;
    }

    private static RootCommand Build(Session session)
    {
        Language language = session.Language;
        var root = new RootCommand(language.Say(
            "Downshift: how governance moves down, simulated. Compares procedures and policies of a city in a crisis.",
            "Downshift：治理重心下沉的仿真。比较城市在压力下的程序与政策。"));
        var examples = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [""] = "compare scenarios/wuhan/sweeps.yaml --scale 1/50 --replications 2",
        };
        root.Options.Add(SharedOptions.Language(language));
        ICommand[] commands =
        [
            new ListCommand(session), new CheckCommand(session), new RunCommand(session), new CompareCommand(session),
            new StudyCommand(session), new ReproduceCommand(session), new ExplainCommand(session),
            new DiffCommand(session), new SchemaCommand(session), new VerifyCommand(session),
            new VerifyRunCommand(session),
        ];
        foreach (ICommand command in commands)
        {
            Command built = command.Build();
            examples[built.Name] = command.Example;
            root.Subcommands.Add(built);
        }

        root.Options.OfType<HelpOption>().Single().Action = new HelpPage(session.Terminal, language, examples);
        root.SetAction(parsed => root.Parse("--help").Invoke(new InvocationConfiguration
        {
            Output = session.Terminal.Out,
            Error = session.Terminal.Error,
        }));
        return root;
    }

    private static Language LanguageOf(string[] args, Terminal terminal)
    {
        const string Name = SharedOptions.LanguageName;
        int at = Array.IndexOf(args, Name);
        string? asked = at >= 0 && at + 1 < args.Length
            ? args[at + 1]
            : args.FirstOrDefault(arg => arg.StartsWith(Name + "=", StringComparison.Ordinal)
                || arg.StartsWith(Name + ":", StringComparison.Ordinal))?[(Name.Length + 1)..];
        return asked switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => terminal.SystemLanguage(),
        };
    }
}
