using System.CommandLine;
using System.CommandLine.Invocation;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Input;

/// <summary>Help in both languages: what it does, how it is written, and an example to copy.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="language">The language.</param>
/// <param name="examples">An example a command; the root's under the empty name.</param>
internal sealed class HelpPage(Terminal terminal, Language language, IReadOnlyDictionary<string, string> examples)
    : SynchronousCommandLineAction
{
    private const string Program = "downshift";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        bool root = command is RootCommand;
        TextWriter output = terminal.Out;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(language.Say("Usage:", "用法："));
        string name = root ? language.Say(" <command>", " <命令>") : $" {command.Name}{Arguments(command)}";
        output.WriteLine($"  {Program}{name}{language.Say(" [options]", " [选项]")}");
        Section(language.Say("Commands:", "命令："), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(language.Say("Arguments:", "参数："), command.Arguments.Select(a => (a.Name, a.Description)));
        IEnumerable<Option> options = root
            ? command.Options
            : command.Options.Concat(parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive));
        Section(language.Say("Options:", "选项："), options.Select(option => (Usage(option), Description(option))));
        output.WriteLine();
        output.WriteLine(language.Say("Example:", "示例："));
        output.WriteLine($"  {Program} {examples[root ? "" : command.Name]}");
        return ExitCode.Done;
    }

    /// <summary>The arguments of a command as one writes them, each behind a space.</summary>
    /// <param name="command">The command.</param>
    public static string Arguments(Command command) => string.Concat(command.Arguments.Select(argument =>
        argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}..." : $" {argument.Name}"));

    private void Section(string title, IEnumerable<(string Name, string? Description)> rows)
    {
        (string Name, string? Description)[] all = [.. rows];
        if (all.Length == 0) { return; }
        int width = all.Max(row => row.Name.Length) + 2;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title);
        foreach ((string name, string? description) in all)
        {
            terminal.Out.WriteLine($"  {name.PadRight(width)}{description}");
        }
    }

    private static string Usage(Option option) =>
        option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    private string? Description(Option option) => option.Name switch
    {
        "--help" => language.Say("show this page", "显示帮助"),
        "--version" => language.Say("show the version", "显示版本"),
        _ => option.Description,
    };
}
