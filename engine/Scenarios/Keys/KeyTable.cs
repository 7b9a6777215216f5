using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Keys;

/// <summary>
/// All keys of a scenario file. One table serves reading, spelling help, overrides and the JSON schema, so that they
/// cannot disagree.
/// </summary>
internal static partial class KeyTable
{
    /// <summary>Version of the schema that this program reads.</summary>
    public const string SchemaVersion = "1";

    /// <summary>All keys in the order in which a file would give them.</summary>
    public static IReadOnlyList<Key> All { get; } =
        [.. Head(), .. Comparison(), .. Sweep(), .. Beds(), .. Command(), .. Mechanisms(), .. Inputs(), .. Tail()];

    private static readonly SortedDictionary<string, Key> ByPath = Index();

    /// <summary>The key of a path, or null.</summary>
    public static Key? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The keys directly below a path; the empty path is the file.</summary>
    public static IReadOnlyList<Key> Below(string path) =>
        [.. All.Where(key => string.Equals(key.Parent, path, StringComparison.Ordinal))];

    private static SortedDictionary<string, Key> Index()
    {
        var index = new SortedDictionary<string, Key>(StringComparer.Ordinal);
        foreach (Key key in All)
        {
            index.Add(key.Path, key);
        }

        return index;
    }

    private static Key[] Head() =>
    [
        Of("schema", KeyKind.Schema, "version of the scenario schema: 1", "场景格式版本：1"),
        Of("scenario", KeyKind.Name, "name, kebab-case", "场景名，小写加连字符"),
        Of("title", KeyKind.Text, "title, {en, zh}", "标题，{en, zh}") with { Default = "", InVariant = true },
        Of("purpose", KeyKind.Text, "what it is for, {en, zh}", "用途，{en, zh}") with { Default = "" },
        Of("extends", KeyKind.File, "file that this one builds on", "所依据的文件") with { Default = "" },
        Of("horizon", KeyKind.Section, "days simulated, whole days of local time", "模拟期，当地整日"),
        Of("horizon.from", KeyKind.AnyDate, "first day", "第一天"),
        Of("horizon.to", KeyKind.AnyDate, "last day, inclusive", "最后一天（含）"),
        Of("seed", KeyKind.Whole, "seed of the experiment, 0 to 4294967295", "随机种子，0 至 4294967295")
            with { Default = "1" },
    ];

    private static Key[] Comparison() =>
    [
        Of("replications", KeyKind.Whole, "runs of each variant, 1 to 100000", "每个方案的重复次数，1 至 100000")
            with { Default = "4" },
        Of("baseline", KeyKind.Variant, "variant that the others are compared with", "作为比较基准的方案") with { Default = "" },
        Of("control", KeyKind.Variant, "variant without the procedure under study", "不采取所研究措施的对照方案")
            with { Default = "" },
        Of("primary", KeyKind.Outcomes, "outcomes that the comparison is judged by", "主要结局") with { Default = "" },
        Of("outcomes", KeyKind.Outcomes, "outcomes to report; all if left out", "报告的结局，缺省为全部") with { Default = "" },
        Of("study", KeyKind.Section, "what downshift study varies, and how, unless its options say otherwise",
            "downshift study 默认变动哪些参数、如何变动"),
        Of("study.design", KeyKind.Word, "all at once, one after the other, or every combination",
            "同时变动、逐个变动或全部组合") with { Words = StudyChoice.Designs, Default = StudyChoice.Designs[0] },
        Of("study.points", KeyKind.Whole, "points of a Latin hypercube, 2 to 10000", "拉丁超立方的点数，2 至 10000")
            with { Default = "" },
        Of("study.levels", KeyKind.Whole, "values of each parameter one at a time or in a grid, 2 to 100",
            "逐个变动或组合时每个参数的取值数，2 至 100") with { Default = "" },
        Of("study.vary", KeyKind.Factors, "parameters, groups as telling.*, assumptions or all",
            "参数名、分组如 telling.*、assumptions 或 all") with { Default = "" },
        Of("variants", KeyKind.Variants, "patches over the rest of the file, by name",
            "按名称列出的各方案，各为对本文件其余部分的改动") with { Default = "" },
    ];

    private static Key[] Tail() =>
    [
        Of("parameters", KeyKind.Parameters, "numbers with unit, range, evidence and source",
            "数值，含单位、区间、证据等级和来源") with { InVariant = true },
    ];

    private static Key Of(string path, KeyKind kind, string english, string chinese) =>
        new(path, kind, new Phrase(english, chinese));

    private static Key Section(string path, string english, string chinese) =>
        Of(path, KeyKind.Section, english, chinese) with { InVariant = true };

    private static Key Flag(string path, bool value, string english, string chinese) =>
        Of(path, KeyKind.Flag, english, chinese) with { Default = value ? "true" : "false", InVariant = true };

    private static Key Word(string path, string? value, IReadOnlyList<string> words, string english, string chinese) =>
        Of(path, KeyKind.Word, english, chinese) with { Default = value, Words = words, InVariant = true };
}
