using System.CommandLine;
using Downshift.Cli.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Input;

/// <summary>The options of run and compare; all read as text, so that errors come in both languages.</summary>
/// <param name="language">Language of descriptions.</param>
internal sealed class SharedOptions(Language language)
{
    public Option<string?> Replications { get; } = Valued("--replications", "N", language.Say(
        "replications a variant, 1 to 100000; with --precision the most that are made (100)",
        "每个方案的模拟次数，1至100000；与 --precision 同用时为上限（100）"));

    public Option<string?> Precision { get; } = Valued("--precision", "P", language.Say(
        "as many replications as it takes to know every primary outcome to this relative error, as 5%",
        "增加模拟次数，直到各主要结果达到该相对误差，如 5%"));

    public Option<string?> Seed { get; } = Valued("--seed", "S", language.Say(
        "seed of the experiment instead of the file's, 0 to 4294967295", "替换文件中的随机种子，0至4294967295"));

    public Option<string?> Threads { get; } = Valued("--threads", "T", language.Say(
        "threads, 1 to 64 (default: all processors); results never depend on it",
        "线程数，1至64（默认全部处理器）；结果与之无关"));

    public Option<string?> Days { get; } = Valued("--days", "N", language.Say(
        "only the first N days of the horizon", "只模拟前 N 天"));

    public Option<string?> Scale { get; } = Valued("--scale", "1/K", language.Say(
        "a systematic sample of whole communities, as 1/10; beds, cadres and desks scale with it",
        "系统抽取整个社区，如 1/10；床位、干部与窗口同比缩放"));

    public Option<string?> Resolution { get; } = Valued("--resolution", "household|grid", language.Say(
        "household: every report, call and visit on its own; grid: those of healthy households as counts",
        "household：每次上报、电话与上门逐一模拟；grid：健康家庭的上报、电话与上门按数量计"));

    public Option<string[]> Set { get; } = new("--set")
    {
        HelpName = "path=value",
        Description = language.Say(
            "override one entry of the base, as sweep.window.from=2020-02-06; repeatable",
            "覆盖基础设置中的一项，如 sweep.window.from=2020-02-06；可重复"),
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Out { get; } = Valued("--out", "DIR", language.Say(
        "folder for the result (compare: results/<scenario>-<hash>/)", "结果文件夹（compare 默认 results/<场景>-<哈希>/）"));

    public Option<bool> Resume { get; } = new("--resume")
    {
        Description = language.Say(
            "continue the result of the same scenario in that folder", "继续该文件夹中同一场景的结果"),
    };

    public Option<string?> Format { get; } = Valued("--format", "table|json|csv", language.Say(
        "how the result is printed", "输出格式"));

    public Option<bool> Quiet { get; } = new("--quiet")
    {
        Description = language.Say("no progress and no remarks, only the result", "不显示进度与说明，只输出结果"),
    };

    public Option<string?> Variant { get; } = Valued("--variant", "NAME", language.Say(
        "the variant (default: the baseline)", "方案名（默认基准方案）"));

    /// <summary>Name of the option that chooses the language.</summary>
    public const string LanguageName = "--lang";

    public static Option<string?> Language(Language language) => new(LanguageName)
    {
        HelpName = "en|zh",
        Description = language.Say("language (default: the system's)", "语言（默认随系统）"),
        Recursive = true,
    };

    private static Option<string?> Valued(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };
}
