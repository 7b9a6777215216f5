using System.CommandLine;
using System.CommandLine.Help;
using Downshift.Cli.Output;
using Downshift.Cli.Wording;
using Downshift.Scenarios;
using Downshift.Scenarios.Findings;

namespace Downshift.Cli.Input;

/// <summary>
/// Looks over the words of a command line before the parser does: the parser's own messages are English only, take a
/// mistyped option for a file and show help for a command that does not exist.
/// </summary>
/// <param name="root">All commands with their arguments and options.</param>
/// <param name="language">Language of problems.</param>
internal sealed class ArgumentCheck(RootCommand root, Language language)
{
    private const int LongestEcho = 60;

    private readonly List<string> problems = [];
    private readonly List<string> operands = [];
    private readonly SortedSet<string> given = new(StringComparer.Ordinal);
    private Command command = root;
    private bool helpAsked; // Or the version: both answer without a look at the rest.
    private bool optionsFault;

    /// <summary>Everything wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Where to read on.</summary>
    public string Hint => command == root
        ? language.Say("downshift --help lists the commands.", "downshift --help 列出全部命令。")
        : language.Say(
            $"downshift {command.Name} --help shows its arguments and options.",
            $"downshift {command.Name} --help 列出其参数与选项。");

    /// <summary>Reads the words and collects what is wrong with them.</summary>
    /// <param name="args">The words behind the program's name.</param>
    public void Read(IReadOnlyList<string> args)
    {
        // A directive of the shell's completion is the parser's affair.
        if (args.Count > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal)) { return; }
        bool onlyOperands = false;
        for (int i = 0; i < args.Count; i++)
        {
            string word = args[i];
            if (onlyOperands) { operands.Add(word); }
            else if (string.Equals(word, "--", StringComparison.Ordinal)) { onlyOperands = true; }
            else if (IsOption(word)) { i += TakeOption(word, i + 1 < args.Count ? args[i + 1] : null); }
            else if (command != root) { operands.Add(word); }
            else if (!TakeCommand(word)) { return; }
        }

        // Who asks for help may have written anything else wrong.
        if (helpAsked) { problems.Clear(); }
        else if (!optionsFault) { CheckOperands(); }
    }

    private static bool Is(Option option, string name) =>
        string.Equals(option.Name, name, StringComparison.Ordinal) || option.Aliases.Contains(name);

    private IEnumerable<Option> Known() => command == root
        ? root.Options
        : command.Options.Concat(root.Options.Where(option => option.Recursive));

    private bool IsOption(string word) => word is ['-', _, ..] || Known().Any(option => Is(option, word));

    private bool TakeCommand(string word)
    {
        Command? named = root.Subcommands.FirstOrDefault(
            sub => string.Equals(sub.Name, word, StringComparison.Ordinal));
        if (named is not null)
        {
            command = named;
            return true;
        }

        string[] names = [.. root.Subcommands.Select(sub => sub.Name)];
        string shown = Plain.Short(word, LongestEcho);
        string all = string.Join(", ", names);
        problems.Add(language.Say(
            $"there is no command '{shown}'; allowed: {all}{Nearest(word, names)}",
            $"没有命令“{shown}”；允许：{all}{Nearest(word, names)}"));
        return false;
    }

    /// <summary>Takes an option.</summary>
    /// <returns>1 where the next word is its value.</returns>
    private int TakeOption(string word, string? next)
    {
        int cut = word.AsSpan().IndexOfAny('=', ':');
        string name = cut < 0 ? word : word[..cut];
        string? value = cut < 0 ? null : word[(cut + 1)..];
        Option? option = Known().FirstOrDefault(candidate => Is(candidate, name));
        if (option is null)
        {
            Unknown(name);
            return 0;
        }

        helpAsked |= option is HelpOption or VersionOption;
        if (option.Arity.MaximumNumberOfValues == 0) { return 0; }
        if (option.ValueType == typeof(bool)) { return TakeFlag(option, value, next); }
        if (value is "" || (value is null && (next is null || next.StartsWith("--", StringComparison.Ordinal))))
        {
            optionsFault = true;
            problems.Add(language.Say(
                $"{option.Name} has no value; allowed: {option.HelpName}",
                $"{option.Name} 缺少值；允许：{option.HelpName}"));
            return 0;
        }

        if (!given.Add(option.Name) && option.Arity.MaximumNumberOfValues == 1)
        {
            problems.Add(language.Say(
                $"{option.Name} is given more than once; allowed: once", $"{option.Name} 重复给出；只允许一次"));
        }

        if (Is(option, SharedOptions.LanguageName)) { CheckLanguage(value ?? next!); }
        return value is null ? 1 : 0;
    }

    private int TakeFlag(Option option, string? value, string? next)
    {
        if (value is not null && !bool.TryParse(value, out _))
        {
            problems.Add(OptionReader.Refusal(option, value, "true, false", "true, false", language));
        }

        return value is null && bool.TryParse(next, out _) ? 1 : 0;
    }

    private void CheckLanguage(string value)
    {
        if (value is "en" or "zh") { return; }
        problems.Add(OptionReader.Refusal(root.Options.First(option => Is(option, SharedOptions.LanguageName)), value,
            "en, zh", "en, zh", language));
    }

    private void Unknown(string name)
    {
        optionsFault = true;
        string[] names = [.. Known().Select(option => option.Name)];
        string[] elsewhere = [.. root.Subcommands
            .Where(sub => sub.Options.Any(option => Is(option, name))).Select(sub => sub.Name)];
        string shown = Plain.Short(name, LongestEcho);
        string all = string.Join(", ", names);
        string others = string.Join(", ", elsewhere);
        string who = command == root ? "downshift" : command.Name;

        // A name that is right elsewhere is no typing mistake: the nearest one here would mislead.
        problems.Add(elsewhere.Length > 0
            ? language.Say(
                $"{who} has no option '{shown}' ({others} have it); allowed: {all}",
                $"{who} 没有选项“{shown}”（属于 {others}）；允许：{all}")
            : language.Say(
                $"{who} has no option '{shown}'; allowed: {all}{Nearest(name, names)}",
                $"{who} 没有选项“{shown}”；允许：{all}{Nearest(name, names)}"));
    }

    private void CheckOperands()
    {
        int at = 0;
        foreach (Argument argument in command.Arguments)
        {
            int taken = Math.Min(operands.Count - at, argument.Arity.MaximumNumberOfValues);
            if (taken < argument.Arity.MinimumNumberOfValues)
            {
                problems.Add(language.Say(
                    $"{argument.Name} is missing: {argument.Description}",
                    $"缺少 {argument.Name}：{argument.Description}"));
            }

            at += Math.Max(0, taken);
        }

        if (at < operands.Count)
        {
            string shown = Plain.Short(operands[at], LongestEcho);
            string usage = command == root
                ? "downshift COMMAND" : $"downshift {command.Name}{HelpPage.Arguments(command)}";
            problems.Add(language.Say(
                $"'{shown}' is one word too many; allowed: {usage}", $"多余的词“{shown}”；允许：{usage}"));
        }
    }

    private string Nearest(string written, string[] names)
    {
        string nearest = Spelling.Nearest(written, names);
        return nearest.Length == 0 ? "" : language.Say($"; nearest: {nearest}", $"；最接近：{nearest}");
    }
}
