using System.CommandLine;
using Downshift.Cli.Wording;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Store;
using Downshift.Scenarios;

namespace Downshift.Cli.Input;

/// <summary>The options that only <c>study</c> has.</summary>
/// <param name="language">Language of descriptions.</param>
internal sealed class StudyOptions(Language language)
{
    /// <summary>Studies are hundreds and thousands of runs: of the full city they would take days.</summary>
    public const int DefaultScale = 50;

    /// <summary>If all agree, at least 95 % of the space does, with 95 % confidence.</summary>
    public const int DefaultPoints = 59;

    public Option<string?> Design { get; } = new("--design")
    {
        HelpName = "latin-hypercube|one-at-a-time|grid",
        Description = language.Say(
            "all assumptions at once, for shares of sign (the default); one after the other, for a tornado and "
                + "break-evens; every combination of a few, for a surface",
            "同时变动全部假设，看结论方向的占比（默认）；逐个变动，看影响大小与盈亏平衡点；少数参数的全部组合，看曲面"),
    };

    public Option<string?> Points { get; } = new("--points")
    {
        HelpName = "N",
        Description = language.Say(
            "points of a Latin hypercube, 2 to 10000 (default 59: if all agree, at least 95 % of the space does)",
            "拉丁超立方的点数，2至10000（默认59：若全部一致，则至少95%的空间一致）"),
    };

    public Option<string?> Levels { get; } = new("--levels")
    {
        HelpName = "N",
        Description = language.Say(
            "values of each parameter one at a time (default 2: the ends of its range) or in a grid (default 3), 2 "
                + "to 100",
            "逐个变动（默认2：区间两端）或组合（默认3）时每个参数的取值数，2至100"),
    };

    public Option<string[]> Vary { get; } = new("--vary")
    {
        HelpName = "parameter",
        Description = language.Say(
            "what varies: parameters, groups as telling.*, 'assumptions' (the default) or 'all', separated by commas; "
                + "repeatable",
            "变动哪些参数：参数名、分组如 telling.*、assumptions（全部假设，默认）或 all，逗号分隔；可重复"),
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Reads the number of points, null where it is not given; problems are collected in the reader.</summary>
    /// <param name="reader">Reads option values.</param>
    public int? PointsOf(OptionReader reader) =>
        (int?)reader.Whole(Points, StudyChoice.PointsAllowed.Fewest, StudyChoice.PointsAllowed.Most);

    /// <summary>Reads the kind of design, null where it is not given; problems are collected in the reader.</summary>
    /// <param name="reader">Reads option values.</param>
    public DesignKind? Kind(OptionReader reader) => reader.Choice<DesignKind?>(
        Design, null, [.. Enum.GetValues<DesignKind>().Select(kind => (StudyFiles.Word(kind), (DesignKind?)kind))]);

    /// <summary>The kind of design of a word, or null.</summary>
    /// <param name="word">One of <see cref="StudyChoice.Designs"/>, or null.</param>
    public static DesignKind? KindOf(string? word) => word is null ? null : Enum.GetValues<DesignKind>()
        .First(kind => string.Equals(StudyFiles.Word(kind), word, StringComparison.Ordinal));
}
