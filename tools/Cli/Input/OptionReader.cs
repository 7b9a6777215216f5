using System.CommandLine;
using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Input;

/// <summary>Reads option values strictly and collects what is wrong with all of them before anything runs.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="language">Language of problems.</param>
internal sealed class OptionReader(ParseResult parsed, Language language)
{
    private readonly List<string> problems = [];

    /// <summary>Everything wrong so far, one sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The text of an option, or null where it is not given.</summary>
    /// <param name="option">The option.</param>
    public string? Text(Option<string?> option) => parsed.GetValue(option);

    /// <summary>The name of a folder, or null where it is not given.</summary>
    /// <param name="option">The option.</param>
    public string? Folder(Option<string?> option)
    {
        string? text = Text(option);
        if (text is null || !(string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal)))
        {
            return text;
        }

        Add(option, text, "the name of a folder", "文件夹名");
        return null;
    }

    /// <summary>An option without a value.</summary>
    /// <param name="option">The option.</param>
    public bool Flag(Option<bool> option) => parsed.GetValue(option);

    /// <summary>A whole number.</summary>
    /// <param name="option">The option.</param>
    /// <param name="low">Smallest allowed.</param>
    /// <param name="high">Largest allowed.</param>
    public long? Whole(Option<string?> option, long low, long high)
    {
        string? text = Text(option);
        if (text is null) { return null; }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            && value >= low && value <= high)
        {
            return value;
        }

        string range = string.Create(CultureInfo.InvariantCulture, $"{low} … {high}");
        Add(option, text, $"a whole number, {range}", $"整数，{range}");
        return null;
    }

    /// <summary>A relative error such as 5% or 0.05.</summary>
    /// <param name="option">The option.</param>
    public double? Share(Option<string?> option)
    {
        string? text = Text(option);
        if (text is null) { return null; }
        bool percent = text.EndsWith('%');
        bool read = double.TryParse(
            percent ? text[..^1].TrimEnd() : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out double value);
        double share = percent ? value / 100 : value;
        if (read && share is > 0 and < 1) { return share; }
        Add(option, text, "above 0 and below 100 %, as 5% or 0.05", "大于0且小于100%，如 5% 或 0.05");
        return null;
    }

    /// <summary>A scale such as 1/10.</summary>
    /// <param name="option">The option.</param>
    public int Scale(Option<string?> option)
    {
        string? text = Text(option);
        if (text is null || string.Equals(text, "1", StringComparison.Ordinal)) { return 1; }
        if (text.StartsWith("1/", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int divisor)
            && divisor is >= 1 and <= 10_000)
        {
            return divisor;
        }

        Add(option, text, "1/k with k from 1 to 10000, as 1/10", "1/k，k 为 1 至 10000，如 1/10");
        return 1;
    }

    /// <summary>One of several words.</summary>
    /// <typeparam name="T">What the words mean.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="otherwise">What holds where it is not given.</param>
    /// <param name="choices">The words.</param>
    public T Choice<T>(Option<string?> option, T otherwise, params (string Word, T Meaning)[] choices)
    {
        string? text = Text(option);
        if (text is null) { return otherwise; }
        foreach ((string word, T meaning) in choices)
        {
            if (string.Equals(word, text, StringComparison.Ordinal)) { return meaning; }
        }

        string words = string.Join(", ", choices.Select(choice => choice.Word));
        Add(option, text, words, words);
        return otherwise;
    }

    /// <summary>What is said of a value that an option does not take.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The value given.</param>
    /// <param name="allowed">What it takes.</param>
    /// <param name="allowedZh">The same in Chinese.</param>
    /// <param name="language">The language.</param>
    public static string Refusal(
        Option option, string text, string allowed, string allowedZh, Language language) => language.Say(
        $"{option.Name} '{Output.Plain.Short(text, 60)}' is not allowed; allowed: {allowed}",
        $"{option.Name} “{Output.Plain.Short(text, 60)}” 不允许；允许：{allowedZh}");

    private void Add(Option option, string text, string allowed, string allowedZh) =>
        problems.Add(Refusal(option, text, allowed, allowedZh, language));
}
